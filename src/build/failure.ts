import type {MessageRecord} from '../types.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'unreadable-missing',
  EISDIR: 'unreadable-folder',
  EACCES: 'unreadable-denied',
  EPERM: 'unreadable-denied',
  EBUSY: 'unreadable-locked'
}

/** What a throw means to the author: the disk refused the file, or Huibao has a bug. */
export function failure(error: unknown): MessageRecord {
  const {
    code,
    message,
    stack = '',
    beside
  }: NodeJS.ErrnoException & {beside?: string} = error instanceof Error ? error : new Error(String(error))
  if (code === undefined) {
    return {
      ruleId: 'internal-error',
      values: {message, where: stack.split('\n')[1]?.trim() ?? ''},
      place: null
    }
  }
  if (beside !== undefined) return {ruleId: 'unreadable-beside', values: {path: beside, message}, place: null}
  return {ruleId: reasons[code] ?? 'unreadable-input', values: {message}, place: null}
}

/** Whether a message says that a file cannot be read, which may be otherwise the next moment. */
export function isUnreadable({ruleId}: MessageRecord): boolean {
  return ruleId.startsWith('unreadable-')
}
