import {join} from 'node:path'
import type {Session} from './session.ts'

interface Waiting {
  /** Looks again soon, where there is anything that cannot be read. */
  plan(): void
  close(): void
}

/** Milliseconds between two looks. */
const pause = 1000

/** Takes up files that could not be read as soon as they can: no watcher tells when another program lets go of one. */
export function awaitReadable(
  session: Session,
  update: (paths: readonly string[]) => Promise<void>,
  onError: (error: Error) => void
): Waiting {
  let timer: NodeJS.Timeout | undefined

  function look(): void {
    timer = undefined
    const paths = session.composition.unreadable.map((path) => join(session.site, path))
    const freed = paths.filter((path) => isReadable(path, session))
    if (freed.length > 0) update(freed).catch(onError)
    else plan()
  }

  function plan(): void {
    if (session.composition.unreadable.length > 0) timer ??= setTimeout(look, pause).unref()
  }

  return {plan, close: () => clearTimeout(timer)}
}

function isReadable(path: string, {effects}: Session): boolean {
  try {
    effects.read(path)
    return true
  } catch {
    return false
  }
}
