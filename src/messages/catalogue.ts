import {build} from './build.ts'
import {check} from './check.ts'
import {config} from './config.ts'
import {data} from './data.ts'
import {parse} from './parse.ts'
import {read} from './read.ts'
import {serve} from './serve.ts'
import {theme} from './theme.ts'

export type Severity = 'error' | 'warning' | 'info'
export type Values = Readonly<Record<string, string | number>>

/** One kind of message. `reason` says what was found and what was expected, `note` how to mend it. */
export interface Entry {
  severity: Severity
  zh: {reason(values: Values): string; note?(values: Values): string}
  en: {reason(values: Values): string; note?(values: Values): string}
}

/** Every message that Huibao can make, by rule id. Ids are never renamed. */
export const catalogue: Readonly<Record<string, Entry>> = {
  ...read,
  ...config,
  ...check,
  ...parse,
  ...data,
  ...build,
  ...theme,
  ...serve
}
