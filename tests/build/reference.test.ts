import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {toString} from 'hast-util-to-string'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {build} from '../../src/build/build.ts'
import type {ReportJson, SectionJson} from '../../src/types.ts'
import {siteFolder} from './site-folder.ts'

/* The document that the project began with, in the three forms in which it arrives. */

const path = join(import.meta.dirname, '../../../shared/seed/report.txt')
const text = existsSync(path) ? readFileSync(path, 'utf8') : ''

const forms: Record<string, [name: string, source: string]> = {
  'plain text': ['report.txt', text],
  'Markdown with front matter': ['report.md', `---\n单位: 市局\n日期: 2023-12-20\n---\n${text}`],
  'Markdown without': ['report.md', text]
}

const dense = (value: string) => value.replace(/\s+/g, '')

describe.skipIf(!text)('the reference document, absent without ../shared', () => {
  test.each(Object.entries(forms))('as %s', async (_, [name, source]) => {
    const {folder, read} = siteFolder({[`content/${name}`]: source})
    const {totals} = await build({site: folder})
    expect(totals).toMatchObject({reports: 1, errors: 0, open: 22})
    const report = JSON.parse(read('dist/reports/report.json')) as ReportJson
    const below = report.sections.flatMap(({sections}: SectionJson) => sections)
    expect(report.title?.text).toBe(text.split('\n', 1)[0])
    expect(report).toMatchObject({organization: '市局', year: 2023, planYear: 2024})
    expect(report.sections).toHaveLength(4)
    expect(below).toHaveLength(9)
    expect(below.filter(({runIn}) => runIn)).toHaveLength(7)
    expect([report.problems.length, report.plans.length]).toEqual([3, 3])
    expect(report.omitted.map((item) => [item.text, item.reason])).toEqual([
      ['##paidbegin##', 'vendor-mark'],
      ['##paidend##', 'vendor-mark']
    ])

    const article = /<article[^>]*>([^]*)<\/article>/.exec(read('dist/reports/report.html'))?.[1] ?? ''
    const page = unified().use(rehypeParse, {fragment: true}).parse(article)
    expect(dense(toString(page))).toBe(dense(text).replace(/##paid(?:begin|end)##/g, ''))
    expect(article.match(/<data class="statistic placeholder"[^>]*>\*[次条篇人期名]<\/data>/g)).toHaveLength(
      22
    )
    expect(article).not.toMatch(/<(?:em|strong)>/)
  })
})
