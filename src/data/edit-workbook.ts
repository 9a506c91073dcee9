import {openXlsx, saveXlsx, type Cell, type Sheet} from 'hucre/xlsx'
import type {Locale} from '../types.ts'
import {editTable} from './edit-table.ts'
import {findHead} from './grid.ts'
import type {SheetRow} from './sheet.ts'

/** A workbook with values put into its first sheet that has a head; formats and other sheets stay. */
export async function editWorkbook(
  bytes: Uint8Array,
  rows: readonly SheetRow[],
  locale: Locale,
  ids: ReadonlySet<string>
): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes, {readStyles: true})
  for (const sheet of workbook.sheets) {
    const texts = sheet.rows.map((row) => Array.from(row, (value) => (value === null ? '' : String(value))))
    if (sheet.hidden || sheet.veryHidden || !findHead(texts.map((row) => row.map((text) => ({text})))))
      continue
    editTable(
      {texts, set: (y, x, text, key) => setCell(sheet, y, x, key === 'value' ? text : null, text)},
      rows,
      locale,
      ids
    )
    break
  }
  return saveXlsx(workbook)
}

function setCell(sheet: Sheet, y: number, x: number, value: string | null, text: string): void {
  const content = value === null ? text : cellValue(value)
  const row = (sheet.rows[y] ??= [])
  while (row.length < x) row.push(null)
  row[x] = content
  const before = sheet.cells?.get(`${y},${x}`)
  const cell: Cell = {
    value: content,
    type: typeof content === 'number' ? 'number' : 'string',
    style: {...before?.style, ...(value === null ? {numFmt: '@'} : numberFormat(value))}
  }
  ;(sheet.cells ??= new Map()).set(`${y},${x}`, cell)
}

/** A number where a numeric cell keeps all digits, else text. */
function cellValue(value: string): number | string {
  return isNumber(value) ? Number(value) : value
}

/** Shows the digits as given: `12.50` under `0.00`. */
function numberFormat(value: string): {numFmt?: string} {
  if (value === '') return {}
  const decimals = /\.(\d+)$/.exec(value)?.[1]?.length ?? 0
  return {numFmt: isNumber(value) ? `0${decimals ? `.${'0'.repeat(decimals)}` : ''}` : '@'}
}

/** Whether a numeric cell keeps all digits: a double holds 15. */
function isNumber(value: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value) && value.replace(/\D/g, '').length <= 15
}
