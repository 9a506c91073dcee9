import type {MessageRecord} from '../types.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'unreadable-missing',
  EISDIR: 'unreadable-folder',
  EACCES: 'unreadable-denied',
  EPERM: 'unreadable-denied'
}

/** What a throw means to the author: the disk refused the file, or Huibao has a bug. */
export function failure(error: unknown): MessageRecord {
  const {
    code,
    message,
    stack = ''
  }: NodeJS.ErrnoException = error instanceof Error ? error : new Error(String(error))
  if (code === undefined) {
    return {
      ruleId: 'internal-error',
      values: {message, where: stack.split('\n')[1]?.trim() ?? ''},
      place: null
    }
  }
  return {ruleId: reasons[code] ?? 'unreadable-input', values: {message}, place: null}
}
