import {join} from 'node:path'
import {VFile} from 'vfile'
import {clearValue, importSheet} from '../data/import-sheet.ts'
import {emptyRow} from '../data/sheet.ts'
import {toRecord} from '../messages/say.ts'
import type {Locale, MessageRecord, Report} from '../types.ts'
import {understand, type CompileOptions} from './compile.ts'
import type {Effects} from './effects.ts'
import type {ReportInput} from './inputs.ts'

/** A value for one placeholder. */
export interface BlankValue {
  /** Id of the statistic. */
  readonly id: string
  /** As typed; `''` takes the value away. */
  readonly value: string
}

/** What came of it: the data sheets written, as absolute paths, or why there are none. */
export type Filled = {readonly written: readonly string[]} | {readonly refused: MessageRecord}

/** Puts a value into the data sheet beside a report; the report's own text is never written. Never throws. */
export async function fillBlank(report: ReportInput, blank: BlankValue, world: World): Promise<Filled> {
  const {site, config, locale, effects} = world
  try {
    const source = {key: '', path: report.path, bytes: report.bytes(), sheets: []}
    const understood = await understand(source, config)
    if (blank.value === '') return await clearBlank(report, understood.report, blank.id, world)
    const entry = {...emptyRow, ...blank, report: report.path, source: report.path, holds: 'text' as const}
    const file = new VFile({path: report.path})
    const target = {report: understood.report, existing: existingSheet(report)}
    const {writes, leftovers, count} = await importSheet([entry], [target], file, locale)
    const [said] = file.messages.map(toRecord)
    if (leftovers.length > 0 || count === 0) return {refused: inPage(said, blank)}
    const written = writes.map(({path, bytes}) => {
      effects.write(join(site, path), bytes)
      return join(site, path)
    })
    return {written}
  } catch (error) {
    return {refused: refusal(error, report.path)}
  }
}

interface World {
  readonly site: string
  readonly config: CompileOptions
  readonly locale: Locale
  readonly effects: Effects
}

/** Takes a value out of the first data sheet that has one. */
async function clearBlank(
  {path, sheets}: ReportInput,
  report: Report,
  id: string,
  {site, locale, effects}: World
): Promise<Filled> {
  for (const sheet of sheets) {
    const data = {path: sheet.path, bytes: sheet.bytes()}
    const cleared = await clearValue(report, data, id, new VFile({path}), locale)
    if (!cleared) continue
    effects.write(join(site, cleared.path), cleared.bytes)
    return {written: [join(site, cleared.path)]}
  }
  return {refused: {ruleId: 'fill-none-there', values: {}, place: null}}
}

/** In the page the eye is on the blank; where it stands need not be said. */
function inPage(said: MessageRecord | undefined, {value}: BlankValue): MessageRecord {
  if (said?.ruleId === 'data-unit') return {...said, ruleId: 'fill-unit'}
  return said && said.ruleId !== 'data-not-number'
    ? said
    : {ruleId: 'fill-nothing', values: {value}, place: null}
}

/** Of several sheets the CSV, which is the easiest to keep. */
function existingSheet({sheets}: ReportInput): {path: string; bytes: Uint8Array} | null {
  const sheet = sheets.find(({path}) => /\.csv$/i.test(path)) ?? sheets[0]
  return sheet ? {path: sheet.path, bytes: sheet.bytes()} : null
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'fill-denied',
  EPERM: 'fill-denied',
  EROFS: 'fill-denied',
  EBUSY: 'fill-locked',
  ENOSPC: 'fill-full',
  EDQUOT: 'fill-full'
}

function refusal(error: unknown, path: string): MessageRecord {
  const {code, message} = error as NodeJS.ErrnoException
  return {ruleId: reasons[code ?? ''] ?? 'write-failed', values: {path, message}, place: null}
}
