import {describe, expect, test} from 'vitest'
import {parse} from '../../src/parse/parse.ts'
import {reportFrom} from '../../src/report/report.ts'
import {fileOf, literalText} from './tree-text.ts'

const read = (text: string, path = 'report.md') => {
  const file = fileOf(text, path)
  const tree = parse(file)
  return {
    text: literalText(tree),
    statistics: reportFrom(tree, file).statistics.map(({id, label, raw, unit, number, position}) => ({
      id,
      label,
      raw,
      unit,
      number,
      column: position?.start.column
    }))
  }
}

describe('a named statistic', () => {
  test('takes id and label from its directive', () => {
    expect(read('全年举办:statistic[*次]{#lectures label="专题辅导"}，效果良好。')).toEqual({
      text: '全年举办*次，效果良好。',
      statistics: [{id: 'lectures', label: '专题辅导', raw: '*次', unit: '次', number: null, column: 16}]
    })
  })

  test.each([
    [':statistic[**万元]{#cost}', 'cost', '**万元', '万元', null],
    [':statistic[12场]{#talks}', 'talks', '12场', '场', 12],
    [':statistic[XX人次]{#讲座人次}', '讲座人次', 'XX人次', '人次', null],
    [':statistic[若干次]{#some unit=次}', 'some', '若干次', '次', null]
  ])('%s', (directive, id, raw, unit, number) => {
    const {statistics, text} = read(`全年举办讲座${directive}，效果良好。`)
    expect(text).toBe(`全年举办讲座${raw}，效果良好。`)
    expect(statistics).toEqual([expect.objectContaining({id, raw, unit, number})])
  })

  test('keeps its own label where none is given, among others that have no name', () => {
    const {statistics} = read('举办讲座*场，举办展览:statistic[*场]{#shows}，接待读者*人次。')
    expect(statistics.map(({id, label}) => [id.replace(/^n-.*/, 'n'), label])).toEqual([
      ['n', '讲座'],
      ['shows', '展览'],
      ['n', '读者']
    ])
  })
})

test.each([
  '会议12:30开始，比例为1:2，注:见附表。',
  '见:附件[一]{二}，:em[强调]{.red}。',
  '全年:statistic举办讲座，:statistic{#a}。',
  '全年:statistic[没有收尾。',
  '全年:statistic[[没有收尾]。',
  '全年:statistic[]{#a}。',
  '网址 https://example.org:8080/a'
])('%s stays as it is', (text) => expect(read(text).text).toBe(text))

test('plain text knows no directives', () => {
  const text = '全年举办:statistic[*次]{#lectures}。'
  expect(read(text, 'report.txt').text).toBe(text)
})
