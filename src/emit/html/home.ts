import type {Page} from './page.ts'
import type {Shop} from './shop.ts'
import {face} from './views.ts'

/** As many of the newest reports stand on the home page. */
const newest = 8

/** `index.html`: the newest reports, and the ways to all others. */
export function* home({site, shelves, at}: Shop): Iterable<Page> {
  const path = 'index.html'
  yield {
    path,
    kind: 'home',
    reads: site.cards.map(face),
    content() {
      const view = at(path)
      const {cards} = site
      const sum = (count: (card: (typeof cards)[number]) => number) =>
        cards.reduce((total, card) => total + count(card), 0)
      return {
        meta: {title: null, description: site.config.description},
        data: {
          totals: {
            reports: cards.length,
            organizations: shelves.organizations.length,
            years: [...shelves.years.keys()].filter((year) => year !== null).length,
            statistics: sum((card) => card.statistics),
            open: sum((card) => card.open)
          },
          newest: cards.slice(0, newest).map(view.card),
          organizations: shelves.organizations.map((organization) => ({
            ...view.organization(organization),
            reports: organization.cards.length,
            latest: organization.cards[0] ? view.card(organization.cards[0]) : null
          })),
          years: [...shelves.years].flatMap(([year, own]) =>
            year === null
              ? []
              : [{title: view.year(year), href: view.href(`years/${year}.html`), reports: own.length}]
          )
        }
      }
    }
  }
}
