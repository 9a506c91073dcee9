import {Feed} from 'feed'
import type {Card, Emitter, Site} from '../types.ts'
import {hash} from '../util/hash.ts'

/** Entries; readers ask for what is new. */
const most = 50

/** The newest reports as Atom and as JSON Feed. Dates come from the reports, never from the clock. */
export const feed: Emitter = {
  name: 'feed',
  *emit(site) {
    const {title, description, url, organization} = site.config
    const newest = site.cards.slice(0, most)
    const key = hash(
      'feed',
      JSON.stringify([title, description, url, organization]),
      ...newest.map((card) => card.key)
    )
    yield {path: 'feed.xml', key, value: () => feedOf(site, newest).atom1()}
    yield {path: 'feed.json', key, value: () => feedOf(site, newest).json1()}
  }
}

function feedOf({config}: Site, cards: readonly Card[]): Feed {
  const base = config.url ?? ''
  const place = (path: string) => (base ? new URL(path, base).href : path)
  const made = new Feed({
    id: place('') || `urn:huibao:${hash(config.title)}`,
    title: legal(config.title),
    description: legal(config.description),
    link: place('index.html'),
    language: config.language === 'zh' ? 'zh-CN' : 'en',
    updated: new Date(Math.max(0, ...cards.map((card) => dateOf(card).valueOf()))),
    generator: 'Huibao',
    copyright: legal(config.organization ?? ''),
    feedLinks: {atom: place('feed.xml'), json: place('feed.json')}
  })
  for (const card of cards) {
    made.addItem({
      id: base ? place(card.path) : `urn:huibao:${hash(card.path)}`,
      title: legal(card.title),
      link: place(card.path),
      date: dateOf(card),
      description: legal(card.summary),
      author: card.organization ? [{name: legal(card.organization)}] : []
    })
  }
  return made
}

/** The report's own date; the end of its year where it names none. */
function dateOf({date, year}: Card): Date {
  return new Date(`${date ?? `${year ?? 1970}-12-31`}T00:00:00Z`)
}

/** XML 1.0 knows no control characters. */
function legal(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
}
