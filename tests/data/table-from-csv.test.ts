import {expect, test} from 'vitest'
import {tableFromCsv} from '../../src/data/table-from-csv.ts'
import {emptyFile, told} from './sample.ts'

const table = (text: string) => {
  const file = emptyFile()
  const made = tableFromCsv('figures.csv', new TextEncoder().encode(text), file)
  return {
    align: made?.align,
    rows: made?.children.map((row) =>
      row.children.map(({children: [text]}) => (text?.type === 'text' ? text.value : ''))
    ),
    told: told(file)
  }
}

test('a CSV file becomes a table, numbers to the right', () => {
  expect(table('\u{FEFF}项目,数量,比例,备注\r\n"讲座,报告",12,98.8%,\r\n展览,"1,234",,已完成\r\n')).toEqual({
    align: [null, 'right', 'right', null],
    rows: [
      ['项目', '数量', '比例', '备注'],
      ['讲座,报告', '12', '98.8%', ''],
      ['展览', '1,234', '', '已完成']
    ],
    told: []
  })
})

test('short and long rows are made even', () => {
  expect(table('甲,乙\n1\n1,2,3').rows).toEqual([
    ['甲', '乙', ''],
    ['1', '', ''],
    ['1', '2', '3']
  ])
})

test('one long row does not blow up the rest', () => {
  expect(table(`甲\n${'1\n'.repeat(1000)}${'1,'.repeat(1000)}`).told).toEqual(['data-limit: figures.csv'])
})

test('what cannot be read is told', () => {
  expect(table('').rows).toBeUndefined()
  const file = emptyFile()
  expect(tableFromCsv('figures.csv', Uint8Array.from([0xff, 0x80]), file)).toBeNull()
  expect(told(file)).toEqual(['data-encoding: figures.csv'])
})
