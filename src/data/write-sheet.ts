import type {Locale} from '../types.ts'
import {writeCsv} from '../util/csv-write.ts'
import {columns, type SheetRow} from './sheet.ts'

/** A fill-in sheet in the format that the path names, `.xlsx` or `.csv`. */
export async function writeSheet(
  path: string,
  rows: readonly SheetRow[],
  locale: Locale = 'zh'
): Promise<Uint8Array> {
  if (!/\.csv$/i.test(path)) {
    const {writeXlsx} = await import('./write-xlsx.ts')
    return writeXlsx(rows, locale)
  }
  const head = columns.map((column) => column.head[locale])
  return new TextEncoder().encode(writeCsv([head, ...rows.map((row) => columns.map(({key}) => row[key]))]))
}
