import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {commands} from '../../src/cli/commands.ts'

const root = join(import.meta.dirname, '../..')
const page = (name: string) => readFileSync(join(root, name), 'utf8')

describe.each(['README.md', 'README.zh.md'])('%s', (name) => {
  const text = page(name)

  test('names every command', () => {
    expect(commands.map(({name}) => name).filter((name) => !text.includes(`\nhuibao ${name}`))).toEqual([])
  })
})

test('both say the same: the same parts, the same code, the same links', () => {
  const shape = (text: string) => ({
    parts: text
      .split('\n')
      .filter((line) => line.startsWith('#'))
      .map((line) => line.indexOf(' ')),
    fences: text.match(/^```\w+$/gm),
    rows: text.split('\n').filter((line) => line.startsWith('|')).length,
    links: [...new Set(text.match(/\]\([^)]+\)/g)?.filter((link) => !/README/.test(link)))].sort()
  })
  expect(shape(page('README.zh.md'))).toEqual(shape(page('README.md')))
})
