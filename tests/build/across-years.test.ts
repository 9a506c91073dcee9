import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {acrossYears} from '../../src/build/across-years.ts'
import {checkSite} from '../../src/build/check.ts'
import type {Told} from '../../src/build/figures-told.ts'
import {toMessage} from '../../src/messages/say.ts'
import {parse} from '../../src/parse/parse.ts'
import {readSource} from '../../src/read/read-source.ts'
import {reportFrom} from '../../src/report/report.ts'
import {tensesOf} from '../../src/report/tenses.ts'
import {toJson} from '../../src/report/to-json.ts'
import {siteFolder} from './site-folder.ts'

const text = (year: number, sentence: string) =>
  [
    `南山镇文化站${year}年工作总结`,
    '全年工作情况如下：',
    '一、主要工作',
    sentence,
    '二、存在问题',
    '人手不足。'
  ].join('\n')

function told(year: number, sentence: string): Told {
  const file = readSource(`${year}.txt`, Buffer.from(text(year, sentence)))
  const report = reportFrom(parse(file, {off: []}), file)
  return {json: toJson(report), tenses: tensesOf(report), text: String(file)}
}

/** Messages about a sentence of 2025 beside one of 2024. */
function between(earlier: string, later: string): string[] {
  return acrossYears(told(2024, earlier), told(2025, later)).map((record) => toMessage(record, 'zh').reason)
}

describe('a change that does not follow from the figures of both years', () => {
  test.each([
    ['a rate', '到馆读者50.0万人次。', '到馆读者55.0万人次，比上年增长8.0%。', '算得 +10.0%'],
    ['without 比上年', '外借图书2000册次。', '外借图书2100册次，增长6%。', '算得 +5%'],
    ['a fall', '外借图书2000册次。', '外借图书1800册次，同比下降12.5%。', '算得 −10.0%'],
    ['the wrong way', '外借图书2000册次。', '外借图书1800册次，较2024年增长10%。', '算得 −10%'],
    ['an amount', '送书上门412次。', '送书上门503次，比上年增加90次。', '算得 +91次'],
    ['points', '读者满意度94.6%。', '读者满意度95.8%，提高1.5个百分点。', '算得 +1.2个百分点'],
    [
      'with the figure between',
      '到馆读者3200人次。',
      '到馆读者3600人次，比上年的3200人次增长15%。',
      '算得 +13%'
    ]
  ])('%s', (_, earlier, later, expected) => {
    const reasons = between(earlier, later)
    expect(reasons).toHaveLength(1)
    expect(reasons[0]).toContain(expected)
    expect(reasons[0]).toContain('2024.txt:4:')
  })
})

describe('a figure of the year before that its own report gives otherwise', () => {
  test.each([
    ['to start from', '公益讲座13场。', '公益讲座由上年的12场增加到15场。'],
    ['behind that of the year', '年末注册志愿者236人。', '年末注册志愿者260人，上年为240人。'],
    ['in a clause of its own', '举办文艺演出18场。', '去年举办文艺演出20场，今年举办文艺演出25场。'],
    ['by the number of the year', '外借图书2000册次。', '2024年外借图书2100册次，2025年外借图书2300册次。']
  ])('%s', (_, earlier, later) => {
    expect(between(earlier, later)).toEqual([expect.stringMatching(/^这里说上年“.*2024\.txt:4:/)])
  })
})

describe('nothing is said', () => {
  test.each([
    ['of what agrees', '到馆读者93.6万人次。', '到馆读者101.1万人次，比上年增长8.0%。'],
    ['of rounding', '到馆读者94万人次。', '到馆读者101.1万人次，比上年的93.6万人次增长8.0%。'],
    ['of figures that are not exact', '收集线索90多条。', '收集线索120条，比上年增长50%。'],
    ['of another base', '到馆读者50万人次。', '与2020年相比，到馆读者55万人次，增长40%。'],
    ['of part of a year', '到馆读者50万人次。', '一季度到馆读者15万人次，同比增长40%。'],
    ['of growth at constant prices', '地区生产总值100.0亿元。', '地区生产总值109.0亿元，增长6.0%。'],
    ['of growth in real terms', '到馆读者50万人次。', '到馆读者55万人次，实际增长8%。'],
    ['of a value that was reached', '到馆读者50万人次。', '到馆读者55万人次，增长到60%。'],
    ['of short labels', '讲座20场。', '讲座30场，比上年增长20%。'],
    [
      'of a figure that a report contradicts',
      '到馆读者50万人次。到馆读者51万人次。',
      '到馆读者55万人次，增长20%。'
    ],
    ['of plans', '到馆读者50万人次。', '下一步，力争到馆读者70万人次，比上年增长20%。'],
    ['of half years', '到馆读者50万人次。', '去年上半年到馆读者20万人次。']
  ])('%s', (_, earlier, later) => expect(between(earlier, later)).toEqual([]))

  test('of years that do not follow each other', () => {
    const earlier = told(2023, '到馆读者50万人次。')
    expect(acrossYears(earlier, told(2025, '到馆读者55万人次，比上年增长20%。'))).toEqual([])
  })
})

test('checking a site compares each report with that of the year before', async () => {
  const later = text(2025, '到馆读者*万人次，比上年增长8.0%。')
  const {folder, write} = siteFolder({
    'content/2024/a.txt': text(2024, '到馆读者50.0万人次。'),
    'content/2025/a.txt': later.replaceAll('\n', '\r\n'),
    'content/2025/a.data.csv': 'label,value\n到馆读者,55.0\n'
  })
  const rules = async () => [...(await checkSite(folder)).values()].flat().map(({ruleId}) => ruleId)
  expect(await rules()).toContain('change-across-years')
  write('content/2024/half.txt', text(2024, '到馆读者20万人次。'))
  expect(await rules()).not.toContain('change-across-years')
})

test('the sample site agrees with itself', async () => {
  const messages = [...(await checkSite(join(import.meta.dirname, '../..'))).values()].flat()
  expect(messages.filter(({ruleId}) => ruleId.endsWith('-across-years'))).toEqual([])
})
