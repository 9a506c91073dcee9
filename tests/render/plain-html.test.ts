import {existsSync, readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import type {Root} from 'mdast'
import {expect, test} from 'vitest'
import {parse} from '../../src/parse/parse.ts'
import {plainHtml} from '../../src/render/plain-html.ts'
import {richHtml} from '../../src/render/render-report.ts'
import {fixtures} from '../parse/fixtures.ts'
import {fileOf} from '../parse/tree-text.ts'

const shared = join(import.meta.dirname, '../../../shared')
const texts = ['corpus/text', 'seed']
  .map((folder) => join(shared, folder))
  .filter(existsSync)
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.txt'))

/** Rendered both ways; whether the short way was open. */
function same(tree: Root): boolean {
  const plain = plainHtml(tree, 'zh')
  expect(plain ?? richHtml(tree, 'zh')).toBe(richHtml(tree, 'zh'))
  return plain !== null
}

test.each(Object.entries(fixtures))('%s', (_, {text, path}) => {
  const plain = same(parse(fileOf(text, path)))
  expect(plain || path !== undefined).toBe(true)
})

test.skipIf(texts.length === 0)('real reports without a table take the short way', () => {
  const trees = texts.map((path) => parse(fileOf(readFileSync(path, 'utf8'))))
  const open = trees.map((tree) => same(tree) || JSON.stringify(tree).includes('"type":"table"'))
  expect(open).not.toContain(false)
})

test('any tree', () => {
  const text = fc
    .array(
      fc.constantFrom(
        '服务',
        '一、',
        'Latin',
        '\n',
        ' ',
        '\t',
        '<',
        '&',
        '"',
        "'",
        '`',
        '>',
        '\0',
        '，',
        '12'
      ),
      {
        maxLength: 8
      }
    )
    .map((parts) => parts.join(''))
  const {block} = fc.letrec((tie) => ({
    phrase: fc.oneof(
      {depthSize: 'small', withCrossShrink: true},
      fc.record({type: fc.constant('text'), value: text}),
      fc.record({type: fc.constant('omitted'), value: text, reason: fc.constant('metadata')}),
      fc.constant({type: 'break'}),
      fc.record({
        type: fc.constant('statistic'),
        value: text,
        raw: text,
        number: fc.option(fc.constantFrom(0, 12, -1.5, 1e21)),
        unit: text,
        label: text,
        id: text,
        datum: fc.constantFrom(undefined, {key: 'a'})
      }),
      fc.record({type: fc.constantFrom('strong', 'emphasis', 'delete'), children: tie('phrases')}),
      fc.record({type: fc.constant('point'), marker: text, opening: text, children: tie('phrases')})
    ),
    phrases: fc.array(tie('phrase'), {maxLength: 4}),
    block: fc.oneof(
      {depthSize: 'small', withCrossShrink: true},
      fc.record({
        type: fc.constant('paragraph'),
        children: tie('phrases'),
        data: fc.constantFrom(undefined, {role: 'byline'}, {kind: 'plan'}, {hName: 'div'})
      }),
      fc.record({
        type: fc.constant('heading'),
        depth: fc.constantFrom(1, 2, 6),
        children: tie('phrases'),
        data: fc.constantFrom(undefined, {role: 'title'})
      }),
      fc.constant({type: 'thematicBreak'}),
      fc.record({
        type: fc.constant('section'),
        id: text,
        marker: text,
        runIn: fc.boolean(),
        kinds: fc.constantFrom([], ['plan'], ['problem', 'plan']),
        children: fc.array(tie('block'), {maxLength: 4})
      })
    )
  }))
  const tree = fc.array(block, {maxLength: 5}).map((children) => ({type: 'root', children}) as Root)
  let short = 0
  fc.assert(
    fc.property(tree, (one) => {
      if (same(one)) short++
    }),
    {numRuns: 400}
  )
  expect(short).toBeGreaterThan(50)
})
