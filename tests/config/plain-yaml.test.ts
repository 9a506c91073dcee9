import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parseAny} from '../../src/config/parse-yaml.ts'
import {plainYaml} from '../../src/config/plain-yaml.ts'
import type {YAMLMap} from 'yaml'

/** All that is asked of a mapping. */
function plain(map: YAMLMap | null) {
  return (map?.items as ReadonlyArray<Record<'key' | 'value', object>> | undefined)?.map(({key, value}) =>
    [key, value].map((node) => ({
      value: 'value' in node ? node.value : node,
      source: 'source' in node ? node.source : undefined,
      // the end behind comments and blanks is asked by nobody
      range: 'range' in node ? (node.range as number[]).slice(0, 2) : undefined
    }))
  )
}

test.each([
  'title: 河湾社区2025年工作总结\norganization: 河湾社区\nyear: 2025\ndate: 2025-12-31\n',
  '   \n标题: 工作总结\n年度: 2025\n\n草稿: 是\n',
  'slug: annual-2025 \n'
])('reads %j as the parser does', (yaml) => {
  const map = plainYaml(yaml)
  expect(map).not.toBeNull()
  expect(plain(map)).toEqual(plain(parseAny(yaml).map))
})

test.each([
  'title: "a"',
  'a: [1]',
  'year: 02025',
  'n: 1.5',
  'n: 1e3',
  'draft: true',
  'a:\n  b: c',
  'a : b',
  'a: b: c',
  'null: a'
])('leaves %j to the parser', (yaml) => expect(plainYaml(yaml)).toBeNull())

test('agrees with the parser wherever it reads at all', () => {
  const piece = fc.constantFrom(
    'title',
    '标题',
    'a_b-c',
    'true',
    '2025',
    '~',
    ':',
    ': ',
    ' ',
    '\n',
    '-',
    '#',
    ' #',
    '0',
    '1',
    '12',
    '.',
    '/',
    'e',
    'x',
    '年',
    '总结',
    '"',
    '，',
    '\t',
    '\u3000',
    '\u00a0',
    '.inf',
    '0x1',
    '\r'
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 24}), (pieces) => {
      const yaml = pieces.join('')
      const {map} = parseAny(yaml)
      expect(plain(plainYaml(yaml) ?? map)).toEqual(plain(map))
    }),
    {numRuns: 3000}
  )
  const field = fc.tuple(
    fc.constantFrom('title', '标题', 'x1', 'e'),
    fc.array(piece, {minLength: 1, maxLength: 5})
  )
  fc.assert(
    fc.property(fc.array(field, {maxLength: 4}), (fields) => {
      const yaml = fields.map(([name, value], at) => `${name}${at}: ${value.join('')}\n`).join('')
      const {map} = parseAny(yaml)
      expect(plain(plainYaml(yaml) ?? map)).toEqual(plain(map))
    }),
    {numRuns: 3000}
  )
})
