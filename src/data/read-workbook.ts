import {EncryptedFileError} from 'hucre'
import {readXlsx, type Cell, type Sheet} from 'hucre/xlsx'
import type {VFile} from 'vfile'
import {say} from '../messages/say.ts'
import type {Grid, GridCell} from './grid.ts'
import {limits} from './limits.ts'
import {unpackedSize} from './unpacked-size.ts'

/** The tables of a workbook's visible sheets; null where it cannot be read, which is said. */
export async function readWorkbook(path: string, bytes: Uint8Array, file: VFile): Promise<Grid[] | null> {
  if ((unpackedSize(bytes) ?? 0) > limits.unpacked) {
    say(file, 'data-limit', {where: path, what: 'MiB', limit: limits.unpacked / 2 ** 20})
    return null
  }
  try {
    const {sheets} = await readXlsx(bytes, {
      readStyles: true,
      sheets: ({hidden, veryHidden}) => !hidden && !veryHidden
    })
    const grids = sheets.map((sheet) => toGrid(path, sheet, file))
    return grids.every((grid) => grid !== null) ? grids : null
  } catch (error) {
    if (error instanceof EncryptedFileError) say(file, 'data-password', {where: path})
    else
      say(file, 'data-unreadable', {
        where: path,
        cause: error instanceof Error ? error.message : String(error)
      })
    return null
  }
}

function toGrid(path: string, sheet: Sheet, file: VFile): Grid | null {
  const rows: GridCell[][] = []
  let count = 0
  for (const [y, values] of sheet.rows.entries())
    for (const [x, value] of values.entries()) {
      const cell = sheet.cells?.get(`${y},${x}`) ?? {value, type: 'string'}
      const read = readCell(cell)
      if (!read) continue
      count += 1
      if (count > limits.cells || x >= limits.columns) {
        const [what, limit] = x < limits.columns ? ['cells', limits.cells] : ['columns', limits.columns]
        say(file, 'data-limit', {where: `${path} ${sheet.name}`, what, limit})
        return null
      }
      ;(rows[y] ??= [])[x] = read
    }
  spreadMerges(rows, sheet)
  return {
    rows: Array.from(rows, (row) => row ?? []),
    where: (y, x) => `${path} ${sheet.name}!${letters(x)}${y + 1}`
  }
}

/** The head of a merged cell stands for all rows that it covers. */
function spreadMerges(rows: GridCell[][], {merges = []}: Sheet): void {
  let budget: number = limits.cells
  for (const {startRow, endRow, startCol} of merges) {
    const cell = rows[startRow]?.[startCol]
    const last = Math.min(endRow, rows.length - 1)
    if (!cell) continue
    for (let y = startRow + 1; y <= last && budget > 0; y++, budget--)
      (rows[y] ??= [])[startCol] = {...cell, merged: true}
  }
}

function readCell({type, value, formula, formulaResult, style}: Partial<Cell>): GridCell | null {
  const content = type === 'formula' ? (formulaResult ?? value ?? null) : (value ?? null)
  if (type === 'formula' && content === null) return {text: `=${formula ?? ''}`, holds: 'formula'}
  if (content === null || content === '') return null
  if (content instanceof Date) return {text: content.toISOString().slice(0, 10), holds: 'date'}
  if (typeof content === 'number') return {text: digitsOf(content, style?.numFmt ?? ''), holds: 'text'}
  if (typeof content === 'string')
    return {text: content, holds: type === 'error' || /^#[A-Z/0!?]+$/.test(content) ? 'formula' : 'text'}
  return {text: String(content).toUpperCase(), holds: 'text'}
}

/** Digits as the cell shows them, but never fewer than it holds: 12.5 under `0.00` → `12.50`, 0.988 under `0%` → `98.8%`. */
function digitsOf(value: number, format: string): string {
  const percent = /^[^;"]*%/.test(format)
  const shown = /^[^;"]*?\.(0+)/.exec(format)?.[1]?.length ?? 0
  const exact = Number((percent ? value * 100 : value).toPrecision(15))
  const held = String(exact)
  const text =
    /^-?\d+$/.test(held) || (held.split('.')[1]?.length ?? shown) < shown ? exact.toFixed(shown) : held
  return percent ? `${text}%` : text
}

/** 0 → A, 26 → AA. */
function letters(x: number): string {
  const rest = String.fromCodePoint(65 + (x % 26))
  return x < 26 ? rest : letters(Math.floor(x / 26) - 1) + rest
}
