import {expect, test} from 'vitest'
import {feed} from '../../src/emit/feed.ts'
import {sitemap} from '../../src/emit/sitemap.ts'
import {absolute} from '../../src/util/absolute.ts'
import {siteOf} from './html-site.ts'

test('a path is told with the address of the site, whose last slash may be missing', () => {
  expect(absolute('', 'https://reports.example/water')).toBe('https://reports.example/water/')
  expect(absolute('a b.html', 'https://reports.example/')).toBe('https://reports.example/a%20b.html')
  expect(absolute(null, 'https://reports.example/')).toBeNull()
  expect(absolute('a.html', null)).toBeNull()
})

test('feeds and the site map stay below a base path', async () => {
  const site = siteOf([{}], {url: 'https://reports.example/water'})
  const texts = await Promise.all(
    [feed, sitemap].flatMap((emitter) => [...emitter.emit(site)].map(async ({value}) => value()))
  )
  const addresses = texts.join('').match(/https:\/\/reports\.example[^"<\s]*/g) ?? []
  expect(addresses.length).toBeGreaterThan(5)
  expect(addresses.filter((address) => !address.startsWith('https://reports.example/water/'))).toEqual([])
})
