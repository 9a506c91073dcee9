import type {MessageRecord} from '../types.ts'

/** Errors fail a check and its exit code; `info` is only told. */
export type Severity = 'error' | 'warning' | 'info'

/** What the wording of a message is made from. */
export type Values = MessageRecord['values']

/** One kind of message. `reason` says what was found and what was expected, `note` how to mend it. */
export interface Entry {
  severity: Severity
  /** An error that leaves the rest of the report fit to be published. */
  publishes?: true
  zh: Wording
  en: Wording
}

interface Wording {
  reason(values: Values): string
  note?(values: Values): string
}
