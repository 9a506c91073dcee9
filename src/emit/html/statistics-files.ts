import type {InterfaceText} from '../../messages/interface.ts'
import type {Card, Output, StatisticJson} from '../../types.ts'
import {writeCsv} from '../../util/csv-write.ts'
import {fillPattern} from '../../util/fill-pattern.ts'
import {hash} from '../../util/hash.ts'
import {writeTable} from '../workbook.ts'
import {figureOf} from './figures.ts'
import {partsOf} from './parts.ts'
import {reportOf, type ReportColumn} from './report-column.ts'
import {seriesOf, valueIn, type Series} from './series.ts'
import type {Organization} from './shelves.ts'
import type {Shop} from './shop.ts'
import {face} from './views.ts'

/** Formats in which the comparison of an organization's years can be taken along. */
export const formats = ['csv', 'xlsx', 'json'] as const

export const fileOf = ({slug}: Organization, format: (typeof formats)[number]) =>
  `statistics/${slug}.${format}`

/** `statistics/<organization>.csv`, `.xlsx` and `.json`. */
export function* statisticsFiles({site, shelves, at}: Shop): Iterable<Output> {
  if (!site.config.pages.statistics) return
  const {t} = at('')
  // the formats of an organization are asked for one after another
  let last: {readonly of: Organization; readonly entries: readonly Entry[]} | undefined
  for (const organization of shelves.organizations) {
    const entries = () => {
      if (last?.of !== organization)
        last = {of: organization, entries: entriesOf(organization, (card) => reportOf(site, card))}
      return last.entries
    }
    const reads = organization.cards.flatMap((card) => [card.key, face(card)])
    const key = hash('statistics-files', t.lang, organization.name, ...reads)
    const values = {
      csv: () => writeCsv(tableOf(entries(), t)),
      xlsx: () => writeTable(tableOf(entries(), t), {sheet: t.statistics, title: titleOf(organization, t)}),
      json: () => `${JSON.stringify(toJson(organization, entries()), null, 1)}\n`
    }
    for (const format of formats) {
      const path = fileOf(organization, format)
      yield {path, key: hash(key, path), near: organization.name, value: values[format]}
    }
  }
}

const titleOf = ({name}: Organization, t: InterfaceText) =>
  fillPattern(t.statisticsOf, name || t.noOrganization)

/** A series with the line of reports that it stands in. */
interface Entry {
  readonly report: string
  readonly part: string
  readonly row: Series
  readonly columns: readonly Card[]
}

function entriesOf({lines}: Organization, column: (card: Card) => ReportColumn): Entry[] {
  return lines.flatMap((line) => {
    const columns = line.map(column)
    return seriesOf(columns).map((row): Entry => {
      const at = row.cells.findLastIndex(({actual}) => actual !== null)
      const section = row.cells[at]?.actual?.section ?? ''
      const part = partsOf(columns[at]?.sections ?? []).get(section)?.title ?? ''
      return {report: line.at(-1)?.title ?? '', part, row, columns: line}
    })
  })
}

/** Head and rows; values and plans in the unit of the row, with the digits as given where that is their own. */
function tableOf(entries: readonly Entry[], t: InterfaceText): string[][] {
  const valuesOf = entries.map(({row, columns}) => ({
    actual: byYear(columns.map(({year}, index) => [year, row.cells[index]?.actual])),
    planned: byYear([
      ...columns.map(({year}, index) => [year, row.cells[index]?.planned?.statistic] as const),
      [row.ahead?.card.planYear ?? null, row.ahead?.statistic]
    ])
  }))
  const years = yearsIn(valuesOf.map(({actual}) => actual))
  const planYears = yearsIn(valuesOf.map(({planned}) => planned))
  const head = [
    t.label,
    t.unit,
    t.place,
    t.reports,
    ...years.map((year) => fillPattern(t.year, year)),
    ...planYears.map((year) => fillPattern(t.plannedFor, year))
  ]
  const rows = entries.map(({report, part, row}, index) => [
    row.label,
    row.unit,
    part,
    report,
    ...years.map((year) => textIn(row.unit, valuesOf[index]?.actual.get(year))),
    ...planYears.map((year) => textIn(row.unit, valuesOf[index]?.planned.get(year)))
  ])
  return [head, ...rows]
}

type MaybeDated = readonly [year: number | null, statistic: StatisticJson | null | undefined]

function byYear(values: readonly MaybeDated[]): Map<number, StatisticJson> {
  return new Map(
    values.flatMap(([year, statistic]) => (year !== null && statistic ? [[year, statistic] as const] : []))
  )
}

function yearsIn(maps: ReadonlyArray<ReadonlyMap<number, StatisticJson>>): number[] {
  return [...new Set(maps.flatMap((map) => [...map.keys()]))].sort((a, b) => a - b)
}

function textIn(unit: string, statistic: StatisticJson | undefined): string {
  const value = statistic && valueIn(unit, statistic)
  if (!statistic || typeof value !== 'number') return ''
  const {number} = figureOf(statistic)
  return statistic.unit === unit && Number(number) === value ? number : String(value)
}

/** The same for machines, with the place of each value. */
function toJson({name}: Organization, entries: readonly Entry[]): object {
  return {
    organization: name,
    series: entries.map(({report, part, row: {label, unit, cells, ahead}, columns}) => ({
      label,
      unit,
      section: part,
      report,
      values: columns.flatMap((card, index) => {
        const actual = cells[index]?.actual
        return actual ? [{year: card.year, ...placed(card, actual, unit)}] : []
      }),
      plans: [...cells.map(({planned}) => planned), ahead].flatMap((planned) =>
        planned ? [{year: planned.card.planYear, ...placed(planned.card, planned.statistic, unit)}] : []
      )
    }))
  }
}

const placed = (card: Card, statistic: StatisticJson, unit: string) => ({
  value: valueIn(unit, statistic),
  raw: statistic.raw,
  place: `${card.path}#${encodeURIComponent(statistic.id)}`
})
