import type {Entry} from './catalogue.ts'

export const parse = {} satisfies Record<string, Entry>
