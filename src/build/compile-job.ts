import {join} from 'node:path'
import type {MessageRecord, ReportRecord} from '../types.ts'
import {hash} from '../util/hash.ts'
import {compile, type CompileOptions} from './compile.ts'
import type {Effects} from './effects.ts'
import {failure} from './failure.ts'

/** One report to compile: plain data, so that it can go to another thread. */
export interface Job {
  /** Absolute path of the site folder. */
  readonly site: string
  readonly key: string
  readonly path: string
  readonly sheets: readonly string[]
}

export interface Compiled {
  readonly path: string
  readonly key: string
  /** Null where the source could not be read. */
  readonly record: ReportRecord | null
  /** Other files that it was made from: path → hash, `''` where there was none. */
  readonly reads: Readonly<Record<string, string>>
  readonly messages: readonly MessageRecord[]
}

/** Reads and compiles one report. Never throws. */
export async function compileJob(
  {site, key, path, sheets}: Job,
  options: CompileOptions,
  effects: Effects
): Promise<Compiled> {
  const reads: Record<string, string> = {}
  const near = (name: string) => {
    const bytes = effects.stat(join(site, name)) ? effects.read(join(site, name)) : null
    reads[name] = bytes ? hash(bytes) : ''
    return bytes
  }
  try {
    const read = (name: string) => ({path: name, bytes: effects.read(join(site, name))})
    const {record, messages} = await compile({key, ...read(path), sheets: sheets.map(read), near}, options)
    return {path, key, record: {...record, key: hash(key, JSON.stringify(reads))}, reads, messages}
  } catch (error) {
    return {path, key: '', record: null, reads, messages: [failure(error)]}
  }
}
