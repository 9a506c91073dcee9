import {join, resolve} from 'node:path'
import {VFile} from 'vfile'
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
  readonly messages: Messages
}

/**
 * Writes a fill-in sheet of the statistics of some reports, or of all reports of a site.
 *
 * @param out path of the sheet; its ending, `.xlsx` or `.csv`, says the format
 */
export async function exportSheets(
  {
    site,
    reports,
    open,
    out,
    locale
  }: {site: string; reports: readonly string[]; open: boolean; out: string; locale: Locale},
  effects: Effects = disk
): Promise<SheetExport> {
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
  effects.write(resolve(out), await writeSheet(out, rows, locale))
  return {count: rows.length, reports: read.length, messages}
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
    const targets = await Promise.all(sourcesOf(site, effects).map((source) => targetOf(source, effects)))
    const {count, leftovers, writes} = await importSheet(entries, targets, file, locale)
    for (const {path, bytes} of writes) effects.write(join(resolve(site), path), bytes)
    const written = writes.map(({path}) => path)
    return {
      count,
      leftovers: leftovers.length,
      written,
      messages: new Map([[path, file.messages.map(toRecord)]])
    }
  } catch (error) {
    return {count: 0, leftovers: 0, written: [], messages: new Map([[path, [failure(error)]]])}
  }
}

/** A report with its blanks open, and the data file beside it. */
async function targetOf(path: string, effects: Effects): Promise<Target> {
  const {source, config} = openSource(path, effects)
  const {report} = await understand({...source, sheets: []}, config)
  return {report, existing: source.sheets[0] ?? null}
}
