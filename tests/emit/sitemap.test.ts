import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {sitemap} from '../../src/emit/sitemap.ts'
import {siteOf, type Draft} from './html-site.ts'

const drafts: Draft[] = [{year: 2025}, {year: null, file: '未注明/年报 & 附件.txt'}]
const schema = join(import.meta.dirname, '../../../shared/suites/sitemap-xsd/sitemap.xsd')
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0

function filesOf(url: string | null): Map<string, string> {
  const outputs = [...sitemap.emit(siteOf(drafts, {url}))]
  return new Map(outputs.map((output) => [output.path, String(output.value())]))
}

test('pages are listed under the address, with the dates of the reports', () => {
  const map = filesOf('https://reports.example/qinghe').get('sitemap.xml') ?? ''
  expect(map).toContain(
    '<url><loc>https://reports.example/qinghe/reports/2025/annual.html</loc><lastmod>2026-01-05</lastmod></url>'
  )
  expect(map).toContain('<loc>https://reports.example/qinghe/index.html</loc>')
  expect(map.match(/<url>/g)?.length).toBe(map.match(/<loc>https:\/\/[^\s<>"]+<\/loc>/g)?.length)
})

test('robots are told where the map is', () => {
  expect(filesOf('https://reports.example/').get('robots.txt')).toBe(
    'User-agent: *\nAllow: /\nSitemap: https://reports.example/sitemap.xml\n'
  )
})

test('without an address there is no map, and robots may come', () => {
  const files = filesOf(null)
  expect([...files.keys()]).toEqual(['robots.txt'])
  expect(files.get('robots.txt')).toBe('User-agent: *\nAllow: /\n')
})

test.skipIf(!hasXmllint || !existsSync(schema))('the map keeps to the schema of sitemaps.org', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huibao-sitemap-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  const file = join(folder, 'sitemap.xml')
  writeFileSync(file, filesOf('https://reports.example').get('sitemap.xml') ?? '')
  const {status, stderr} = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, file], {
    encoding: 'utf8'
  })
  expect(status, stderr).toBe(0)
})
