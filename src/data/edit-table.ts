import {columns, type SheetRow} from './sheet.ts'
import {findHead} from './grid.ts'
import {replacedBy} from './stale-rows.ts'
import type {Locale} from '../types.ts'

/** A table to be edited in place; what no edit touches stays as it is. */
export interface Table {
  /** Cell texts, row by row. */
  texts: string[][]
  set(y: number, x: number, text: string, key: keyof SheetRow): void
}

/** Columns of a data file that we begin. */
export const dataColumns: ReadonlyArray<keyof SheetRow> = ['id', 'label', 'unit', 'value', 'note', 'sentence']

export function headOf(key: keyof SheetRow, locale: Locale): string {
  return columns.find((column) => column.key === key)?.head[locale] ?? key
}

/**
 * Puts values and notes into the rows of their statistics, or of what these were before their sentence was edited; rows
 * that are not there yet go to the end. An empty value clears the row that is there.
 *
 * @param ids those of the report's statistics; a row with another is stale
 */
export function editTable(
  table: Table,
  rows: readonly SheetRow[],
  locale: Locale,
  ids: ReadonlySet<string>
): void {
  const head = findHead(table.texts.map((row) => row.map((text) => ({text}))))
  if (!head) return
  const keys = [...head.keys]
  const put = (y: number, x: number, text: string, key: keyof SheetRow) => {
    ;(table.texts[y] ??= [])[x] = text
    table.set(y, x, text, key)
  }
  const needed = new Set<keyof SheetRow>([
    'id',
    'value',
    ...rows.flatMap(({note}) => (note ? ['note' as const] : []))
  ])
  for (const key of needed) if (!keys.includes(key)) put(head.y, keys.push(key) - 1, headOf(key, locale), key)
  const at = (y: number, key: keyof SheetRow) => (table.texts[y]?.[keys.indexOf(key)] ?? '').trim()
  const below = table.texts.flatMap((_, y) => (y > head.y ? [y] : []))
  const known = new Map<string, number>()
  for (const y of below) {
    const name = at(y, 'id') || namesOf(at(y, 'label'), at(y, 'unit'))
    if (!known.has(name)) known.set(name, y)
  }
  const find = ({id, label, unit}: SheetRow) =>
    known.get(id) ?? known.get(namesOf(label, unit)) ?? known.get(namesOf(label, ''))
  const replaced = replacedBy(
    rows.filter((row) => find(row) === undefined),
    below.filter((y) => at(y, 'id') !== '' && !ids.has(at(y, 'id'))).map((y) => ({y, ...toldBy(y, at)}))
  )
  for (const row of rows) {
    const found = find(row)
    const y = found ?? replaced.get(row) ?? table.texts.length
    if (row.value === '' && y === table.texts.length) continue
    const mine = (key: keyof SheetRow) =>
      key === 'value' || (row[key] !== '' && (found === undefined || key === 'note' || key === 'id'))
    for (const [x, key] of keys.entries()) if (key && mine(key)) put(y, x, row[key], key)
  }
}

function toldBy(y: number, at: (y: number, key: keyof SheetRow) => string) {
  return {label: at(y, 'label'), unit: at(y, 'unit'), section: at(y, 'section'), sentence: at(y, 'sentence')}
}

/** What names a row that has no id. */
function namesOf(label: string, unit: string): string {
  return `${label}\n${unit}`
}
