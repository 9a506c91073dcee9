import {delimiterOf, parseCsv} from '../util/csv-parse.ts'
import {unguard, writeCsv} from '../util/csv-write.ts'
import type {Locale} from '../types.ts'
import {decodeText} from './decode-text.ts'
import {dataColumns, editTable, headOf} from './edit-table.ts'
import type {SheetRow} from './sheet.ts'

/** A CSV data file with values put in, begun anew where there is none. */
export function editCsv(
  bytes: Uint8Array | null,
  rows: readonly SheetRow[],
  locale: Locale,
  ids: ReadonlySet<string>
): Uint8Array {
  const text = bytes ? (decodeText(bytes) ?? '') : ''
  const {records} = parseCsv(text, delimiterOf(text))
  const texts = records.map(({fields}) => fields.map(unguard))
  if (!bytes) texts.push(dataColumns.map((key) => headOf(key, locale)))
  editTable({texts, set: () => undefined}, rows, locale, ids)
  const width = Math.max(...texts.map((row) => row.length))
  return new TextEncoder().encode(
    writeCsv(texts.map((row) => Array.from({length: width}, (_, x) => row[x] ?? '')))
  )
}
