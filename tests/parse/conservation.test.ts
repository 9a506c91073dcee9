import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parse} from '../../src/parse/parse.ts'
import {fixtures} from './fixtures.ts'
import {fileOf, literalText} from './tree-text.ts'

const shared = join(import.meta.dirname, '../../../shared')
const corpus = ['corpus/text', 'seed'].map((folder) => join(shared, folder)).filter(existsSync)
const texts = corpus.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))

const dense = (text: string) => text.replace(/[\s\u200b\u2060\ufeff]+/g, '')
/** In Markdown the syntax is no text; what is written in Han characters always is. */
const hanOnly = (text: string) => text.replace(/[^\p{Script=Han}，。；：、“”（）]/gu, '')

const plain = (text: string) => dense(literalText(parse(fileOf(text))))
const markdown = (text: string) => hanOnly(literalText(parse(fileOf(text, 'report.md'))))

describe('no character is lost', () => {
  test.each(Object.entries(fixtures))('%s', (_, {text}) => {
    expect(plain(text)).toBe(dense(text))
    expect(markdown(text)).toBe(hanOnly(text))
  })

  test.skipIf(!texts.length).each(texts)('%s', (path) => {
    const text = readFileSync(path, 'utf8')
    expect(plain(text)).toBe(dense(text))
  })

  test('after random edits', () => {
    const pieces = [
      '\n',
      '\n\n',
      '　　',
      '**',
      '*',
      '一、',
      '（一）',
      '1.',
      '一是',
      '二是',
      '。',
      '：',
      '《',
      '”',
      '##paidend##',
      '- ',
      '# ',
      '- 3 -',
      '[待定]: ',
      '\\*',
      '&amp;',
      '次',
      '| ',
      '> '
    ]
    const edit = fc.record({
      at: fc.double({min: 0, max: 1, noNaN: true}),
      cut: fc.nat(6),
      insert: fc.constantFrom(...pieces)
    })
    const source = fc.constantFrom(...Object.values(fixtures).map(({text}) => text))
    const property = fc.property(source, fc.array(edit, {maxLength: 12}), (text, edits) => {
      let edited = text
      for (const {at, cut, insert} of edits) {
        const index = Math.floor(at * edited.length)
        edited = edited.slice(0, index) + insert + edited.slice(index + cut)
      }
      return plain(edited) === dense(edited) && markdown(edited) === hanOnly(edited)
    })
    expect(fc.check(property, {numRuns: 150}).counterexample).toBeNull()
  })
})

test('positions cut exactly the text that they name', () => {
  for (const {text} of Object.values(fixtures)) {
    const cut: string[] = []
    const named: string[] = []
    const walk = (node: Parameters<typeof literalText>[0]): void => {
      const {start, end} = node.position ?? {}
      if ((node.type === 'text' || node.type === 'omitted') && start && end) {
        cut.push(dense(text.slice(start.offset, end.offset)))
        named.push(dense(node.value))
      }
      if ('children' in node) node.children.forEach(walk)
    }
    walk(parse(fileOf(text)))
    expect(cut).toEqual(named)
    expect(named.length).toBeGreaterThan(4)
  }
})
