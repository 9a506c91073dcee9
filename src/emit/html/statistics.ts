import {fillPattern} from '../../util/fill-pattern.ts'
import type {Card, StatisticJson} from '../../types.ts'
import {figureOf} from './figures.ts'
import {lineView} from './line-view.ts'
import type {Page} from './page.ts'
import {reportOf} from './report-column.ts'
import type {Organization} from './shelves.ts'
import type {Shop} from './shop.ts'
import {fileOf, formats} from './statistics-files.ts'
import {face, type Viewer} from './views.ts'

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
  const column = (card: Card) => reportOf(site, card)
  return {
    path,
    kind: 'organization-statistics',
    near: organization.name,
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
          downloads: formats.map((format) => ({
            title: view.t[`${format}File`],
            href: view.href(fileOf(organization, format))
          })),
          lines: organization.lines
            .map((line) => lineView(line, column, view))
            .filter(({groups}) => groups.length > 0),
          open: organization.cards
            .filter((card) => card.open > 0)
            .map((card) => ({report: view.card(card), items: openIn(card, column(card).statistics, view)}))
        }
      }
    }
  }
}

function openIn(card: Card, statistics: readonly StatisticJson[], view: Viewer) {
  return statistics
    .filter(({value}) => value === null)
    .map((statistic) => {
      const figure = figureOf(statistic)
      return {...figure, href: view.href(card.path) + figure.href}
    })
}
