import type {Card, Emitter, Site} from '../types.ts'
import {absolute} from '../util/absolute.ts'
import {hash} from '../util/hash.ts'
import {element, toXml, type XmlElement} from '../util/xml.ts'

/** Entries; readers ask for what is new. */
const most = 50

/**
 * The newest reports as Atom (RFC 4287) and as JSON Feed 1.1. Dates come from the reports, never from the clock.
 * Addresses are absolute where site.yaml has `url`, else relative to the feed.
 */
export const feed: Emitter = {
  name: 'feed',
  *emit(site) {
    const {title, description, url, organization, language} = site.config
    const newest = site.cards.slice(0, most)
    const frame = JSON.stringify([title, description, url, organization, language])
    const key = hash('feed', frame, ...newest.map((card) => card.key))
    yield {path: 'feed.xml', key, value: () => toXml(atom(site, newest))}
    yield {path: 'feed.json', key, value: () => `${JSON.stringify(jsonFeed(site, newest), null, 1)}\n`}
  }
}

function atom(site: Site, cards: readonly Card[]): XmlElement {
  const {title, description, organization, language} = site.config
  const updated = cards.map(dateOf).sort().at(-1) ?? startOf('1970-01-01')
  return element('feed', {xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': tagOf(language)}, [
    element('id', {}, [idOf(site, '')]),
    element('title', {}, [title]),
    ...(description ? [element('subtitle', {}, [description])] : []),
    element('updated', {}, [updated]),
    element('link', {rel: 'self', href: place(site, 'feed.xml')}),
    element('link', {rel: 'alternate', href: place(site, 'index.html')}),
    element('author', {}, [element('name', {}, [organization ?? title])]),
    ...cards.map((card) =>
      element('entry', {}, [
        element('id', {}, [idOf(site, card.path)]),
        element('title', {}, [card.title]),
        element('updated', {}, [dateOf(card)]),
        element('link', {href: place(site, card.path)}),
        ...(card.organization ? [element('author', {}, [element('name', {}, [card.organization])])] : []),
        element('summary', {}, [card.summary])
      ])
    )
  ])
}

function jsonFeed(site: Site, cards: readonly Card[]) {
  const {title, description, language} = site.config
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    language: tagOf(language),
    home_page_url: place(site, 'index.html'),
    feed_url: place(site, 'feed.json'),
    items: cards.map((card) => ({
      id: idOf(site, card.path),
      url: place(site, card.path),
      title: card.title,
      content_text: card.summary,
      date_published: dateOf(card),
      authors: card.organization ? [{name: card.organization}] : []
    }))
  }
}

const tagOf = (language: Site['config']['language']) => ({zh: 'zh-CN', en: 'en'})[language]

function place({config}: Site, path: string): string {
  return absolute(path, config.url) ?? path
}

/** Without an address of the site, an identifier that stays the same on every host. */
function idOf(site: Site, path: string): string {
  return site.config.url === null ? `urn:huibao:${hash(site.config.title, path)}` : place(site, path)
}

/** The report's own date; the end of its year where it names none. */
function dateOf({date, year}: Card): string {
  return startOf(date ?? `${year ?? 1970}-12-31`)
}

/** Reports tell no time of day: their dates begin in China. */
const startOf = (date: string) => `${date}T00:00:00+08:00`
