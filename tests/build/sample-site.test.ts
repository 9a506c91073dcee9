import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {HtmlValidate} from 'html-validate'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {build} from '../../src/build/build.ts'

const root = join(import.meta.dirname, '../..')
const site = mkdtempSync(join(tmpdir(), 'huibao-sample-'))
const files = new Map<string, string>()

/** The sample as it ships, built from a copy. */
beforeAll(async () => {
  for (const name of ['content', 'public']) cpSync(join(root, name), join(site, name), {recursive: true})
  await build({site})
  for (const entry of readdirSync(join(site, 'dist'), {recursive: true, withFileTypes: true})) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files.set(path.slice(join(site, 'dist').length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8'))
  }
})
afterAll(() => rmSync(site, {recursive: true, force: true}))

const pages = () => [...files].filter(([path]) => path.endsWith('.html'))
const idsOf = (html: string) => [...html.matchAll(/<[^<>]*? id="([^"]+)"/g)].map(([, id = '']) => id)

test('every link leads to a file, and every fragment to a place in it', () => {
  const places = new Map(pages().map(([path, html]) => [path, new Set(idsOf(html))]))
  const dead = pages().flatMap(([path, html]) =>
    [...html.matchAll(/<(?!link rel="canonical")[^<>]*? (?:href|src|action)="([^"]*)"/g)].flatMap(
      ([, link = '']) => {
        const {origin, pathname, hash} = new URL(link.replaceAll('&amp;', '&'), `http://site/${path}`)
        if (origin !== 'http://site') return []
        const target = decodeURIComponent(pathname.slice(1))
        const place = decodeURIComponent(hash.slice(1))
        const found = files.has(target) && (place === '' || places.get(target)?.has(place))
        return found ? [] : [`${path} → ${link}`]
      }
    )
  )
  expect(pages().length).toBeGreaterThan(30)
  expect(dead).toEqual([])
})

test('no page has an id twice', () => {
  const twice = pages().flatMap(([path, html]) => {
    const ids = idsOf(html)
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path} ${id}`)
  })
  expect(twice).toEqual([])
})

test('a page of each kind is valid HTML', () => {
  const validator = new HtmlValidate({extends: ['html-validate:recommended'], rules: {'long-title': 'off'}})
  const kinds = new Map(pages().map(([path, html]) => [/<body class="page-([\w-]+)/.exec(html)?.[1], path]))
  expect(kinds.size).toBe(12)
  const wrong = [...kinds.values()].flatMap((path) =>
    validator
      .validateStringSync(files.get(path) ?? '')
      .results.flatMap(({messages}) => messages.map(({ruleId, message}) => `${path} ${ruleId}: ${message}`))
  )
  expect(wrong).toEqual([])
})

const size = (path: string) => Buffer.byteLength(files.get(path) ?? '')

/** Bytes before compression. */
test('a report is light: its page, its style and its script', () => {
  const reports = pages().filter(([path]) => path.startsWith('reports/'))
  expect(Math.max(...reports.map(([path]) => size(path)))).toBeLessThan(60_000)
  expect(size('assets/theme.css') + size('assets/accent.css')).toBeLessThan(25_000)
  expect(size('assets/theme.css')).toBeGreaterThan(0)
  expect(size('assets/site.js')).toBeGreaterThan(0)
  expect(size('assets/site.js')).toBeLessThan(15_000)
})
