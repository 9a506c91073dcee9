import {barChart, trendLine} from '../chart.ts'
import {fillPattern} from '../../util/fill-pattern.ts'
import type {Card, StatisticJson} from '../../types.ts'
import {figureOf} from './figures.ts'
import type {Page} from './page.ts'
import {seriesOf, type Change, type Series} from './series.ts'
import type {Organization} from './shelves.ts'
import type {Shop} from './shop.ts'
import {face, type Viewer} from './views.ts'

/** As many series of a line of reports are drawn as bars. */
const charts = 6

/** `statistics.html` by organization and year, and a comparison of years for each organization. */
export function* statisticsPages(shop: Shop): Iterable<Page> {
  const {site, shelves, at} = shop
  if (!site.config.pages.statistics) return
  yield {
    path: 'statistics.html',
    kind: 'statistics',
    reads: site.cards.map(face),
    content() {
      const view = at('statistics.html')
      return {
        meta: {title: view.t.statistics, description: view.t.statisticsLead},
        data: {organizations: shelves.organizations.map((organization) => overview(organization, view))}
      }
    }
  }
  for (const organization of shelves.organizations) yield organizationPage(organization, shop)
}

function overview(organization: Organization, view: Viewer) {
  const {title} = view.organization(organization)
  return {
    title,
    href: view.href(`statistics/${organization.slug}.html`),
    years: new Set(organization.cards.map(({year}) => year)).size,
    statistics: organization.cards.reduce((total, card) => total + card.statistics, 0),
    open: organization.cards.reduce((total, card) => total + card.open, 0),
    cards: organization.cards.map(view.card)
  }
}

function organizationPage(organization: Organization, {site, at}: Shop): Page {
  const path = `statistics/${organization.slug}.html`
  const statisticsOf = (card: Card) => site.record(card).json.statistics
  return {
    path,
    kind: 'organization-statistics',
    reads: organization.cards.flatMap((card) => [card.key, face(card)]),
    content() {
      const view = at(path)
      const link = view.organization(organization)
      const title = fillPattern(view.t.statisticsOf, link.title)
      return {
        meta: {title, description: view.t.statisticsLead},
        data: {
          title,
          organization: link,
          lines: organization.lines
            .map((line) => lineView(line, statisticsOf, view))
            .filter(({rows}) => rows.length > 0),
          open: organization.cards
            .filter((card) => card.open > 0)
            .map((card) => ({report: view.card(card), items: openIn(card, statisticsOf, view)}))
        }
      }
    }
  }
}

type StatisticsOf = (card: Card) => readonly StatisticJson[]

function openIn(card: Card, statisticsOf: StatisticsOf, view: Viewer) {
  return statisticsOf(card)
    .filter(({value}) => value === null)
    .map((statistic) => figureIn(view.href(card.path), figureOf(statistic)))
}

function lineView(line: readonly Card[], statisticsOf: StatisticsOf, view: Viewer) {
  const series = seriesOf(line.map((card) => ({card, statistics: statisticsOf(card)})))
  const years = line.map((card) => view.year(card.year))
  return {
    title: line.at(-1)?.title ?? '',
    columns: line.map(view.card),
    rows: series.map((row) => rowView(row, line, view)),
    charts: series
      .filter(({values}) => values.filter((value) => value !== null).length >= 3)
      .slice(0, charts)
      .map((row) => chartView(row, years, view))
  }
}

function chartView({label, unit, values, cells}: Series, years: readonly string[], view: Viewer) {
  const points = values.map((value, index) => {
    const cell = cells[index]
    return {
      label: years[index] ?? '',
      value,
      text: cell?.unit === unit ? figureOf(cell).number : String(value ?? '')
    }
  })
  return {label, unit, title: fillPattern(view.t.chartOf, label), chart: barChart(points)}
}

/** Cells for the `table_rows` filter: label, unit, one for each report, change, trend. */
function rowView({label, unit, cells, values, change}: Series, line: readonly Card[], view: Viewer) {
  const trend = trendLine(values)
  return [
    {text: label, head: true},
    {text: unit},
    ...cells.map((cell, index) => valueCell(cell, line[index], unit, view)),
    change ? {text: changeText(change, view), kind: `num change ${change.direction}`} : nothing,
    {text: '', kind: 'trend', line: trend}
  ]
}

const nothing = {text: '—', kind: 'num none'}

function valueCell(cell: Series['cells'][number], card: Card | undefined, unit: string, {t, href}: Viewer) {
  if (!cell || !card) return nothing
  const figure = figureIn(href(card.path), figureOf(cell))
  if (figure.open) return {text: t.stillOpen, href: figure.href, kind: 'num open'}
  return {text: figure.number + (figure.unit === unit ? '' : figure.unit), href: figure.href, kind: 'num'}
}

const figureIn = <Figure extends {href: string}>(page: string, figure: Figure) => ({
  ...figure,
  href: page + figure.href
})

const signs = {up: '+', down: '−', same: ''} as const

function changeText({kind, amount, direction}: Change, {t}: Viewer): string {
  if (direction === 'same') return t.unchanged
  return signs[direction] + (kind === 'points' ? fillPattern(t.points, amount) : `${amount}%`)
}
