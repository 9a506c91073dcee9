export type Severity = 'error' | 'warning' | 'info'
export type Values = Readonly<Record<string, string | number>>

/** One kind of message. `reason` says what was found and what was expected, `note` how to mend it. */
export interface Entry {
  severity: Severity
  zh: Wording
  en: Wording
}

interface Wording {
  reason(values: Values): string
  note?(values: Values): string
}
