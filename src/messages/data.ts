import type {Entry} from './catalogue.ts'

export const data = {} satisfies Record<string, Entry>
