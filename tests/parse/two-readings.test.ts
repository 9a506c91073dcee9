import {existsSync, readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {fixtures} from './fixtures.ts'
import {outlineOf} from './tree-text.ts'

/** Markdown has a meaning of its own for these: headings, lists, pictures, rules. */
const markup = /^(?:#{1,6} |[-*+] |\d+\. |!\[|-{3,}$)/m
/** Wrapped lines without blank ones between them are one paragraph of Markdown, wherever an indent stands. */
const wrapped = 'hard-wrapped lines with page numbers'

const plain = Object.entries(fixtures).filter(
  ([name, {text, path}]) => !path && name !== wrapped && !markup.test(text)
)
const shared = join(import.meta.dirname, '../../../shared')
const reports = ['corpus/text', 'seed']
  .map((folder) => join(shared, folder))
  .filter(existsSync)
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.txt'))

/** Blocks with the lines that they begin on. */
const blocks = (text: string, path: string) =>
  outlineOf(text, path)
    .split('\n')
    .filter((line) => !line.startsWith('!'))
    .map((line) => line.replace(/^(\d+):\d+/, '$1'))

test.each(plain)('%s: the same as text and as Markdown', (_, {text}) => {
  expect(blocks(text, 'report.md')).toEqual(blocks(text, 'report.txt'))
})

test.skipIf(reports.length === 0)('real reports, those with Markdown inside aside', () => {
  const texts = reports.map((path) => readFileSync(path, 'utf8')).filter((text) => !markup.test(text))
  expect(texts.length).toBeGreaterThan(reports.length / 2)
  for (const text of texts) expect(blocks(text, 'report.md')).toEqual(blocks(text, 'report.txt'))
})
