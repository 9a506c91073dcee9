import type {MessageRecord} from '../types.ts'

/** Why an output could not be made or written. A template's message names its own file; a disk's names the page. */
export function outputFailure(path: string, error: Error): {path: string; message: MessageRecord} {
  if ('ruleId' in error && typeof error.ruleId === 'string' && 'values' in error) {
    const {ruleId, values, place, file} = error as unknown as MessageRecord & {file?: string}
    return {path: file ?? path, message: {ruleId, values, place: place ?? null}}
  }
  const ruleId = 'code' in error && 'syscall' in error ? 'write-failed' : 'output-failed'
  return {path, message: {ruleId, values: {path, message: error.message}, place: null}}
}
