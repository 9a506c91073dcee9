import {likeness} from '../util/likeness.ts'
import {alike} from './match.ts'
import type {SheetRow} from './sheet.ts'

/** A row of a data file whose id the report no longer has. */
export interface StaleRow extends Pick<SheetRow, 'label' | 'unit' | 'section' | 'sentence'> {
  /** Its place in the table, from 0. */
  readonly y: number
}

/**
 * The stale rows that new rows stand for: same statistic, unit and, where both tell it, section. Where several rows
 * answer to one another, only those of like sentences do; what stays unclear is left to stand.
 */
export function replacedBy(rows: readonly SheetRow[], stale: readonly StaleRow[]): Map<SheetRow, number> {
  const pairs = rows.flatMap((row) =>
    stale
      .filter((old) => sameStatistic(row, old))
      .map((old) => ({row, old, likeness: likeness(row.sentence, old.sentence)}))
  )
  const counts = new Map<object, number>()
  for (const one of pairs.flatMap(({row, old}) => [row, old])) counts.set(one, (counts.get(one) ?? 0) + 1)
  const replaced = new Map<SheetRow, number>()
  const taken = new Set<number>()
  for (const pair of pairs.toSorted((a, b) => b.likeness - a.likeness)) {
    const {row, old} = pair
    const only = counts.get(row) === 1 && counts.get(old) === 1
    if (replaced.has(row) || taken.has(old.y) || !(pair.likeness >= alike || only)) continue
    replaced.set(row, old.y)
    taken.add(old.y)
  }
  return replaced
}

function sameStatistic(row: SheetRow, old: StaleRow): boolean {
  return (
    row.label !== '' &&
    row.label === old.label &&
    row.unit === old.unit &&
    (row.section === '' || old.section === '' || row.section === old.section)
  )
}
