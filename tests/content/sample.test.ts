import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {toMessage, toRecord} from '../../src/messages/say.ts'
import {parse} from '../../src/parse/parse.ts'
import {readSource} from '../../src/read/read-source.ts'
import {reportFrom} from '../../src/report/report.ts'
import {toJson} from '../../src/report/to-json.ts'
import type {ReportJson, StatisticJson} from '../../src/types.ts'

const root = join(import.meta.dirname, '../..')
const names = readdirSync(join(root, 'content'), {recursive: true, encoding: 'utf8'})
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(?:txt|md)$/.test(name))
  .sort()
const reports = names.map((name) => read(`content/${name}`))

test('the sample has three reports of each organization', () => {
  expect(reports.map(({json}) => `${json.year} ${json.organization}`).sort()).toEqual(
    [2023, 2024, 2025].flatMap((year) =>
      ['云溪市图书馆', '松湖镇便民服务中心', '青禾县水务站'].map((name) => `${year} ${name}`)
    )
  )
})

describe.each(reports)('$json.source', ({json, messages}) => {
  test('reads without error', () => {
    expect(messages.filter((message) => toMessage(message, 'zh').fatal)).toEqual([])
  })

  test('is a titled summary of its year and a plan of the next', () => {
    expect(json.title?.text).toContain(String(json.year))
    expect(json.source).toContain(`/${json.year}/`)
    expect(json.planYear).toBe((json.year ?? 0) + 1)
  })

  test('has problems and plans of its own', () => {
    expect(json.problems.length).toBeGreaterThanOrEqual(1)
    expect(json.plans.length).toBeGreaterThanOrEqual(3)
  })
})

test('blanks are open in the newest year only', () => {
  expect(Object.fromEntries(reports.map(({json}) => [json.source, blanks(json)]))).toEqual({
    ...Object.fromEntries(names.map((name) => [`content/${name}`, ''])),
    'content/2025/library.txt': '*场 *人次 *场 *次 *期 *名 *人 *小时 *%',
    'content/2025/water.md': '__万元 __万元 XX次 XX次 XX次 XX份 XX份 XX% XX件 XX%'
  })
})

/** Numbers of 2023, 2024, 2025 by unit; null is a blank. */
const series = {
  library: [
    ['万人次', 86.4, 93.6, 101.1],
    ['万册次', 52.5, 56.7, 60.1],
    ['张', 6120, 7038, 7460],
    ['万元', 96, 104, 100],
    ['万册', 2.4, 2.6, 2.5],
    ['万册', 73.6, 75.9, 78.2],
    ['场', 186, 212, null],
    ['场', 82, 96, 108],
    ['小时', 4800, 6042, null],
    ['%', 94.6, 95.8, null]
  ],
  water: [
    ['万立方米', 512, 524.8, 540.5],
    ['万人', 12.6, 12.9, 13.2],
    ['次', 1248, 1310, null],
    ['公里', 18.6, 22.4, 25],
    ['公里', 36, 42, 45],
    ['%', 14.8, 13.1, 11.9],
    ['分钟', 48, 42, 38],
    ['万元', 268, 312, null],
    ['件', 325, 286, 262],
    ['人次', 182, 246, 281]
  ],
  service: [
    ['件', 18420, 20262, 21883],
    ['件', 18396, 20241, 21866],
    ['件', 5894, 7902, 9847],
    ['项', 112, 126, 138],
    ['个工作日', 3.2, 2.6, 2.1],
    ['期', 8, 10, 11],
    ['人次', 312, 386, 420],
    ['次', 326, 418, 487],
    ['条', 12860, 14520, 15760],
    ['%', 97.2, 98.1, 98.6]
  ]
} as const

test.each(Object.entries(series))('%s: the same figure has the same label every year', (name, rows) => {
  const years = reports.filter(({json}) => json.source.includes(`/${name}.`)).map(({json}) => json)
  const labels = rows.map(([unit, ...numbers]) =>
    years.map((json, index) => json.statistics.find(sameFigure(unit, numbers[index] ?? null))?.label)
  )
  expect(labels.filter(([first, ...others]) => !first || others.some((label) => label !== first))).toEqual([])
})

function sameFigure(unit: string, value: number | null) {
  return (statistic: StatisticJson) => statistic.unit === unit && statistic.value === value
}

function blanks(json: ReportJson): string {
  return json.statistics
    .filter(({value}) => value === null)
    .map(({raw}) => raw)
    .join(' ')
}

function read(path: string) {
  const file = readSource(path, readFileSync(join(root, path)))
  const json = toJson(reportFrom(parse(file, {off: []}), file))
  return {json, messages: file.messages.map(toRecord)}
}
