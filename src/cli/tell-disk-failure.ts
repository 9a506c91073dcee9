import {diskFailure} from '../build/disk-failure.ts'
import type {Terminal} from './command.ts'
import {printMessages} from './print-messages.ts'

/** Tells an error of the disk, which is no bug of ours; false where it is none. */
export async function tellDiskFailure(error: unknown, terminal: Terminal): Promise<boolean> {
  const failed = diskFailure(error)
  if (failed) await printMessages(new Map([[failed.path, [failed.message]]]), terminal)
  return failed !== null
}
