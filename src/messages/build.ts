import type {Entry} from './catalogue.ts'

export const build = {} satisfies Record<string, Entry>
