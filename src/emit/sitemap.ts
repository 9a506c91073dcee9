import type {Emitter, Site} from '../types.ts'
import {absolute} from '../util/absolute.ts'
import {hash} from '../util/hash.ts'
import {element, toXml} from '../util/xml.ts'

/** `sitemap.xml`, which can only name absolute addresses and so needs `url` in site.yaml, and `robots.txt`. */
export const sitemap: Emitter = {
  name: 'sitemap',
  *emit(site) {
    const {url} = site.config
    yield {path: 'robots.txt', key: hash('robots', url ?? ''), value: () => robots(url)}
    if (url === null) return
    const pages = site.cards.map(({path, date}) => `${path} ${date ?? ''}`)
    yield {path: 'sitemap.xml', key: hash('sitemap', url, ...pages), value: () => sitemapOf(site, url)}
  }
}

function robots(url: string | null): string {
  const where = url === null ? [] : [`Sitemap: ${absolute('sitemap.xml', url)}`]
  return ['User-agent: *', 'Allow: /', ...where, ''].join('\n')
}

function sitemapOf({cards}: Site, url: string): string {
  const pages = [{path: 'index.html', date: null}, {path: 'archive.html', date: null}, ...cards]
  return toXml(
    element(
      'urlset',
      {xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9'},
      pages.map(({path, date}) =>
        element('url', {}, [
          element('loc', {}, [absolute(path, url) ?? path]),
          ...(date === null ? [] : [element('lastmod', {}, [date])])
        ])
      )
    )
  )
}
