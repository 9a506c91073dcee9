import type {Entry} from './catalogue.ts'

export const config = {} satisfies Record<string, Entry>
