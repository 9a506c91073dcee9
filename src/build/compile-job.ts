import {join} from 'node:path'
import {catalogue} from '../messages/catalogue.ts'
import type {MessageRecord} from '../types.ts'
import {hash} from '../util/hash.ts'
import {toFace, type Face} from './card.ts'
import {compile, type CompileOptions} from './compile.ts'
import type {Effects} from './effects.ts'
import {failure, isUnreadable} from './failure.ts'
import {pack, type Packed} from './packed.ts'
import {tally} from './totals.ts'

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
  /** Null where the source could not be read or may not be published. */
  readonly report: {readonly face: Face; readonly packed: Packed} | null
  /** Other files that it was made from: path → hash, `''` where there was none. */
  readonly reads: Readonly<Record<string, string>>
  readonly errors: number
  readonly warnings: number
  /** Null where there is a report: they are packed with its record. */
  readonly messages: readonly MessageRecord[] | null
}

/** Reads and compiles one report. Never throws. */
export async function compileJob(
  {site, key, path, sheets}: Job,
  options: CompileOptions,
  effects: Effects
): Promise<Compiled> {
  const reads: Record<string, string> = {}
  const beside = (name: string) => readBeside(site, name, effects)
  const near = (name: string) => {
    const bytes = effects.stat(join(site, name)) ? beside(name) : null
    reads[name] = bytes ? hash(bytes) : ''
    return bytes
  }
  try {
    const bytes = effects.read(join(site, path))
    const data = sheets.map((name) => ({path: name, bytes: beside(name)}))
    const made = await compile({key, path, bytes, sheets: data, near}, options)
    const {messages} = made
    const counts = tally(messages)
    // what cannot be read now is read anew next time
    const kept = messages.some(isUnreadable) ? '' : key
    if (messages.some(refuses)) return {path, key: kept, report: null, reads, ...counts, messages}
    const record = {...made.record, key: hash(key, JSON.stringify(reads))}
    const report = {face: toFace(record, options.organization), packed: pack(record, messages)}
    return {path, key, report, reads, ...counts, messages: null}
  } catch (error) {
    const messages = [failure(error)]
    return {path, key: '', report: null, reads, ...tally(messages), messages}
  }
}

/** Reads a file that a report needs beside its own. @throws an error that names it */
function readBeside(site: string, name: string, effects: Effects): Uint8Array {
  try {
    return effects.read(join(site, name))
  } catch (error) {
    throw error instanceof Error ? Object.assign(error, {beside: name}) : error
  }
}

function refuses({ruleId}: MessageRecord): boolean {
  const entry = catalogue[ruleId]
  return entry?.severity === 'error' && !entry.publishes
}
