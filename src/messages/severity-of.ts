import type {MessageRecord} from '../types.ts'
import {catalogue} from './catalogue.ts'
import type {Severity} from './entry.ts'

/** How grave a message is. */
export function severityOf({ruleId}: MessageRecord): Severity {
  return catalogue[ruleId]?.severity ?? 'warning'
}
