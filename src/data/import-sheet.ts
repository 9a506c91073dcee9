import type {VFile} from 'vfile'
import type {Locale, Report} from '../types.ts'
import {contextsOf} from './context.ts'
import {editCsv} from './edit-csv.ts'
import {matchEntries, type Match} from './match.ts'
import {readSheet} from './read-sheet.ts'
import type {SheetEntry, SheetRow} from './sheet.ts'

interface DataFile {
  readonly path: string
  readonly bytes: Uint8Array
}

export interface Target {
  /** Read without its data: blanks are open. */
  report: Report
  /** The data file beside it, of any format. */
  existing: DataFile | null
}

export interface Imported {
  /** Data files to be written; none where nothing changes. */
  writes: DataFile[]
  /** Values that went into data files, changed or not. */
  count: number
  /** Rows that no blank took; messages on the file tell why. */
  leftovers: SheetEntry[]
}

/** Puts the values of a sheet into the data files beside the reports. The reports' own text is never touched. */
export async function importSheet(
  entries: readonly SheetEntry[],
  targets: readonly Target[],
  file: VFile,
  locale: Locale = 'zh'
): Promise<Imported> {
  const {matches, leftovers} = matchEntries(
    entries,
    targets.map(({report}) => report),
    file
  )
  const imported: Imported = {writes: [], count: 0, leftovers}
  for (const {report, existing} of targets) {
    const own = matches.filter((match) => match.report === report)
    if (own.length === 0) continue
    if (existing && !(await isSound(existing, file))) {
      imported.leftovers.push(...own.map(({entry}) => entry))
      continue
    }
    const written = await edit(report, existing, own.map(toRow), locale)
    imported.count += own.length
    if (!existing || !sameBytes(existing.bytes, written.bytes)) imported.writes.push(written)
  }
  return imported
}

/** Takes the value of one statistic out of a data file; null where it has none, or cannot be read. */
export async function clearValue(
  report: Report,
  sheet: DataFile,
  id: string,
  file: VFile,
  locale: Locale = 'zh'
): Promise<DataFile | null> {
  const entries = await readSheet(sheet.path, sheet.bytes, file)
  const {matches} = matchEntries(entries, [report], file)
  const match = matches.find(({context}) => context.statistic.id === id)
  if (!match || file.messages.some(({fatal}) => fatal)) return null
  return edit(report, sheet, [{...toRow(match), value: ''}], locale)
}

/** `content/annual.txt` → `content/annual.data.csv`. */
function dataPath(source: string): string {
  return `${source.replace(/\.[^./\\]+$/, '')}.data.csv`
}

async function edit(
  report: Report,
  existing: DataFile | null,
  rows: SheetRow[],
  locale: Locale
): Promise<DataFile> {
  const path = existing?.path ?? dataPath(report.source)
  const ids = idsOf(report)
  if (!existing || /\.csv$/i.test(path))
    return {path, bytes: editCsv(existing?.bytes ?? null, rows, locale, ids)}
  if (/\.xlsx$/i.test(path)) {
    const {editWorkbook} = await import('./edit-workbook.ts')
    return {path, bytes: await editWorkbook(existing.bytes, rows, locale, ids)}
  }
  const {editMapping} = await import('./edit-mapping.ts')
  return {path, bytes: editMapping(path, existing.bytes, rows, ids)}
}

/** All names that rows may call the report's statistics by. */
function idsOf({tree}: Report): Set<string> {
  return new Set(
    contextsOf(tree).flatMap(({statistic, distinct}) =>
      distinct ? [statistic.id, distinct] : [statistic.id]
    )
  )
}

/** A data file that cannot be read is not written over. */
async function isSound({path, bytes}: DataFile, file: VFile): Promise<boolean> {
  const before = file.messages.length
  await readSheet(path, bytes, file)
  return file.messages.slice(before).every(({fatal}) => !fatal)
}

function toRow({entry, context: {statistic, section, sentence}, report, datum}: Match): SheetRow {
  const {id, label, unit} = statistic
  return {report: report.source, section, label, unit, sentence, value: datum.text, note: entry.note, id}
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i])
}
