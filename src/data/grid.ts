import {columnOf, emptyRow, type SheetEntry, type SheetRow} from './sheet.ts'

export interface GridCell {
  text: string
  holds: SheetEntry['holds']
  /** Covered by a merged cell that starts in a row above; `text` is that cell's. */
  merged?: boolean
}

/** A table as it stands in a file. */
export interface Grid {
  rows: ReadonlyArray<ReadonlyArray<GridCell | undefined>>
  /** Where a cell stands, for messages; rows and columns count from 0. */
  where(y: number, x: number): string
}

export interface Entries {
  entries: SheetEntry[]
  /** Places of values that a merged cell covers. */
  merged: string[]
}

/** How far down the head row may stand. */
const headRows = 20

/** Reads rows below the head, whose columns may stand in any order; null where there is no head. */
export function entriesOf(grid: Grid): Entries | null {
  const head = findHead(grid.rows)
  if (!head) return null
  const {y: start, keys} = head
  const value = keys.indexOf('value')
  const found: Entries = {entries: [], merged: []}
  for (const [below, row] of grid.rows.slice(start + 1).entries()) {
    const where = grid.where(start + 1 + below, value)
    const cell = row[value]
    if (isHead(keysOf(row))) continue
    if (cell?.merged && cell.text !== grid.rows[start]?.[value]?.text) found.merged.push(where)
    const entry: SheetEntry = {
      ...fieldsOf(row, keys),
      source: where,
      holds: cell?.merged ? 'text' : (cell?.holds ?? 'text')
    }
    if (entry.id || entry.label || entry.value) found.entries.push(entry)
  }
  return found
}

/** The head row, and the known column of each of its cells. */
export function findHead(rows: readonly Row[]): {y: number; keys: Keys} | null {
  const y = rows.slice(0, headRows).findIndex((row) => isHead(keysOf(row)))
  const row = rows[y]
  return row ? {y, keys: keysOf(row)} : null
}

type Row = ReadonlyArray<Pick<GridCell, 'text' | 'merged'> | undefined>
type Keys = ReadonlyArray<keyof SheetRow | undefined>

/** The known column of each cell; of two with the same meaning the first counts. */
function keysOf(row: Row): Keys {
  const seen = new Set<keyof SheetRow>()
  return Array.from(row, (cell) => {
    const key = cell && cell.text.length <= 40 ? columnOf(cell.text) : undefined
    if (!key || seen.has(key)) return undefined
    seen.add(key)
    return key
  })
}

function isHead(keys: Keys): boolean {
  return keys.includes('value') && (keys.includes('id') || keys.includes('label'))
}

function fieldsOf(row: Row, keys: Keys): SheetRow {
  const fields = {...emptyRow}
  for (const [x, key] of keys.entries()) {
    const cell = row[x]
    if (key && cell && !(cell.merged && (key === 'value' || key === 'note' || key === 'id')))
      fields[key] = cell.text.trim()
  }
  return fields
}
