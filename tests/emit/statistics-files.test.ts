import {readXlsx} from 'hucre/xlsx'
import {expect, test} from 'vitest'
import {html} from '../../src/emit/html/index.ts'
import {siteOf, type Draft} from './html-site.ts'

const drafts: Draft[] = [
  {
    year: 2024,
    statistics: [
      ['投入资金', '9600万元', '万元'],
      ['=1+1', '3次', '次'],
      ['投入资金', '1.2亿元', '亿元']
    ],
    tenses: {'n-2': 'planned'}
  },
  {
    year: 2025,
    statistics: [
      ['投入资金', '1.10亿元', '亿元'],
      ['=1+1', 'XX次', '次']
    ]
  }
]

async function fileOf(extension: string): Promise<Uint8Array> {
  const output = [...html.emit(siteOf(drafts))].find(({path}) => path === `statistics/qing-he.${extension}`)
  return Buffer.from((await output?.value()) ?? '')
}

const rows = [
  ['指标', '计量单位', '所在部分', '报告', '2024年', '2025年', '2025年计划'],
  ['投入资金', '亿元', '', '青禾水务站2025年工作总结', '0.96', '1.10', '1.2'],
  ["'=1+1", '次', '', '青禾水务站2025年工作总结', '3', '', '']
]

test('the comparison can be taken along as CSV: for Excel, with the digits as given', async () => {
  const text = Buffer.from(await fileOf('csv')).toString()
  expect(text).toBe(`\uFEFF${rows.map((row) => `${row.join(',')}\r\n`).join('')}`)
})

test('as a workbook, whose numbers are numbers and whose text is no formula', async () => {
  const bytes = await fileOf('xlsx')
  const {sheets} = await readXlsx(bytes)
  expect(sheets[0]?.name).toBe('指标')
  expect(sheets[0]?.rows[1]?.slice(4)).toEqual([0.96, 1.1, 1.2])
  expect(sheets[0]?.rows[2]?.[0]).toBe('=1+1')
  expect([...(sheets[0]?.cells?.values() ?? [])].filter(({formula}) => formula)).toEqual([])
  expect(Buffer.from(await fileOf('xlsx')).equals(Buffer.from(bytes))).toBe(true)
})

test('as JSON, with the place of each value', async () => {
  const {series} = JSON.parse(Buffer.from(await fileOf('json')).toString()) as {series: unknown[]}
  expect(series[0]).toMatchObject({
    label: '投入资金',
    unit: '亿元',
    values: [
      {year: 2024, value: 0.96, raw: '9600万元', place: 'reports/2024/annual.html#n-0'},
      {year: 2025, value: 1.1, raw: '1.10亿元'}
    ],
    plans: [{year: 2025, value: 1.2}]
  })
})
