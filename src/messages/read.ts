import type {Entry} from './catalogue.ts'

export const read = {} satisfies Record<string, Entry>
