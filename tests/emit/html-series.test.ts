import {expect, test} from 'vitest'
import {barChart, trendLine} from '../../src/emit/chart.ts'
import {legible, ratio} from '../../src/emit/html/accent.ts'
import {keyFigures} from '../../src/emit/html/figures.ts'
import {seriesOf} from '../../src/emit/html/series.ts'
import {linesOf} from '../../src/emit/html/shelves.ts'
import {siteOf, type Draft} from './html-site.ts'

type Statistics = NonNullable<Draft['statistics']>

function series(...reports: Array<readonly [year: number, ...statistics: Statistics]>) {
  return seriesOfDrafts(reports.map(([year, ...statistics]) => ({year, statistics})))
}

function seriesOfDrafts(drafts: Draft[]) {
  const site = siteOf(drafts)
  return seriesOf(
    site.cards.toReversed().map((card) => {
      const {json, tenses} = site.record(card)
      return {card, statistics: json.statistics, tenses}
    })
  )
}

test('the same label and unit over two years is a series', () => {
  const [row, ...rest] = series(
    [2024, ['供水量', '500.0万吨', '万吨']],
    [2025, ['供水量', '515.0万吨', '万吨']]
  )
  expect(rest).toEqual([])
  expect(row).toMatchObject({
    label: '供水量',
    unit: '万吨',
    values: [500, 515],
    change: {kind: 'percent', amount: '3.0', direction: 'up'}
  })
})

test('units of one measure are joined, others never', () => {
  const money = series([2024, ['投入资金', '9600万元', '万元']], [2025, ['投入资金', '1.1亿元', '亿元']])
  expect(money[0]?.values).toEqual([0.96, 1.1])
  expect(series([2024, ['投入资金', '9600万元', '万元']], [2025, ['投入资金', '12%', '%']])).toEqual([])
  expect(series([2024, ['管道', '3千米', '千米']], [2025, ['管道', '3米', '米']])).toEqual([])
})

test('shares change by points, in the digits that they were given', () => {
  const [row] = series([2024, ['漏损率', '13.1%', '%']], [2025, ['漏损率', '11.9%', '%']])
  expect(row?.change).toEqual({kind: 'points', amount: '1.2', direction: 'down'})
})

const change = (...reports: Parameters<typeof series>) => series(...reports)[0]?.change

test('nothing is compared across a missing year, from zero, or with an open placeholder', () => {
  expect(change([2023, ['巡查', '10次', '次']], [2025, ['巡查', '20次', '次']])).toBeNull()
  expect(change([2024, ['巡查', '0次', '次']], [2025, ['巡查', '20次', '次']])).toBeNull()
  expect(change([2024, ['巡查', '10次', '次']], [2025, ['巡查', '*次', '次']])).toBeNull()
})

test('what a report contradicts itself on is left out of its year, and told', () => {
  const twice = [['巡查', '10次', '次'], ['巡查', '12次', '次']] as const // oxfmt-ignore
  expect(series([2024, ...twice], [2025, ['巡查', '20次', '次']])).toEqual([])
  const [row] = series([2023, ['巡查', '9次', '次']], [2024, ...twice], [2025, ['巡查', '20次', '次']])
  expect(row?.values).toEqual([9, null, 20])
  expect(row?.cells[1]?.rivals.map(({raw}) => raw)).toEqual(['10次', '12次'])
  expect(row?.change).toBeNull()
})

test('what was overcome is no statement', () => {
  const [row] = seriesOfDrafts([
    {year: 2024, statistics: [['分馆', '9个', '个']]},
    {
      year: 2025,
      statistics: [
        ['分馆', '9个', '个'],
        ['分馆', '11个', '个']
      ],
      tenses: {'n-0': 'former'}
    }
  ])
  expect(row?.values).toEqual([9, 11])
})

const planned = (year: number, done: string, plan: string): Draft => ({
  year,
  statistics: [
    ['更换管道', done, '公里'],
    ['更换管道', plan, '公里']
  ],
  tenses: {'n-1': 'planned'}
})

test('a plan stands beside the year that it is for, and is no value of the report that makes it', () => {
  const [row, ...rest] = seriesOfDrafts([
    planned(2024, '18.6公里', '22公里'),
    planned(2025, '22.4公里', '25公里')
  ])
  expect(rest).toEqual([])
  expect(row?.values).toEqual([18.6, 22.4])
  expect(row?.cells.map((cell) => cell.planned?.statistic.raw ?? null)).toEqual([null, '22公里'])
  expect(row?.ahead?.statistic.raw).toBe('25公里')
  expect(
    seriesOfDrafts([{...planned(2025, '22.4公里', '25公里'), tenses: {'n-0': 'planned', 'n-1': 'planned'}}])
  ).toEqual([])
})

const line = (drafts: Draft[]) => linesOf(siteOf(drafts).cards).map((cards) => cards.map(({path}) => path))

test('reports continue one another when one a year, or when their file names agree', () => {
  expect(
    line([
      {year: 2024, file: 'a.txt'},
      {year: 2025, file: 'b.txt'}
    ])
  ).toEqual([['reports/a.html', 'reports/b.html']])
  const mixed = ['2024/year.txt', '2024/half.txt', '2025/year.txt', '2025/half.txt']
  expect(line(mixed.map((file) => ({file, year: Number(file.slice(0, 4))})))).toEqual([
    ['reports/2024/year.html', 'reports/2025/year.html'],
    ['reports/2024/half.html', 'reports/2025/half.html']
  ])
  expect(line([{year: null}])).toEqual([])
})

test('key figures prefer money and shares, keep the order of the text, and need a name', () => {
  const site = siteOf([
    {
      statistics: [
        ['会议', '12次', '次'],
        ['投入资金', '300万元', '万元'],
        ['比上年增长', '8%', '%'],
        ['办结率', '99%', '%'],
        ['经费', '*万元', '万元'],
        ['接待', '2000人', '人']
      ]
    }
  ])
  const [card] = site.cards
  const figures = card ? keyFigures(site.record(card)) : []
  expect(figures.map(({label, number}) => `${label}${number}`)).toEqual([
    '会议12',
    '投入资金300',
    '办结率99',
    '接待2000'
  ])
})

const towns = ['甲镇', '乙镇', '丙镇', '丁镇', '戊镇', '己镇']

test.each([
  ['3人', ['供水', ...towns.slice(0, 5)]],
  // a cell of a table
  ['3', towns]
])('the figure that opens a paragraph comes before its parts: %s', (first, expected) => {
  const site = siteOf([
    {statistics: [['供水', first, '人'], ...towns.map((name) => [name, '3万元', '万元'] as const)]}
  ])
  const figures = site.cards.flatMap((card) => keyFigures(site.record(card)))
  expect(figures.map(({label}) => label)).toEqual(expected)
})

test('key figures are of the year of the report, those of parts that tell results first', () => {
  const site = siteOf([
    {
      statistics: ['投入资金', '维修支出', '缺口', '培训', '接待', '藏书', '座位', '活动', '巡展'].map(
        (label) => [label, '300万元', '万元'] as const
      ),
      tenses: {'n-0': 'planned', 'n-1': 'former'}
    }
  ])
  const figures = site.cards.flatMap((card) => {
    const {json, tenses} = site.record(card)
    const statistics = json.statistics.map((own) => (own.label === '缺口' ? {...own, section: 's-2'} : own))
    const part = {id: 's-2', line: 9, depth: 1, marker: '', title: '问题', runIn: false, sections: []}
    return keyFigures({json: {...json, statistics, sections: [{...part, kinds: ['problem']}]}, tenses})
  })
  expect(figures.map(({label}) => label)).toEqual(['培训', '接待', '藏书', '座位', '活动', '巡展'])
})

test('bars stand on zero, and their lengths compare as the values do', () => {
  const {bars, base} = barChart([
    {label: '2023', text: '50', value: 50},
    {label: '2024', text: '', value: null},
    {label: '2025', text: '100', value: 100}
  ])
  expect(bars).toHaveLength(2)
  expect(bars[1]?.height).toBeCloseTo(2 * (bars[0]?.height ?? 0), 0)
  for (const bar of bars) expect(bar.y + bar.height).toBeCloseTo(base, 1)
})

test('shares stand before their whole', () => {
  const points = [98, 99.5].map((value) => ({label: String(value), text: String(value), value}))
  const {whole, base, bars} = barChart(points, 100)
  expect(((bars[0]?.height ?? 0) / (base - (whole ?? base))) * 100).toBeCloseTo(98, 0)
  expect(barChart([{label: '2025', text: '120', value: 120}], 100).whole).toBeNull()
})

test('a trend line stays open where a year is missing', () => {
  expect(trendLine([1, null])).toBeNull()
  expect(trendLine([1, 2, null, 3, 4])?.path.match(/M/g)).toHaveLength(2)
  expect(trendLine([5, 5])?.path).not.toContain('NaN')
})

test('an accent is moved until it can be read', () => {
  expect(legible('#1d5b79', '#ffffff', '#000000')).toBe('#1d5b79')
  expect(ratio(legible('#ffcc00', '#ffffff', '#000000'), '#ffffff')).toBeGreaterThanOrEqual(4.5)
  expect(ratio('#000000', '#ffffff')).toBeCloseTo(21)
})
