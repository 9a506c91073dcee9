import {existsSync, readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {anyMarkdown} from '../../src/parse/markdown.ts'
import {plainMarkdown} from '../../src/parse/plain-markdown.ts'
import {fixtures} from './fixtures.ts'

const shared = join(import.meta.dirname, '../../../shared')
const suites = ['commonmark/spec.txt', 'gfm/spec.txt']
const specs = suites.map((name) => join(shared, 'suites', name)).filter(existsSync)
const reports = ['corpus/text', 'seed']
  .map((folder) => join(shared, folder))
  .filter(existsSync)
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.txt'))

/** Read both ways; whether the short way was open. */
function same(text: string): boolean {
  const plain = plainMarkdown(text)
  expect(plain ?? anyMarkdown(text)).toEqual(anyMarkdown(text))
  return plain !== null
}

test('plain text of a report takes the short way, stars for figures too', () => {
  expect(same('# 2025年工作总结\n\n全年办讲座*场，\r\n接待读者**人次。\n## 一、主要工作\n正文。')).toBe(true)
  expect(same('\n   \n#号不是标题\n\n')).toBe(true)
  expect(same('')).toBe(true)
})

test.each(Object.entries(fixtures))('%s', (_, {text}) => {
  const lines = text.split('\n').filter((line) => same(line) && same(`${line}\n正文`))
  expect(lines).not.toEqual([])
})

test.skipIf(specs.length === 0).each(specs)('the examples of %s', (path) => {
  const text = readFileSync(path, 'utf8').replaceAll('→', '\t')
  const examples = [...text.matchAll(/^`{32} example.*\n([\s\S]*?)^\.\n/gm)].map(([, source = '']) => source)
  expect(examples.filter(same)).not.toEqual([])
})

test.skipIf(reports.length === 0)('real reports, as lines and as paragraphs', () => {
  const texts = reports.map((path) => readFileSync(path, 'utf8'))
  expect(texts.filter((text) => same(text) || same(text.replace(/\r?\n/g, '\n\n')))).not.toEqual([])
})

test('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'#*-+=>:.)~`|\\!"\u3000\uFEFF\u2028\0\t\r0',
      ' ',
      ' ',
      '  ',
      '\n',
      '\n',
      '\r\n',
      '\n\n'
    ),
    fc.constantFrom(
      '文',
      '，',
      '*次',
      '**人',
      '*.*%',
      '*月*日',
      '1.',
      '12)',
      '# ',
      '## ',
      ' #',
      '😀',
      'a',
      '数'
    ),
    fc.string({maxLength: 2})
  )
  let short = 0
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 12}), (pieces) => {
      if (same(pieces.join(''))) short++
    }),
    {numRuns: 3000}
  )
  expect(short).toBeGreaterThan(100)
})
