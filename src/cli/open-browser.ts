import {spawn} from 'node:child_process'

/** Opens an address in the user's browser; where there is none, nothing happens. */
export function openBrowser(address: string): void {
  const [command, ...before] = openers[process.platform] ?? ['xdg-open']
  const child = spawn(command, [...before, address], {stdio: 'ignore', detached: true})
  child.on('error', () => undefined)
  child.unref()
}

const openers: Partial<Record<NodeJS.Platform, [command: string, ...before: string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', '']
}
