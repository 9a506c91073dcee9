/** Resolves at the first Ctrl-C or request to end; a second one ends the process as usual. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      for (const signal of signals) process.off(signal, stop)
      resolve()
    }
    for (const signal of signals) process.on(signal, stop)
  })
}

/** What asks a process to end. */
export const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
