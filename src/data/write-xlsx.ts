import {writeXlsx as write, type Cell, type CellStyle, type CellValue} from 'hucre/xlsx'
import stringWidth from 'string-width'
import type {Locale} from '../types.ts'
import {columns, type SheetColumn, type SheetRow} from './sheet.ts'

/** Workbooks carry no clock: the same rows make the same bytes. */
const epoch = new Date(Date.UTC(2000, 0, 1))

const words = {
  zh: {
    sheet: '填报',
    title: '工作报告数据表',
    prompt: '只填数字；需要保留的小数位请照写。单位见左侧。',
    error: '这里应填数字，如 12、12.50、98.8。确实要这样填吗？'
  },
  en: {
    sheet: 'Values',
    title: 'Data sheet of work reports',
    prompt: 'A number only. The unit stands to the left.',
    error: 'A number is expected here, such as 12, 12.50 or 98.8. Keep this value?'
  }
} as const

/** The fill-in workbook: frozen head, only value and note unlocked, values of text format, checked to be numbers. */
export async function writeXlsx(rows: readonly SheetRow[], locale: Locale = 'zh'): Promise<Uint8Array> {
  const {sheet, title, prompt, error} = words[locale]
  const letter = String.fromCodePoint(65 + columns.findIndex(({key}) => key === 'value'))
  const last = Math.max(rows.length + 1, 2)
  return write({
    properties: {title, created: epoch, modified: epoch},
    defaultFont: {name: '宋体', size: 11},
    sheets: [
      {
        name: sheet,
        columns: columns.map(({width}) => ({width})),
        rows: [
          columns.map(({head}) => head[locale]),
          ...rows.map((row) => columns.map(({key}) => valueOf(row, key)))
        ],
        cells: cellsOf(rows, locale),
        rowDefs: new Map(rows.map((row, y) => [y + 1, {height: heightOf(row)}])),
        freezePane: {rows: 1},
        protection: {sheet: true, formatColumns: true, formatRows: true},
        dataValidations: [
          {
            type: 'custom',
            formula1: `ISNUMBER(VALUE(${letter}2))`,
            range: `${letter}2:${letter}${last}`,
            allowBlank: true,
            showInputMessage: true,
            inputTitle: columns.find(({key}) => key === 'value')?.head[locale] ?? '',
            inputMessage: prompt,
            showErrorMessage: true,
            // a warning, so that 1.2万 can still be written
            errorStyle: 'warning',
            errorTitle: title,
            errorMessage: error
          }
        ],
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: '$1:$1',
          showGridLines: true
        },
        a11y: {headerRow: 0, summary: prompt}
      }
    ]
  })
}

/** In points, for the cell with the most lines. */
function heightOf(row: SheetRow): number {
  return 15 * Math.max(...columns.map(({key, width}) => Math.ceil((stringWidth(row[key]) + 1) / width)))
}

/** Cells are of the format `@`: no spreadsheet evaluates them, and what is typed keeps its digits. */
function valueOf(row: SheetRow, key: SheetColumn['key']): CellValue {
  if (row[key] === '') return null
  return key === 'value' ? cellValue(row.value) : row[key]
}

function cellsOf(rows: readonly SheetRow[], locale: Locale): Map<string, Partial<Cell>> {
  const head: CellStyle = {
    font: {bold: true},
    fill: {type: 'pattern', pattern: 'solid', fgColor: {rgb: 'E7E6E6'}},
    alignment: {vertical: 'center', wrapText: true},
    numFmt: '@'
  }
  const cells = new Map<string, Partial<Cell>>()
  for (const [x, column] of columns.entries()) {
    cells.set(`0,${x}`, {value: column.head[locale], style: head})
    for (const [y, row] of rows.entries())
      cells.set(`${y + 1},${x}`, {value: valueOf(row, column.key), style: styleOf(column.key)})
  }
  return cells
}

function styleOf(key: SheetColumn['key']): CellStyle {
  const open = key === 'value' || key === 'note'
  return {
    alignment: {
      vertical: 'top',
      wrapText: key !== 'value',
      ...(key === 'value' ? {horizontal: 'right'} : {})
    },
    protection: {locked: !open},
    ...(open ? {fill: {type: 'pattern', pattern: 'solid', fgColor: {rgb: 'FFF9E5'}}} : {}),
    numFmt: '@'
  }
}

/** A number where the cell shows the very digits without a format of its own, else text: 98.8, but `12.50`. */
function cellValue(value: string): number | string {
  const digits = value.replace(/\D/g, '').length
  return digits <= 15 && String(Number(value)) === value ? Number(value) : value
}
