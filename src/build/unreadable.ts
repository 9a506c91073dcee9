import type {MessageRecord} from '../types.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'unreadable-missing',
  EISDIR: 'unreadable-folder',
  EACCES: 'unreadable-denied',
  EPERM: 'unreadable-denied'
}

/** What a failed read means to the author. */
export function unreadable(error: unknown): MessageRecord {
  const {code = '', message = String(error)} = error as NodeJS.ErrnoException
  return {ruleId: reasons[code] ?? 'unreadable-input', values: {message}, place: null}
}
