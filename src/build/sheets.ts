import {join, resolve} from 'node:path'
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {exportSheet} from '../data/export-sheet.ts'
import {importSheet, type Target} from '../data/import-sheet.ts'
import {readSheet} from '../data/read-sheet.ts'
import {writeSheet} from '../data/write-sheet.ts'
import {toRecord} from '../messages/say.ts'
import type {Locale, MessageRecord} from '../types.ts'
import {understand} from './compile.ts'
import {disk, type Effects} from './effects.ts'
import {failure} from './failure.ts'
import {openSource} from './open-source.ts'
import {sourcesOf} from './sources-of.ts'

type Messages = ReadonlyMap<string, readonly MessageRecord[]>

export interface SheetExport {
  /** Statistics listed. */
  readonly count: number
  readonly reports: number
  /** Whether the sheet was written; messages tell why not. */
  readonly written: boolean
  readonly messages: Messages
}

interface ExportOptions {
  readonly site: string
  /** Paths; all reports of the site where none is named. */
  readonly reports: readonly string[]
  /** Open placeholders only. */
  readonly open: boolean
  /** Path of the sheet; its ending, `.xlsx` or `.csv`, says the format. */
  readonly out: string
  /** Writes over a file that is there. */
  readonly force?: boolean
  readonly locale: Locale
}

/** Writes a fill-in sheet of the statistics of some reports, or of all reports of a site. */
export async function exportSheets(
  {site, reports, open, out, force = false, locale}: ExportOptions,
  effects: Effects = disk
): Promise<SheetExport> {
  const refused = refusal(out, force, effects)
  if (refused) return {count: 0, reports: 0, written: false, messages: new Map([[out, [refused]]])}
  const paths = reports.length > 0 ? reports : sourcesOf(site, effects)
  const messages = new Map<string, readonly MessageRecord[]>()
  const read = []
  for (const path of paths) {
    try {
      const {source, config} = openSource(path, effects)
      read.push((await understand(source, config)).report)
    } catch (error) {
      messages.set(path, [failure(error)])
    }
  }
  const rows = exportSheet(read, {open})
  const incomplete = reports.length > 0 && messages.size > 0
  if (rows.length === 0 && !incomplete)
    messages.set(out, [record(open ? 'sheet-none-open' : 'sheet-no-statistics')])
  const written = rows.length > 0 && !incomplete
  if (written) effects.write(resolve(out), await writeSheet(out, rows, locale))
  return {count: rows.length, reports: read.length, written, messages}
}

/** Why a sheet must not go to this path. */
function refusal(out: string, force: boolean, effects: Effects): MessageRecord | null {
  if (/\.data\.(?:csv|xlsx)$/i.test(out)) return record('sheet-is-data')
  return !force && effects.stat(resolve(out)) ? record('sheet-exists') : null
}

function record(ruleId: string): MessageRecord {
  return {ruleId, values: {}, place: null}
}

export interface SheetImport {
  /** Values that went into data files. */
  readonly count: number
  /** Rows that no blank took; messages tell why. */
  readonly leftovers: number
  /** Data files that were written, relative to the site folder. */
  readonly written: readonly string[]
  readonly messages: Messages
}

/** Puts the values of a filled sheet into the data files beside the reports of a site. */
export async function importSheets(
  {site, path, locale}: {site: string; path: string; locale: Locale},
  effects: Effects = disk
): Promise<SheetImport> {
  const file = new VFile({path})
  try {
    const entries = await readSheet(path, effects.read(resolve(path)), file)
    const own = file.messages.map(toRecord)
    const {targets, failed} = await targetsOf(site, effects)
    const {count, leftovers, writes} = await importSheet(entries, targets, file, locale)
    for (const {path, bytes} of writes) effects.write(join(resolve(site), path), bytes)
    const written = writes.map(({path}) => path)
    return {
      count,
      leftovers: leftovers.length,
      written,
      messages: new Map([...failed, [path, [...own, ...file.messages.slice(own.length).map(withoutPlace)]]])
    }
  } catch (error) {
    return {count: 0, leftovers: 0, written: [], messages: new Map([[path, [failure(error)]]])}
  }
}

/** Matching gives the place in a report, which is none in the sheet; the text names the sheet's line. */
function withoutPlace(message: VFileMessage): MessageRecord {
  return {...toRecord(message), place: null}
}

/** The reports of a site; of those that cannot be read, why. */
async function targetsOf(site: string, effects: Effects) {
  const targets: Target[] = []
  const failed = new Map<string, readonly MessageRecord[]>()
  for (const source of sourcesOf(site, effects)) {
    try {
      targets.push(await targetOf(source, effects))
    } catch (error) {
      failed.set(source, [failure(error)])
    }
  }
  return {targets, failed}
}

/** A report with its blanks open, and the data file beside it. */
async function targetOf(path: string, effects: Effects): Promise<Target> {
  const {source, config} = openSource(path, effects)
  const {report} = await understand({...source, sheets: []}, config)
  return {report, existing: source.sheets[0] ?? null}
}
