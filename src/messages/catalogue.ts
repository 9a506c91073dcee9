import type {Entry} from './entry.ts'
import {build} from './build.ts'
import {check} from './check.ts'
import {config} from './config.ts'
import {data} from './data.ts'
import {parse} from './parse.ts'
import {read} from './read.ts'
import {serve} from './serve.ts'
import {theme} from './theme.ts'

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
