import {fillPattern} from '../../util/fill-pattern.ts'
import type {Card, Contents} from '../../types.ts'
import {embed} from './embed.ts'
import type {Page} from './page.ts'
import type {Organization} from './shelves.ts'
import type {Shop} from './shop.ts'
import {face, type Link, type Viewer} from './views.ts'

/** More reports would make a page that no browser prints with ease. */
const most = 50

/** `booklets/<year>.html` and `booklets/<organization>.html`: all reports of one, to be printed as one. */
export function* booklets(shop: Shop): Iterable<Page> {
  const {site, shelves} = shop
  if (!site.config.pages.booklets) return
  for (const [year, cards] of shelves.years) {
    const path = bookletOfYear(year, cards)
    const names = (view: Viewer) => ({
      title: fillPattern(view.t.yearReports, year ?? ''),
      parent: {title: view.year(year), href: view.href(`years/${year}.html`)}
    })
    if (path) yield bookletPage(path, cards, names, shop)
  }
  for (const organization of shelves.organizations) {
    const path = bookletOfOrganization(organization)
    const names = (view: Viewer) => {
      const parent = view.organization(organization)
      return {title: fillPattern(view.t.bookletOf, parent.title), parent}
    }
    if (path) yield bookletPage(path, organization.cards.toReversed(), names, shop)
  }
}

/** Null where there is none: a single report prints by itself. */
export const bookletOfYear = (year: number | null, cards: readonly Card[]) =>
  year !== null && isBooklet(cards) ? `booklets/${year}.html` : null

export const bookletOfOrganization = ({slug, cards}: Organization) =>
  isBooklet(cards) ? `booklets/${/^\d+$/.test(slug) ? `organization-${slug}` : slug}.html` : null

const isBooklet = ({length}: readonly Card[]) => length > 1 && length <= most

interface Names {
  readonly title: string
  /** The page that the booklet belongs to. */
  readonly parent: Link
}

function bookletPage(
  path: string,
  cards: readonly Card[],
  namesOf: (view: Viewer) => Names,
  {site, at}: Shop
): Page {
  return {
    path,
    kind: 'booklet',
    reads: cards.flatMap((card) => [card.key, face(card)]),
    content() {
      const view = at(path)
      const {title, parent} = namesOf(view)
      return {
        meta: {title, description: view.t.bookletLead},
        data: {
          title,
          parent,
          publisher: site.config.organization,
          reports: cards.map((card, index) => {
            const {html, contents, matter} = site.record(card)
            const prefix = `r${index + 1}-`
            return {
              id: `r${index + 1}`,
              card: view.card(card),
              // a title of the front matter does not stand in the text
              heading: html.includes('<h1') ? null : card.title,
              subtitle: matter.subtitle ?? null,
              html: embed(html, prefix, view.href(card.path.replace(/[^/]*$/, ''))),
              parts: contents.map((part) => partView(part, prefix))
            }
          })
        }
      }
    }
  }
}

const partView = ({id, marker, title}: Contents, prefix: string) => ({
  href: `#${encodeURIComponent(prefix + id)}`,
  text: marker + title
})
