import type {Page} from './page.ts'
import type {Shop} from './shop.ts'
import {face} from './views.ts'

/** `archive.html`: every report, by organization and year. */
export function* archive({site, shelves, at}: Shop): Iterable<Page> {
  const path = 'archive.html'
  yield {
    path,
    kind: 'archive',
    reads: site.cards.map(face),
    content() {
      const view = at(path)
      return {
        meta: {title: view.t.allReports, description: site.config.description},
        data: {
          reports: site.cards.length,
          years: [...shelves.years].flatMap(([year, own]) =>
            year === null
              ? []
              : [{title: view.year(year), href: view.href(`years/${year}.html`), reports: own.length}]
          ),
          organizations: shelves.organizations.map((organization) => ({
            ...view.organization(organization),
            slug: organization.slug,
            cards: organization.cards.map(view.card)
          }))
        }
      }
    }
  }
}
