import type {Card, StatisticJson} from '../../types.ts'

/** One statistic over the years of a line of reports. */
export interface Series {
  readonly label: string
  readonly unit: string
  /** One for each report; null where it says nothing, or contradicts itself. */
  readonly cells: ReadonlyArray<StatisticJson | null>
  /** In the series' unit; null where a cell is empty or open. */
  readonly values: ReadonlyArray<number | null>
  /** From the last year but one to the last. */
  readonly change: Change | null
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
}

/**
 * Statistics that at least two of the reports state, with the same label and a unit of the same
 * measure. What one report states twice with different values is left out of that year.
 *
 * @param columns oldest first
 */
export function seriesOf(columns: readonly Column[]): Series[] {
  const rows = new Map<string, Array<StatisticJson | null | undefined>>()
  for (const [index, {statistics}] of columns.entries()) {
    for (const statistic of statistics) {
      if (statistic.label === '') continue
      const key = `${plainLabel(statistic.label)} ${measure(statistic.unit).base}`
      const row = rows.get(key) ?? []
      rows.set(key, row)
      row[index] = index in row ? agreed(row[index] ?? null, statistic) : statistic
    }
  }
  return [...rows.values()]
    .map((row) => columns.map((_, index) => row[index] ?? null))
    .filter((cells) => cells.filter((cell) => cell !== null).length >= 2)
    .map((cells) => toSeries(cells, columns))
}

const agreed = (known: StatisticJson | null, other: StatisticJson) =>
  known && known.value === other.value && known.unit === other.unit ? known : null

function toSeries(cells: ReadonlyArray<StatisticJson | null>, columns: readonly Column[]): Series {
  const last = cells.findLast((cell) => cell !== null)
  const unit = last?.unit ?? ''
  const {factor} = measure(unit)
  const values = cells.map((cell) =>
    cell === null || cell.value === null ? null : scale(cell.value, measure(cell.unit).factor, factor)
  )
  return {label: last?.label ?? '', unit, cells, values, change: changeOf(values, unit, columns)}
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
  if (share.test(unit)) {
    const digits = Math.max(decimals(before), decimals(after))
    return {kind: 'points', amount: Math.abs(after - before).toFixed(digits), direction}
  }
  if (before <= 0) return null
  return {kind: 'percent', amount: ((Math.abs(after - before) / before) * 100).toFixed(1), direction}
}

/** Shares differ by points, not by percent. */
const share = /^(?:%|％|‰|个?百分点)$/

/** Words before a label that say nothing about what is counted. */
const opening = /^(?:全年|今年|本年|年内|年度|累计|共计?|全市|全县|全区)(?=.{2})/u

function plainLabel(label: string): string {
  return label.normalize('NFKC').replace(/\s+/g, '').replace(opening, '')
}

/** Multipliers in front of a unit. 千 is not among them: 千米 and 千瓦 are units of their own. */
const multipliers: Readonly<Record<string, number>> = {百万: 1e6, 千万: 1e7, 万亿: 1e12, 万: 1e4, 亿: 1e8}

/** `万元` is 10,000 of `元`; a bare `万` keeps its name. */
function measure(unit: string): {base: string; factor: number} {
  const plain = unit.normalize('NFKC')
  const [, multiplier = '', base = plain] = /^(百万|千万|万亿|万|亿)(.+)$/.exec(plain) ?? []
  return {base, factor: multipliers[multiplier] ?? 1}
}

/** Powers of ten, so that the product is rounded to the digits that it can have. */
function scale(value: number, from: number, to: number): number {
  return from === to ? value : Number(((value * from) / to).toPrecision(12))
}

const decimals = (value: number) => (String(value).split('.')[1] ?? '').length
