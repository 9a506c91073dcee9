import {existsSync, readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import type {Element, Root as HastRoot} from 'hast'
import {toString} from 'hast-util-to-string'
import type {Nodes, Root} from 'mdast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {describe, expect, test} from 'vitest'
import {parse} from '../../src/parse/parse.ts'
import {renderReport} from '../../src/render/render-report.ts'
import {fixtures} from '../parse/fixtures.ts'
import {fileOf} from '../parse/tree-text.ts'

const shared = join(import.meta.dirname, '../../../shared')
const texts = ['corpus/text', 'seed']
  .map((folder) => join(shared, folder))
  .filter(existsSync)
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.txt'))

const html = unified().use(rehypeParse, {fragment: true})
const pageOf = (source: string, path?: string) => renderReport(parse(fileOf(source, path)), 'zh').html
const hastOf = (source: string, path = 'report.md'): HastRoot => html.parse(pageOf(source, path))
const dense = (text: string) => text.replace(/[\s\u200B\u2060\uFEFF]+/g, '')

/** A source without what the report sets aside. */
function publishedText(tree: Root): string {
  const walk = (node: Nodes): string =>
    node.type === 'omitted'
      ? ''
      : 'value' in node
        ? node.value
        : 'children' in node
          ? node.children.map(walk).join('')
          : ''
  return walk(tree)
}

describe('the page says what the source says, once and in order', () => {
  const check = (source: string) => {
    const tree = parse(fileOf(source))
    expect(dense(toString(html.parse(renderReport(tree, 'zh').html)))).toBe(dense(publishedText(tree)))
  }
  test.each(Object.entries(fixtures))('%s', (_, {text}) => check(text))
  test.skipIf(texts.length === 0).each(texts)('%s', (path) => check(readFileSync(path, 'utf8')))
  test('any text', () => {
    const piece = fc.constantFrom(
      '一、',
      '（一）',
      '。',
      '*次',
      '12件',
      '一是',
      '<b>',
      '&amp;',
      '"',
      '服务群众',
      '\n',
      '　　',
      '：'
    )
    fc.assert(fc.property(fc.array(piece, {maxLength: 40}), (pieces) => check(pieces.join(''))))
  })
})

test('sections carry id and kinds, headings their rank and marker', () => {
  const page = pageOf(
    '南山镇文化站2025年工作总结\n一、主要工作\n（一）办好活动。全年办讲座12场。\n（二）修好设备。检修设备4台。'
  )
  expect(page).toContain('<h1 class="title">')
  expect(page).toMatch(
    /<section class="section" id="s-\w+" data-kind="achievement"><h2><span class="marker">一、<\/span>主要工作<\/h2>/
  )
  expect(page).toMatch(/<h3 class="run-in"><span class="marker">（一）<\/span>办好活动。<\/h3><p>全年办讲座/)
})

test('a quantity is data, a blank is marked and keeps its text', () => {
  const page = pageOf('南山镇文化站2025年工作总结\n全年办讲座12.50场，接待读者*人次。')
  expect(page).toMatch(/<data class="statistic" [^>]*data-unit="场" value="12.5">12.50场<\/data>/)
  expect(page).toMatch(/<data class="statistic placeholder" [^>]*title="待填：[^"]*（人次）">\*人次<\/data>/)
})

test('line breaks vanish between Han characters and stay between words', () => {
  expect(toString(hastOf('工作有\n进展。', 'a.md'))).toBe('工作有进展。')
  expect(toString(hastOf('work\nreport', 'a.md')).trim()).toBe('work\nreport')
})

test('the box of a task says whether it is done', () => {
  expect(
    pageOf('- [x] 更换水表\n- [ ] 更新管网\n\n  先查后改。', 'report.md').match(/aria-label="[^"]*"/g)
  ).toEqual(['aria-label="已完成"', 'aria-label="未完成"'])
})

test('raw HTML is text', () => {
  expect(toString(hastOf('前<b onclick="x()">重</b>后\n\n<script>alert(1)</script>'))).toContain(
    '<script>alert(1)</script>'
  )
})

test.each([
  'javascript:alert(1)',
  'JaVa\tScript:alert(1)',
  'vbscript:x',
  'data:text/html,x',
  'file:///etc',
  '//evil.example',
  '/\\evil.example'
])('an address %s loses its link and keeps its words', (url) => {
  for (const source of [`[见附件](<${url}>)`, `[见附件][甲]\n\n[甲]: <${url}>`]) {
    expect(toString(hastOf(source))).toContain('见附件')
    expect(dangers(hastOf(source))).toEqual([])
  }
})

test('harmless addresses stay', () => {
  for (const url of ['https://a.example/x?y#z', '../2024/a.html', '#s-1', 'mailto:a@a.example', 'tel:+100'])
    expect(pageOf(`[见](${url})`, 'a.md')).toContain(`href="${url}"`)
})

test('a node kind without a handler throws', () => {
  const tree = {type: 'root', children: [{type: 'surprise', value: 'x'}]} as unknown as Root
  expect(() => renderReport(tree, 'zh')).toThrow(/surprise/)
})

describe('nothing runs', () => {
  const payloads = (file: string, key: string) => {
    const path = join(shared, 'suites', file)
    if (!existsSync(path)) return []
    return (JSON.parse(readFileSync(path, 'utf8')) as Array<Record<string, string>>).map(
      (item) => item[key] ?? ''
    )
  }
  const sheet = join(shared, 'suites/owasp-xss/XSS_Filter_Evasion_Cheat_Sheet.md')
  const suites: Record<string, string[]> = {
    dompurify: payloads('dompurify/payloads.json', 'payload'),
    h5sc: payloads('h5sc/vectors.json', 'data'),
    owasp: existsSync(sheet)
      ? [...readFileSync(sheet, 'utf8').matchAll(/```\w*\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')
      : [],
    naughty: existsSync(join(shared, 'suites/blns/blns.json'))
      ? (JSON.parse(readFileSync(join(shared, 'suites/blns/blns.json'), 'utf8')) as string[])
      : []
  }
  for (const [name, list] of Object.entries(suites)) {
    test.skipIf(list.length === 0)(`${name}: ${list.length} payloads`, () => {
      const bad = list.flatMap((payload) =>
        [payload, `正文${payload}正文`, `- ${payload}`, `[x](${payload})`, `![x](<${payload}>)`].flatMap(
          (source) => dangers(hastOf(source))
        )
      )
      expect(bad).toEqual([])
    })
  }
})

/** What must never come out: elements that run or load, handlers, addresses that run code. */
function dangers(tree: HastRoot): string[] {
  const found: string[] = []
  visit(tree, 'element', ({tagName, properties}: Element) => {
    if (/^(?:script|style|iframe|object|embed|base|form|link|meta|svg|math|template|noscript)$/.test(tagName))
      found.push(tagName)
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name) || name === 'style') found.push(`${tagName} ${name}`)
      if (
        /^(?:href|src|action|formAction|xLinkHref)$/.test(name) &&
        /^[\s\u0000-\u0020]*(?:javascript|vbscript|data:text|file):?|^[/\\]{2}/i.test(String(value))
      )
        found.push(`${tagName} ${name}=${String(value)}`)
    }
  })
  return found
}
