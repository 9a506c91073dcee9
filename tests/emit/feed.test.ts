import {describe, expect, test} from 'vitest'
import type {UserConfig} from '../../src/config/schema.ts'
import {feed} from '../../src/emit/feed.ts'
import {siteOf, type Draft} from './html-site.ts'

interface JsonFeed {
  version: string
  feed_url: string
  items: Array<{id: string; url: string; title: string; content_text: string; date_published: string}>
}

function feedsOf(drafts: readonly Draft[], config: UserConfig = {}) {
  const outputs = new Map([...feed.emit(siteOf(drafts, config))].map((output) => [output.path, output]))
  const atom = String(outputs.get('feed.xml')?.value())
  const json = JSON.parse(String(outputs.get('feed.json')?.value())) as JsonFeed
  return {atom, json, keys: [...outputs.values()].map(({key}) => key)}
}

const drafts: Draft[] = [{year: 2024}, {year: 2025, title: '水质<检测> & "巡查"\u0001报告'}]
const valuesOf = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map((match) => match[1])

describe('with an address', () => {
  const {atom, json} = feedsOf(drafts, {title: '青禾公开', url: 'https://reports.example/qinghe'})

  test('entries are absolute, newest first, in both feeds', () => {
    const addresses = ['2025', '2024'].map(
      (year) => `https://reports.example/qinghe/reports/${year}/annual.html`
    )
    expect(valuesOf(atom, 'id').slice(1)).toEqual(addresses)
    expect(json.items.map(({url}) => url)).toEqual(addresses)
    expect(json.feed_url).toBe('https://reports.example/qinghe/feed.json')
  })

  test('dates are those of the reports', () => {
    expect(valuesOf(atom, 'updated')).toEqual([
      '2026-01-05T00:00:00+08:00',
      '2026-01-05T00:00:00+08:00',
      '2025-01-05T00:00:00+08:00'
    ])
    expect(json.items[0]?.date_published).toBe('2026-01-05T00:00:00+08:00')
  })

  test('any title is text; what XML does not know is left out', () => {
    expect(atom).toContain('<title>水质&lt;检测&gt; &amp; &quot;巡查&quot;报告</title>')
    expect(json.items[0]?.title).toBe(drafts[1]?.title)
  })
})

test('without an address, ids stay the same on every host and tell reports apart', () => {
  const {atom, json} = feedsOf(drafts)
  const ids = valuesOf(atom, 'id')
  expect(new Set(ids).size).toBe(3)
  for (const id of ids) expect(id).toMatch(/^urn:huibao:[0-9a-f]+$/)
  expect(json.items.map(({id}) => id)).toEqual(ids.slice(1))
  expect(json.items[0]?.url).toBe('reports/2025/annual.html')
})

test('a report without a date is dated to the end of its year, a site without reports has feeds too', () => {
  expect(feedsOf([{year: null}]).json.items[0]?.date_published).toBe('1970-12-31T00:00:00+08:00')
  expect(feedsOf([]).json.items).toEqual([])
  expect(valuesOf(feedsOf([]).atom, 'updated')).toEqual(['1970-01-01T00:00:00+08:00'])
})

test('fifty reports are listed, and an older one changes nothing', () => {
  const many = Array.from({length: 60}, (_, at): Draft => ({year: 2000 + at, file: `${2000 + at}/a.txt`}))
  const {json, keys} = feedsOf(many)
  expect(json.items).toHaveLength(50)
  expect(feedsOf([...many, {year: 1999, file: '1999/a.txt'}]).keys).toEqual(keys)
  expect(feedsOf([...many, {year: 2099, file: '2099/a.txt'}]).keys).not.toEqual(keys)
})
