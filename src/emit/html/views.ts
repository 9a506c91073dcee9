import {interfaceText, type InterfaceText} from '../../messages/interface.ts'
import {fillPattern} from '../../util/fill-pattern.ts'
import {hash} from '../../util/hash.ts'
import {relative} from '../../util/relative.ts'
import type {Card} from '../../types.ts'
import type {Organization, Shelves} from './shelves.ts'

/** A link as templates get it. */
export interface Link {
  readonly title: string
  readonly href: string
}

/** A day as templates get it. */
interface DateView {
  readonly iso: string
  readonly text: string
}

/** A report in a list. */
export interface CardView extends Link {
  readonly organization: Link
  /** Words for the year, also where none is known. */
  readonly year: string
  readonly date: DateView | null
  readonly draft: boolean
  readonly open: number
  readonly statistics: number
  readonly problems: number
  readonly plans: number
  readonly summary: string
}

/** Words and links from where a page stands. */
export interface Viewer {
  readonly t: InterfaceText
  /** Language of the reports where it is not that of the interface. */
  readonly lang: string | null
  readonly href: (path: string) => string
  readonly card: (card: Card) => CardView
  readonly organization: (organization: Organization) => Link
  readonly year: (year: number | null) => string
  readonly date: (iso: string | null) => DateView | null
}

export function createViewer(from: string, t: InterfaceText, shelves: Shelves): Viewer {
  const viewer: Viewer = {
    t,
    lang: t.lang === interfaceText.zh.lang ? null : interfaceText.zh.lang,
    href: (path) => relative(from, path),
    card: (card) => ({
      title: card.title,
      href: relative(from, card.path),
      organization: viewer.organization(shelves.organizationOf(card)),
      year: viewer.year(card.year),
      date: viewer.date(card.date),
      draft: card.draft,
      open: card.open,
      statistics: card.statistics,
      problems: card.problems,
      plans: card.plans,
      summary: card.summary
    }),
    organization: ({name, slug}) => ({
      title: name || t.noOrganization,
      href: relative(from, `organizations/${slug}.html`)
    }),
    year: (year) => (year === null ? t.noYear : fillPattern(t.year, year)),
    date: (iso) => (iso ? {iso, text: dateText(iso, t)} : null)
  }
  return viewer
}

/** What a list shows of a card: when this is the same, so is the list. */
export function face(card: Card): string {
  const known = faces.get(card)
  if (known !== undefined) return known
  const made = hash(JSON.stringify({...card, key: null}))
  faces.set(card, made)
  return made
}

/** Cards live on while their reports do not change, and several lists show each. */
const faces = new WeakMap<Card, string>()

function dateText(iso: string, t: InterfaceText): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  if (t.lang !== 'en') return `${year}年${month}月${day}日`
  return new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeZone: 'UTC'}).format(
    Date.UTC(year, month - 1, day)
  )
}
