import {describe, expect, test} from 'vitest'
import {matchEntries, toDataSet} from '../../src/data/match.ts'
import {emptyRow, type SheetEntry} from '../../src/data/sheet.ts'
import {emptyFile, sampleReport, told} from './sample.ts'

const row = (fields: Partial<SheetEntry>, line = 2): SheetEntry => ({
  ...emptyRow,
  source: `annual.data.csv:${line}`,
  holds: 'text',
  ...fields
})

const report = sampleReport('content/annual.txt', [
  '# 一、学习',
  '专题辅导⟦*次|专题辅导|fu-dao⟧，集中学习⟦*次|集中学习|xue-xi⟧，征文⟦*篇|征文|zheng-wen⟧。',
  '# 二、调研',
  '集中学习⟦*次|集中学习|xue-xi-2⟧，走访⟦35户|走访|zou-fang⟧，资金⟦*万元|资金|zi-jin⟧，比例⟦*%|满意率|man-yi⟧。'
])

const match = (entries: SheetEntry[]) => {
  const file = emptyFile()
  const {matches, leftovers} = matchEntries(entries, [report], file)
  return {
    data: Object.fromEntries(matches.map(({datum}) => [datum.key, datum.text])),
    leftovers,
    told: told(file)
  }
}

describe('a row finds its blank', () => {
  test.each<[string, Partial<SheetEntry>, Record<string, string>]>([
    ['by id', {id: 'xue-xi-2', value: '8'}, {'xue-xi-2': '8'}],
    ['by id, whatever the label', {id: 'fu-dao', label: '辅导', value: '8'}, {'fu-dao': '8'}],
    ['by label and unit', {label: '专题辅导', unit: '次', value: '8'}, {'fu-dao': '8'}],
    ['by label and the unit behind the number', {label: '专题辅导', value: '8次'}, {'fu-dao': '8'}],
    ['by label in a section', {label: '集中学习', section: '二、调研', value: '8'}, {'xue-xi-2': '8'}],
    ['by label as the key of a mapping', {id: '征文', label: '征文', value: '8'}, {'zheng-wen': '8'}],
    ['in the report that it names', {report: 'annual.txt', id: 'fu-dao', value: '8'}, {'fu-dao': '8'}],
    ['with its digits', {id: 'zi-jin', value: '12.50'}, {'zi-jin': '12.50'}],
    ['with its percent sign', {id: 'man-yi', value: '98.80%'}, {'man-yi': '98.80'}]
  ])('%s', (_, fields, data) => {
    expect(match([row(fields)])).toEqual({data, leftovers: [], told: []})
  })
})

test('the number goes with the digits', () => {
  const data = toDataSet([row({id: 'fu-dao', value: '1.2万'})], report, emptyFile())
  expect(data.get('fu-dao')).toEqual({
    key: 'fu-dao',
    text: '1.2万',
    value: 12_000,
    unit: '次',
    source: 'annual.data.csv:2'
  })
})

describe('what fits nowhere is told and kept', () => {
  test.each<[string, Partial<SheetEntry>, string]>([
    ['no such statistic', {id: 'none', label: '拉练', value: '8'}, 'data-no-match'],
    ['another report', {report: 'other.txt', id: 'fu-dao', value: '8'}, 'data-no-match'],
    ['two answer', {label: '集中学习', unit: '次', value: '8'}, 'data-many-matches'],
    ['another unit', {id: 'fu-dao', unit: '期', value: '8'}, 'data-unit'],
    ['another unit behind the number', {id: 'fu-dao', value: '8期'}, 'data-unit'],
    ['another unit, by label', {label: '征文', unit: '次', value: '8'}, 'data-unit'],
    ['a unit of another size', {id: 'zi-jin', value: '8元'}, 'data-unit'],
    ['no number', {id: 'fu-dao', value: '待定'}, 'data-not-number'],
    ['a date', {id: 'fu-dao', value: '2025-01-02', holds: 'date'}, 'data-date'],
    ['a formula without result', {id: 'fu-dao', value: '=B1', holds: 'formula'}, 'data-formula'],
    ['the text has another number', {id: 'zou-fang', value: '36'}, 'data-written']
  ])('%s', (_, fields, rule) => {
    const entry = row(fields)
    expect(match([entry])).toEqual({data: {}, leftovers: [entry], told: [`${rule}: annual.data.csv:2`]})
  })
})

test('two rows with different values fill nothing; both places are named', () => {
  const entries = [
    row({id: 'fu-dao', value: '8'}),
    row({id: 'fu-dao', value: '9'}, 5),
    row({id: 'xue-xi', value: '1'}, 6)
  ]
  const file = emptyFile()
  const {matches, leftovers} = matchEntries(entries, [report], file)
  expect(matches.map(({datum}) => datum.key)).toEqual(['xue-xi'])
  expect(leftovers).toEqual(entries.slice(0, 2))
  expect(file.messages[0]?.reason).toContain('annual.data.csv:2')
  expect(file.messages[0]?.reason).toContain('annual.data.csv:5')
  expect(file.messages[0]?.line).toBe(2)
})

test('two rows that say the same fill once', () => {
  expect(
    match([row({id: 'fu-dao', value: '8'}), row({label: '专题辅导', unit: '次', value: '8次'}, 3)])
  ).toEqual({
    data: {'fu-dao': '8'},
    leftovers: [],
    told: []
  })
})

test('a stale id is told, and the value still arrives', () => {
  expect(match([row({id: 'fu-dao-old', label: '专题辅导', unit: '次', value: '8'})])).toEqual({
    data: {'fu-dao': '8'},
    leftovers: [],
    told: ['data-moved: annual.data.csv:2']
  })
})

test('a stale id goes neither to a statistic that has its own row, nor to a sentence unlike its own', () => {
  const stale = {id: 'old', label: '专题辅导', unit: '次', value: '8'}
  expect(match([row(stale), row({id: 'fu-dao', value: '9'}, 3)])).toEqual({
    data: {'fu-dao': '9'},
    leftovers: [row(stale)],
    told: ['data-no-match: annual.data.csv:2']
  })
  expect(match([row({...stale, sentence: '邀请老师作专题辅导【＿＿】次，效果良好。'})]).data).toEqual({})
  expect(match([row({...stale, sentence: '专题辅导【＿＿】次，集中学习共*次，征文*篇。'})]).data).toEqual({
    'fu-dao': '8'
  })
})

test('open rows and rows that repeat the text are no matter', () => {
  expect(match([row({id: 'fu-dao'}), row({id: 'zou-fang', value: '35户'})])).toEqual({
    data: {},
    leftovers: [],
    told: []
  })
})

test('an id that two reports share needs the report', () => {
  const file = emptyFile()
  const other = sampleReport('content/other.txt', ['专题辅导⟦*次|专题辅导|fu-dao⟧。'])
  const entries = [
    row({id: 'fu-dao', value: '8'}),
    row({id: 'fu-dao', report: 'content/other.txt', value: '9'}, 3)
  ]
  const {matches} = matchEntries(entries, [report, other], file)
  expect(matches.map((match) => [match.report.source, match.datum.text])).toEqual([
    ['content/other.txt', '9']
  ])
  expect(told(file)).toEqual(['data-many-matches: annual.data.csv:2'])
  expect(file.messages[0]?.reason).toContain('content/annual.txt:2:5')
})
