import {resolve} from 'node:path'
import {catalogue} from '../messages/catalogue.ts'
import {toRecord} from '../messages/say.ts'
import {decode} from '../read/decode.ts'
import {readSource} from '../read/read-source.ts'
import type {MessageRecord} from '../types.ts'
import {disk, type Effects} from './effects.ts'
import {failure} from './failure.ts'
import {openSource} from './open-source.ts'
import {sourcesOf} from './sources-of.ts'
import {tidyText} from './tidy-text.ts'

/** A file with the repairs proposed for it. */
export interface Proposal {
  readonly path: string
  readonly before: string
  readonly after: string
  /** Repairs of each rule that has any, in the order of work. */
  readonly counts: ReadonlyMap<string, number>
  readonly written: boolean
}

export interface TidyOptions {
  readonly site: string
  /** All reports of the site where none is named. */
  readonly files: readonly string[]
  /** Of the rules that may propose. */
  readonly names: readonly string[]
  readonly write?: boolean
  /** Files in other encodings may be written as UTF-8. */
  readonly reencode?: boolean
}

export interface Tidied {
  /** Only files that there is something to propose for. */
  readonly proposals: readonly Proposal[]
  readonly messages: ReadonlyMap<string, readonly MessageRecord[]>
}

/** Proposes repairs of reports, and makes them when told to. Never throws. */
export function tidyFiles(options: TidyOptions, effects: Effects = disk): Tidied {
  const {site, files} = options
  const paths = files.length > 0 ? files : sourcesOf(site, effects)
  const messages = new Map<string, readonly MessageRecord[]>()
  if (paths.length === 0) messages.set(site, [{ruleId: 'no-reports', values: {}, place: null}])
  const proposals = paths.flatMap((path) => {
    try {
      const {proposal, said} = tidyFile(path, options, effects)
      if (said.length > 0) messages.set(path, said)
      return proposal ?? []
    } catch (error) {
      messages.set(path, [failure(error)])
      return []
    }
  })
  return {proposals, messages}
}

interface Outcome {
  readonly proposal: Proposal | null
  readonly said: readonly MessageRecord[]
}

function tidyFile(path: string, {names, write, reencode}: TidyOptions, effects: Effects): Outcome {
  const {source, config} = openSource(path, effects)
  const errors = readSource(source.path, source.bytes).messages.map(toRecord).filter(isError)
  const {text, encoding} = decode(source.bytes)
  if (errors.length > 0 || text === null) return {proposal: null, said: errors}
  const {after, counts} = tidyText(text, source.path, new Set(names), config.reading.off)
  if (after === text) return {proposal: null, said: []}
  const mark = hasMark(source.bytes) ? '\ufeff' : ''
  const proposal = {path, before: mark + text, after: mark + after, counts, written: false}
  const foreign = encoding !== 'utf-8'
  const values = {encoding: encoding.toUpperCase()}
  if (!write) return {proposal, said: []}
  if (foreign && !reencode) return {proposal, said: [{ruleId: 'tidy-encoding', values, place: null}]}
  effects.write(resolve(path), proposal.after)
  return {
    proposal: {...proposal, written: true},
    said: foreign ? [{ruleId: 'tidy-reencoded', values, place: null}] : []
  }
}

function isError({ruleId}: MessageRecord): boolean {
  return catalogue[ruleId]?.severity === 'error'
}

/** A UTF-8 byte order mark, which decoding takes off. */
function hasMark([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf
}
