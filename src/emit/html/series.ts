import type {Card, StatisticJson, Tense} from '../../types.ts'
import {measure, scale} from './measure.ts'

/** One statistic over the years of a line of reports. */
export interface Series {
  readonly label: string
  readonly unit: string
  /** One for each report. */
  readonly cells: readonly Cell[]
  /** In the series' unit; null where a cell states nothing, or is open. */
  readonly values: ReadonlyArray<number | null>
  /** What the last report plans for the year after it. */
  readonly ahead: Planned | null
  /** From the last year but one to the last. */
  readonly change: Change | null
}

/** What is known of a statistic in a year. */
export interface Cell {
  /** What the report of the year states; null where it says nothing, or contradicts itself. */
  readonly actual: StatisticJson | null
  /** What it contradicts itself with, in the order of the text. */
  readonly rivals: readonly StatisticJson[]
  /** What an earlier report planned for the year. */
  readonly planned: Planned | null
}

export interface Planned {
  readonly card: Card
  readonly statistic: StatisticJson
}

export interface Change {
  /** `percent` of the earlier value, or `points` between two percentages. */
  readonly kind: 'percent' | 'points'
  /** Rounded, without its sign: `6.5`. */
  readonly amount: string
  readonly direction: 'up' | 'down' | 'same'
}

export interface Column {
  readonly card: Card
  readonly statistics: readonly StatisticJson[]
  readonly tenses: Readonly<Record<string, Tense>>
}

/**
 * Statistics that a report states and another one states or planned, with the same label and a unit of the
 * same measure. Former values, 由3个增加到5个, are no statement; plans stand beside the year that they are for.
 *
 * @param columns oldest first
 */
export function seriesOf(columns: readonly Column[]): Series[] {
  const rows = new Map<string, Row>()
  for (const [index, column] of columns.entries()) {
    for (const statistic of column.statistics) {
      const tense = column.tenses[statistic.id]
      if (statistic.label === '' || tense === 'former') continue
      const key = `${plainLabel(statistic.label)} ${measure(statistic.unit).base}`
      const row = rows.get(key) ?? {stated: columns.map(() => []), planned: columns.map(() => [])}
      rows.set(key, row)
      row[tense === 'planned' ? 'planned' : 'stated'][index]?.push(statistic)
    }
  }
  return [...rows.values()].map((row) => toSeries(row, columns)).filter(isComparable)
}

/** Statistics of a label and measure, by the report that they stand in. */
interface Row {
  readonly stated: readonly StatisticJson[][]
  readonly planned: readonly StatisticJson[][]
}

function toSeries({stated, planned}: Row, columns: readonly Column[]): Series {
  const plans = columns.flatMap(({card}, index) => {
    const statistic = agreed(planned[index] ?? [])
    return statistic ? [{card, statistic}] : []
  })
  const planFor = (year: number | null) => plans.find(({card}) => year !== null && card.planYear === year)
  const cells = columns.map(({card}, index): Cell => {
    const own = stated[index] ?? []
    const actual = agreed(own)
    return {actual, rivals: actual ? [] : own, planned: planFor(card.year) ?? null}
  })
  const last = cells.findLast(({actual}) => actual !== null)?.actual
  const unit = last?.unit ?? ''
  const values = cells.map(({actual}) => (actual ? valueIn(unit, actual) : null))
  const next = columns.at(-1)?.card.planYear ?? null
  const ahead = columns.some(({card}) => card.year === next) ? null : (planFor(next) ?? null)
  return {label: last?.label ?? '', unit, cells, values, ahead, change: changeOf(values, unit, columns)}
}

/** The statistic that all of these repeat; null where they are none, or differ. */
function agreed(statistics: readonly StatisticJson[]): StatisticJson | null {
  const [first] = statistics
  const same = statistics.every(({value, unit}) => value === first?.value && unit === first.unit)
  return first && same ? first : null
}

/** At least one statement, and something to compare it with. */
function isComparable({cells, ahead}: Series): boolean {
  const statements = cells.filter(({actual}) => actual !== null).length
  const plans = cells.filter(({planned}) => planned !== null).length + (ahead ? 1 : 0)
  return statements > 0 && statements + plans > 1
}

/** The value of a statistic in another unit of its measure. */
export function valueIn(unit: string, {value, unit: own}: StatisticJson): number | null {
  return value === null ? null : scale(value, measure(own).factor, measure(unit).factor)
}

function changeOf(
  values: ReadonlyArray<number | null>,
  unit: string,
  columns: readonly Column[]
): Change | null {
  const [before, after] = values.slice(-2)
  const [from, to] = columns.slice(-2).map(({card}) => card.year)
  if (typeof before !== 'number' || typeof after !== 'number') return null
  if (typeof from !== 'number' || to !== from + 1) return null
  const direction = after > before ? 'up' : after < before ? 'down' : 'same'
  if (isShare(unit)) {
    const digits = Math.max(decimals(before), decimals(after))
    return {kind: 'points', amount: Math.abs(after - before).toFixed(digits), direction}
  }
  if (before <= 0) return null
  return {kind: 'percent', amount: ((Math.abs(after - before) / before) * 100).toFixed(1), direction}
}

/** Shares differ by points, not by percent. */
export const isShare = (unit: string) => /^(?:%|％|‰|个?百分点)$/.test(unit)

/** Words before a label that say nothing about what is counted. */
const opening = /^(?:全年|今年|本年|年内|年度|累计|共计?|全市|全县|全区)(?=.{2})/u

function plainLabel(label: string): string {
  return label.normalize('NFKC').replace(/\s+/g, '').replace(opening, '')
}

const decimals = (value: number) => (String(value).split('.')[1] ?? '').length
