import {fillPattern} from '../../util/fill-pattern.ts'
import type {Card, SectionJson, StatisticJson} from '../../types.ts'
import {barChart, trendLine} from '../chart.ts'
import {figureOf, isName} from './figures.ts'
import {partsOf} from './parts.ts'
import type {ReportColumn} from './report-column.ts'
import {isShare, seriesOf, type Cell, type Change, type Planned, type Series} from './series.ts'
import type {Viewer} from './views.ts'

/** As many series of a line of reports are drawn as bars. */
const charts = 6

/** Reports that continue one another, as the statistics page compares them. */
export function lineView(line: readonly Card[], reportOf: (card: Card) => ReportColumn, view: Viewer) {
  const columns = line.map(reportOf)
  const series = seriesOf(columns)
  const next = series.find(({ahead}) => ahead)?.ahead?.card.planYear ?? null
  const rowOf = (row: Series) => rowView(row, line, next !== null, view)
  return {
    title: line.at(-1)?.title ?? '',
    columns: line.map(view.card),
    /** The year after the last report, where it plans one of these. */
    planYear: next === null ? null : fillPattern(view.t.plannedFor, next),
    groups: groupsOf(series, columns.at(-1)?.sections ?? [], view).map(({title, rows}) => ({
      title,
      rows: rows.map(rowOf)
    })),
    charts: series
      .filter(({label, values}) => isName(label) && values.filter((value) => value !== null).length >= 3)
      .slice(0, charts)
      .map((row) =>
        chartView(
          row,
          line.map((card) => view.year(card.year)),
          view
        )
      )
  }
}

interface Group {
  readonly title: string
  readonly rows: Series[]
}

/** Series by the part of the newest report that states them, in the order of its text. */
function groupsOf(series: readonly Series[], sections: readonly SectionJson[], {t}: Viewer): Group[] {
  const parts = partsOf(sections)
  const groups = new Map<string, Group>()
  for (const row of series) {
    const cell = row.cells.at(-1)
    const newest = cell?.actual ?? cell?.rivals[0]
    const id = newest ? (newest.section ?? '') : null
    const part = id === null ? undefined : parts.get(id)
    const title = part?.title ?? (id === null ? t.earlierOnly : t.beforeHeadings)
    const key = part?.id ?? title
    const group = groups.get(key) ?? {title, rows: []}
    groups.set(key, group)
    group.rows.push(row)
  }
  const order = [...new Set([t.beforeHeadings, ...[...parts.values()].map(({id}) => id), t.earlierOnly])]
  return order.flatMap((key) => groups.get(key) ?? [])
}

function chartView({label, unit, values, cells}: Series, years: readonly string[], view: Viewer) {
  const points = values.map((value, index) => {
    const actual = cells[index]?.actual
    return {
      label: years[index] ?? '',
      value,
      text: actual?.unit === unit ? figureOf(actual).number : String(value ?? '')
    }
  })
  const said = points
    .filter(({value}) => value !== null)
    .map((point) => `${point.label} ${point.text}${unit}`)
  return {
    label,
    unit,
    title: fillPattern(view.t.chartOf, label),
    description: said.join(view.t.comma),
    chart: barChart(points, isShare(unit) ? 100 : null)
  }
}

/** Cells for the `table_rows` filter: label, unit, one for each report, plan, change, trend. */
function rowView(row: Series, line: readonly Card[], hasPlans: boolean, view: Viewer) {
  const {label, unit, cells, values, ahead, change} = row
  const trend = trendLine(values)
  return [
    {text: label, head: true, lang: view.lang},
    {text: unit, lang: view.lang},
    ...cells.map((cell, index) => valueCell(cell, line[index], unit, view)),
    ...(hasPlans ? [ahead ? planCell(ahead, unit, view) : nothing] : []),
    change ? {text: changeText(change, view), kind: `num change ${change.direction}`} : nothing,
    {text: '', kind: 'trend', line: trend}
  ]
}

const nothing = {text: '—', kind: 'num none'}

function valueCell({actual, rivals, planned}: Cell, card: Card | undefined, unit: string, view: Viewer) {
  const {t, href} = view
  const remark = planned && fillPattern(t.planned, amountOf(planned.statistic, unit))
  if (!card) return nothing
  if (!actual) {
    const [first] = rivals
    if (!first) return {...nothing, remark}
    const said = rivals.map((rival) => amountOf(rival, unit)).join('、')
    return {...nothing, href: href(card.path) + figureOf(first).href, remark: fillPattern(t.rivals, said)}
  }
  const figure = figureOf(actual)
  const link = href(card.path) + figure.href
  if (figure.open) return {text: t.stillOpen, href: link, kind: 'num open', remark}
  return {text: amountOf(actual, unit), href: link, kind: 'num', remark}
}

function planCell({card, statistic}: Planned, unit: string, {href}: Viewer) {
  return {
    text: amountOf(statistic, unit),
    href: href(card.path) + figureOf(statistic).href,
    kind: 'num plan'
  }
}

/** With its unit where that is not the one of the row. */
function amountOf(statistic: StatisticJson, unit: string): string {
  const {number, unit: own} = figureOf(statistic)
  return number + (own === unit ? '' : own)
}

const signs = {up: '+', down: '−', same: ''} as const

function changeText({kind, amount, direction}: Change, {t}: Viewer): string {
  if (direction === 'same') return t.unchanged
  return signs[direction] + (kind === 'points' ? fillPattern(t.points, amount) : `${amount}%`)
}
