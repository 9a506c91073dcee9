import {join} from 'node:path'
import type {Effects} from '../build/effects.ts'

/** What a dev server leaves in `.huibao/dev.json` while it runs. */
interface Note {
  readonly pid: number
  readonly address: string
}

/** Address of a dev server that already runs on this folder. */
export function runningElsewhere(site: string, effects: Effects): string | null {
  try {
    const {pid, address} = JSON.parse(Buffer.from(effects.read(pathOf(site))).toString()) as Note
    return pid !== process.pid && isAlive(pid) ? address : null
  } catch {
    return null
  }
}

/** Tells others that a dev server runs here; returns what takes the note away. A read-only folder gets none. */
export function announce(site: string, address: string, effects: Effects): () => void {
  const note: Note = {pid: process.pid, address}
  try {
    effects.write(pathOf(site), JSON.stringify(note))
    return () => effects.remove(pathOf(site), join(site, '.huibao'))
  } catch {
    return () => undefined
  }
}

function pathOf(site: string): string {
  return join(site, '.huibao', 'dev.json')
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
