import type {Terminal, Words} from './command.ts'
import {tellDiskFailure} from './tell-disk-failure.ts'

/** Tells what went wrong in a run that goes on. */
export async function tellError(error: Error, terminal: Terminal): Promise<void> {
  if (!(await tellDiskFailure(error, terminal))) terminal.note(words(error.message)[terminal.locale])
}

const words = (message: string): Words => ({zh: `出错：${message}`, en: `Failed: ${message}`})
