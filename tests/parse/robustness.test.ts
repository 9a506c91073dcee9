import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parse} from '../../src/parse/parse.ts'
import {fileOf, literalText} from './tree-text.ts'

const suites = join(import.meta.dirname, '../../../shared/suites')
const absent = !existsSync(suites)
const parseBoth = (text: string) => ['a.txt', 'a.md'].map((path) => parse(fileOf(text, path)).type)

describe('parse never throws', () => {
  test.skipIf(absent)('on naughty strings', () => {
    const strings = JSON.parse(readFileSync(join(suites, 'blns/blns.json'), 'utf8')) as string[]
    for (const text of strings) expect(parseBoth(text)).toEqual(['root', 'root'])
  })

  test.skipIf(absent)('on the examples of CommonMark', () => {
    const spec = readFileSync(join(suites, 'commonmark/spec.txt'), 'utf8')
    const examples = [...spec.matchAll(/^`{32} example\n([^]*?)^\.\n/gm)].map((match) => match[1] ?? '')
    expect(examples.length).toBeGreaterThan(600)
    for (const text of examples) expect(parseBoth(text.replaceAll('→', '\t'))).toEqual(['root', 'root'])
  })

  test('on any string', () => {
    const alphabet = fc.constantFrom(
      ...'一二、（）().1*_~#>-|`[]!:：。是\n\r\t 　“”《》\\&;<第部分0\u200b\ud83d\ufeff'
    )
    const property = fc.property(fc.array(alphabet, {maxLength: 80}), (characters) => {
      expect(parseBoth(characters.join(''))).toEqual(['root', 'root'])
    })
    fc.assert(property, {numRuns: 400})
  })
})

const bombs: Record<string, string> = {
  lists: '- '.repeat(10_000),
  quotations: '>'.repeat(20_000),
  'quotations and lists': '> - '.repeat(3000),
  'closed emphasis': `${'*a **a '.repeat(3000)}${'b** b*'.repeat(3000)}`,
  'long runs': `${'*'.repeat(3000)}a${'*'.repeat(3000)}`,
  images: `${'!['.repeat(3000)}a${'](x)'.repeat(3000)}`,
  'open emphasis': '*a_ '.repeat(20_000),
  brackets: `${'['.repeat(60_000)}a${']'.repeat(60_000)}`,
  'lazy lines': `- a\n${'b\n'.repeat(30_000)}`
}

describe('hostile Markdown is read as plain text, and said', () => {
  test.each(Object.entries(bombs))('%s', (_, text) => {
    const file = fileOf(text, 'a.md')
    const tree = parse(file)
    expect(literalText(tree).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    expect(file.messages.map(({ruleId}) => ruleId)).toContain('markdown-too-deep')
  })
})

test('what is merely long goes through', () => {
  const paragraph = '全年组织培训12期，参加人员300人次，一是抓好安排，二是抓好落实。'
  const texts = [
    paragraph.repeat(3000),
    `一、工作\n${paragraph}\n`.repeat(2500),
    '一是二是'.repeat(25_000),
    '“《（'.repeat(30_000),
    '（一）'.repeat(30_000),
    '*次'.repeat(30_000),
    '1.1 '.repeat(20_000),
    '标题：\n'.repeat(20_000)
  ]
  for (const text of texts) expect(parseBoth(text)).toEqual(['root', 'root'])
}, 60_000)
