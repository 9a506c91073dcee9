import {posix} from 'node:path'
import type {Card, MessageRecord} from '../types.ts'
import type {InputFile, Inputs} from './inputs.ts'

interface Beside {
  /** Files that published reports show or link to, where their pages look for them. */
  readonly files: ReadonlyArray<readonly [path: string, file: InputFile]>
  /** What is said of the others, which are not published. */
  readonly messages: ReadonlyArray<{readonly path: string; readonly message: MessageRecord}>
}

/** Of Word and WPS, and what else people take for a report. */
const documents = /\.(?:docx?|docm|dotx?|wps|wpt|rtf|odt|pages|pdf)$/i

/**
 * What becomes of the files beside reports: only what a published report names goes online, so that neither a Word
 * original nor the table of a report that is held back does unasked.
 *
 * @param tables files that reports take tables from
 */
export function filesBeside(
  {attachments}: Inputs,
  cards: readonly Card[],
  tables: ReadonlySet<string>
): Beside {
  const files: Array<readonly [string, InputFile]> = []
  const placed = new Map<string, InputFile>()
  const named = new Set<string>()
  for (const {source, path, files: own = []} of cards) {
    for (const address of own) {
      const name = posix.join(posix.dirname(source), address).replace(/^content\//, '')
      const file = attachments.get(name)
      const place = posix.join(posix.dirname(path), address)
      if (!file || place.startsWith('../')) continue
      named.add(name)
      // several reports may show one picture; another file at its place is a clash
      if (placed.get(place) === file) continue
      placed.set(place, file)
      files.push([place, file])
    }
  }
  const messages = [...attachments].flatMap(([name, {path}]) => {
    if (named.has(name) || tables.has(path)) return []
    const ruleId = documents.test(name) ? 'document-unread' : 'file-unpublished'
    return [{path, message: {ruleId, values: {path: name}, place: null}}]
  })
  return {files, messages}
}
