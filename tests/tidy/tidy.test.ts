import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import * as fc from 'fast-check'
import type {Nodes} from 'mdast'
import {describe, expect, test} from 'vitest'
import {tidyText} from '../../src/build/tidy-text.ts'
import {parse} from '../../src/parse/parse.ts'
import {readSource} from '../../src/read/read-source.ts'
import {certainRepairs, repairRules} from '../../src/tidy/repair-rules.ts'
import {tidy} from '../../src/tidy/tidy.ts'
import {fixtures} from '../parse/fixtures.ts'

const shared = join(import.meta.dirname, '../../../shared/corpus/text')
const corpus = existsSync(shared) ? readdirSync(shared).map((name) => join(shared, name)) : []
const everything = new Set(repairRules.map(({name}) => name))
const certain = new Set(certainRepairs)

const tidied = (text: string, names = certain, path = 'report.txt') => tidyText(text, path, names).after
const treeOf = (text: string, path: string) => parse(readSource(path, Buffer.from(text)), {off: []})

/** Depth and words of all headings: a mark may be written in another way. */
function outlineOf(text: string, path: string): string[] {
  const lines: string[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'section') lines.push(`${node.depth} ${words(node.title)}`)
    if ('children' in node) node.children.forEach(walk)
  }
  walk(treeOf(text, path))
  return lines
}

/** Letters and digits, whatever their width. */
const words = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}*_]/gu, '')

/** The words of a text without what a rule may take out. */
function keptWords(text: string, path: string): string {
  const cuts: Array<[number, number]> = []
  const walk = (node: Nodes): void => {
    const {start, end} = node.position ?? {}
    const dropped = node.type === 'omitted' && /vendor-mark|page-number/.test(node.reason)
    if (dropped && start?.offset !== undefined && end?.offset !== undefined)
      cuts.push([start.offset, end.offset])
    if ('children' in node) node.children.forEach(walk)
  }
  walk(treeOf(text, path))
  const normal = text.replace(/\r\n?/g, '\n')
  return words(
    cuts.toReversed().reduce((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), normal)
  )
}

describe('each rule makes its example, and leaves what it made', () => {
  test.each(repairRules.map((rule) => [rule.name, rule] as const))(
    '%s',
    (name, {example: [before, after]}) => {
      expect(before).not.toBe(after)
      expect(tidied(before, new Set([name]))).toBe(after)
      expect(tidied(after, new Set([name]))).toBe(after)
    }
  )
})

const samples = [
  ...Object.entries(fixtures).map(([name, {text, path}]) => [name, text, path ?? 'report.txt'] as const),
  ...corpus.map((path) => [basename(path), readFileSync(path, 'utf8'), basename(path)] as const)
]

describe('a tidied text reads as it did', () => {
  test.each(samples)('%s', (_, text, path) => {
    const after = tidied(text, certain, path)
    expect(outlineOf(after, path)).toEqual(outlineOf(text, path))
    expect(keptWords(after, path)).toBe(keptWords(text, path))
    expect(tidied(after, certain, path)).toBe(after)
  })
})

test('no edit of a text makes tidying lose words or find no end', () => {
  const pieces = [
    '\n',
    '\r\n',
    '\n\n',
    '　　',
    '  ',
    '\u00a0',
    '\u200b',
    '一、',
    '一.',
    '(一)',
    '（二）、',
    '1、',
    '１．',
    '一是',
    '二是',
    '。',
    '，',
    ',',
    ':',
    '《',
    '”',
    '##paidend##',
    '\n- 3 -\n',
    '１２',
    '**',
    '- ',
    '# ',
    '（ ）',
    '----\n',
    '---\n',
    '| '
  ]
  const edit = fc.record({
    at: fc.double({min: 0, max: 1, noNaN: true}),
    cut: fc.nat(6),
    insert: fc.constantFrom(...pieces)
  })
  const source = fc.constantFrom(...Object.values(fixtures).map(({text}) => text))
  const path = fc.constantFrom('report.txt', 'report.md')
  const property = fc.property(source, path, fc.array(edit, {maxLength: 12}), (text, path, edits) => {
    let edited = text
    for (const {at, cut, insert} of edits) {
      const index = Math.floor(at * edited.length)
      edited = edited.slice(0, index) + insert + edited.slice(index + cut)
    }
    const {after} = tidyText(edited, path, everything)
    const file = readSource(path, Buffer.from(after))
    const quiet = tidy(file, parse(file, {off: []}), everything).length === 0
    const kept = tidyText(edited, path, certain).after
    return quiet && keptWords(kept, path) === keptWords(edited, path)
  })
  expect(fc.check(property, {numRuns: 80}).counterexample).toBeNull()
})

test.each([
  ['a count behind the mark', '一、主要工作\n1、3个车间投产。检修设备。\n2、5个班组成立。改善条件。'],
  ['blanks to fill in', '全年开展活动（ ）次，培训（　　）人，完成投资    ，接待“ ”人。'],
  ['an office and a name', '馆长 周晓\n全年检修设备45台。'],
  ['a list inside a sentence', '一、二、三产业协调发展，一、二级市场稳定。'],
  ['times and ratios', '会议于9:30召开，比例为1:2，增长3.5%。'],
  ['a title over two lines', '南坪区水务所\n关于2023年度工作情况的报告\n供水工作平稳有序，群众满意。']
])('%s stays', (_, text) => expect(tidied(text)).toBe(text))

test('Markdown keeps its syntax, its code and its line breaks', () => {
  const text = [
    '# 文化站2025年工作总结',
    '',
    '全年检修设备45台。  ',
    '更换座椅,补种花木。`座椅,花木１２`',
    '',
    '```',
    '座椅,花木１２',
    '```',
    '',
    '1、 加强管理',
    '',
    '[说明,附件](a,b.html)',
    ''
  ].join('\n')
  const after = text.replace('座椅,补种', '座椅，补种').replace('[说明,附件]', '[说明，附件]')
  expect(tidied(text, certain, 'report.md')).toBe(after.replace('1、 ', '1.'))
  // `1. ` would open a list
  expect(tidied(text, new Set(['number-mark']), 'report.md')).toBe(text)
})

test('front matter stays as it is written', () => {
  const matter = '---\ntitle: "总结,２０２５"  \n日期: 2026-01-10\n---\n'
  expect(tidied(`${matter}更换座椅,补种花木１２株。  \n`)).toBe(`${matter}更换座椅，补种花木12株。\n`)
})

test('lines end as they did, new ones as the others', () => {
  const [before, after] = repairRules.find(({name}) => name === 'paragraph-flattened')?.example ?? ['', '']
  expect(tidied(`总结\r\n${before}\r\n座椅,花木\r\n`)).toBe(
    `总结\r\n${after.replaceAll('\n', '\r\n')}\r\n座椅，花木\r\n`
  )
  expect(tidied('总结\r\n座椅,花木\n检修１２台\r补种,养护\n')).toBe(
    '总结\r\n座椅，花木\n检修12台\r补种，养护\n'
  )
})

test('docs/tidy.md lists the rules', async () => {
  const rows = repairRules.map(
    ({name, certain, words, source, example: [before, after]}) =>
      `| \`${name}\` | ${certain ? 'yes' : 'no'} | ${words.zh}｜${words.en} | ${show(before)} → ${show(after)} | ${source} |`
  )
  const page = `# What tidy proposes

This page is made from the table in \`src/tidy/repair-rules.ts\`; a test holds it.

\`huibao tidy [FILE…]\` shows repairs of a source as a diff and changes nothing; \`--write\` makes them. Only rules that are
certain propose unasked: the reader finds the same headings before and after. \`--also NAME,…\` adds others,
\`--only NAME,…\` names all. UTF-8 and line ends stay as they are; files in other encodings are written, as UTF-8, only
with \`--reencode\`.

⏎ stands for a line end, ⍽ for a no-break space, ⎵ for a zero-width one.

| rule | unasked | what | example | why |
|---|---|---|---|---|
${rows.join('\n')}
`
  await expect(page).toMatchFileSnapshot(join(import.meta.dirname, '../../docs/tidy.md'))
})

/** An example as code, with signs for what cannot be seen. */
function show(text: string): string {
  const visible = text
    .replace(/(?:开展活动，服务群众。)+/g, '……')
    .replaceAll('\n', '⏎')
    .replaceAll('\u00a0', '⍽')
    .replaceAll('\u200b', '⎵')
  return `\`${visible}\``
}

test('a question mark in place of a number is no punctuation', () => {
  expect(tidied('某校2024年工作总结\n好吗?好。出动车辆?台次。')).toBe(
    '某校2024年工作总结\n好吗？好。出动车辆?台次。'
  )
})

test('marks are made alike in a line that holds a whole report', () => {
  const text =
    '某校2024年工作总结\n一、教学   (一)竞赛。获奖6项。(二)家访。全年9户。二、问题。(一)人少。(二)房旧。'
  expect(tidied(text).match(/（[一二]）/g)).toHaveLength(4)
})
