import {resolve} from 'node:path'
import {check} from '../check/check.ts'
import {toRecord} from '../messages/say.ts'
import {decode} from '../read/decode.ts'
import type {Card, MessageRecord} from '../types.ts'
import {acrossYears} from './across-years.ts'
import {understand} from './compile.ts'
import {compose} from './compose.ts'
import {disk, type Effects} from './effects.ts'
import type {Told} from './figures-told.ts'
import {counting, type OnProgress} from './progress.ts'
import {builtinFolders, scanInputs} from './inputs.ts'
import {openSource} from './open-source.ts'
import {forgetful} from './records.ts'
import {failure} from './failure.ts'
import {successors} from './successors.ts'

type Messages = ReadonlyMap<string, readonly MessageRecord[]>

export interface CheckOptions {
  /** Told how far the check is, many times a second. */
  readonly onProgress?: OnProgress
}

/** Checks single files. Never throws. */
export async function checkFiles(
  paths: readonly string[],
  {onProgress}: CheckOptions = {},
  effects: Effects = disk
): Promise<Messages> {
  const messages = new Map<string, readonly MessageRecord[]>()
  const step = counting('compile', paths.length, onProgress)
  for (const path of paths) {
    messages.set(path, await checkFile(path, effects))
    step()
  }
  return messages
}

async function checkFile(path: string, effects: Effects): Promise<readonly MessageRecord[]> {
  try {
    const {source, config} = openSource(path, effects)
    const {file, report} = await understand(source, config)
    check(report, file, config)
    return file.messages.map(toRecord)
  } catch (error) {
    return [failure(error)]
  }
}

/** Checks every report of a site, its configuration, and what only shows when all are together. */
export async function checkSite(
  site: string,
  {onProgress}: CheckOptions = {},
  effects: Effects = disk
): Promise<Messages> {
  onProgress?.({stage: 'scan', done: 0, total: 0})
  const {inputs} = scanInputs(resolve(site), builtinFolders, {time: 0, files: {}}, effects)
  const records = forgetful()
  const nothing = {config: null, reports: new Map()}
  const composition = await compose(inputs, nothing, records, effects, {onProgress})
  if (!composition.config.checks) return composition.messages
  const sources = new Map(inputs.reports.map((input) => [input.path, input]))
  const messages = new Map(composition.messages)
  const pairs = successors(composition.cards)
  const step = counting('compare', pairs.length, onProgress)
  for (const [earlier, later] of pairs) {
    step()
    const found = acrossYears(told(earlier), told(later))
    if (found.length > 0) messages.set(later.source, [...(messages.get(later.source) ?? []), ...found])
  }
  return messages

  function told(card: Card): Told {
    const record = records.get(card.key)
    const bytes = sources.get(card.source)?.bytes()
    if (!record || !bytes) throw new Error(`no record of ${card.source}`)
    const text = decode(bytes).text ?? ''
    return {json: record.json, tenses: record.tenses, text: text.replace(/\r\n?/g, '\n')}
  }
}
