import type {MessageRecord} from '../types.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'disk-denied',
  EPERM: 'disk-denied',
  EROFS: 'disk-denied'
}

/** What an error of the disk means, with the path that it is about; null for any other. */
export function diskFailure(error: unknown): {path: string; message: MessageRecord} | null {
  if (!(error instanceof Error)) return null
  const {code = '', syscall, path = '.', message}: NodeJS.ErrnoException = error
  if (syscall === undefined) return null
  return {path, message: {ruleId: reasons[code] ?? 'disk-failed', values: {message}, place: null}}
}

/** Whether nothing more can be written. */
export function isFull(error: NodeJS.ErrnoException): boolean {
  return reasons[error.code ?? ''] === 'disk-full'
}
