import {join} from 'node:path'
import {code} from './code.ts'
import type {Memory} from './compose.ts'
import {textOf, type Effects} from './effects.ts'
import type {StatIndex} from './inputs.ts'
import type {Marked, Stamped} from './published.ts'
import type {Slot} from './pack-file.ts'

/** The cache in `.huibao/`; it may be deleted at any time. */
export interface State {
  /** When the stat index was made, milliseconds since the epoch. */
  time: number
  /** Digest of the inputs of the run that wrote this, null when it did not finish well. */
  digest: string | null
  /** Absolute path of the output folder. */
  out: string
  files: StatIndex
  published: Record<string, Stamped>
  totals: Totals
}

/** What a run says at its end. */
export interface Totals {
  /** Published. */
  reports: number
  /** Sources that an error keeps from publication. */
  refused: number
  organizations: number
  open: number
  errors: number
  warnings: number
}

/** What only a run with changes needs to know of published files. */
export interface Marks {
  /** That of the {@link State} that it was written with. */
  time: number
  outputs: Record<string, Marked>
}

/** What only a run with changes needs to know of reports. */
export interface Details {
  config: Memory['config']
  reports: Array<[string, Memory['reports'] extends ReadonlyMap<string, infer Value> ? Value : never]>
  slots: Record<string, Slot>
}

export const emptyState = (out: string): State => ({
  time: 0,
  digest: null,
  out,
  files: {},
  published: {},
  totals: {reports: 0, refused: 0, organizations: 0, open: 0, errors: 0, warnings: 0}
})

export const emptyDetails: Details = {config: null, reports: [], slots: {}}

/** A file of the cache; null where it is absent, broken, or made by other code. */
export function readCache<Value>(folder: string, name: string, effects: Effects): Value | null {
  try {
    const {code: madeBy, value} = JSON.parse(textOf(effects.read(join(folder, name)))) as {
      code: string
      value: Value
    }
    return madeBy === code ? value : null
  } catch {
    return null
  }
}

export function writeCache(folder: string, name: string, value: unknown, effects: Effects): void {
  effects.write(join(folder, name), JSON.stringify({code, value}))
}
