import {bookletOfOrganization} from './booklet.ts'
import type {Page} from './page.ts'
import type {Shop} from './shop.ts'
import {face} from './views.ts'

/** `organizations/<slug>.html`: the reports of an organization. */
export function* organizationPages({site, shelves, at}: Shop): Iterable<Page> {
  for (const organization of shelves.organizations) {
    const path = `organizations/${organization.slug}.html`
    yield {
      path,
      kind: 'organization',
      near: organization.name,
      reads: organization.cards.map(face),
      content() {
        const view = at(path)
        const {pages} = site.config
        const booklet = pages.booklets ? bookletOfOrganization(organization) : null
        const {title} = view.organization(organization)
        return {
          meta: {title, description: site.config.description},
          data: {
            name: title,
            open: organization.cards.reduce((total, {open}) => total + open, 0),
            statistics: pages.statistics ? view.href(`statistics/${organization.slug}.html`) : null,
            tasks: pages.tasks ? view.href(`tasks/${organization.slug}.html`) : null,
            booklet: booklet && view.href(booklet),
            cards: organization.cards.map(view.card)
          }
        }
      }
    }
  }
}
