import type {Card, Emitter, Site} from '../types.ts'
import {hash} from '../util/hash.ts'

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
  const where = url === null ? [] : [`Sitemap: ${new URL('sitemap.xml', url).href}`]
  return ['User-agent: *', 'Allow: /', ...where, ''].join('\n')
}

function sitemapOf({cards}: Site, url: string): string {
  const entries = [entry('', url, null), ...cards.map(({path, date}: Card) => entry(path, url, date))]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>',
    ''
  ].join('\n')
}

function entry(path: string, url: string, date: string | null): string {
  const place = new URL(path, url).href.replaceAll('&', '&amp;').replaceAll("'", '&apos;')
  return `<url><loc>${place}</loc>${date === null ? '' : `<lastmod>${date}</lastmod>`}</url>`
}
