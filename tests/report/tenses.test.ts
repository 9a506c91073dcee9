import {expect, test} from 'vitest'
import {tensesOf} from '../../src/report/tenses.ts'
import {readReport} from './read-report.ts'

/** Raw text of the statistics that have a tense. */
function told(...lines: string[]): Record<string, string> {
  const report = readReport(lines.join('\n'))
  const tenses = tensesOf(report)
  return Object.fromEntries(report.statistics.flatMap(({id, raw}) => (tenses[id] ? [[raw, tenses[id]]] : [])))
}

const title = '河口镇图书室2024年工作总结及2025年工作计划'

test('what a part of plans counts is planned', () => {
  expect(
    told(
      title,
      '一、主要工作',
      '全年购书210册，接待读者3600人次。',
      '二、存在的问题',
      '只有2名管理员，晚上没有人值班。',
      '三、2025年工作计划',
      '（一）增购新书。全年购书300册。',
      '（二）延长开放。每周开放42小时。'
    )
  ).toEqual({'300册': 'planned', '42小时': 'planned'})
})

test('a paragraph may turn to plans', () => {
  expect(
    told(
      title,
      '一、主要工作',
      '全年购书210册。2025年，我们将继续增购新书，全年购书320册。',
      '二、队伍建设成效',
      '一年来，培训了管理员12人次。'
    )
  ).toEqual({'320册': 'planned'})
})

test('of two values that a verb joins, the first is former', () => {
  expect(
    told(
      title,
      '一、主要工作',
      '每周开放时间由30小时延长到每周42小时。上架时间从9天缩短至4天，书架由10个增加到18个。'
    )
  ).toEqual({'30小时': 'former', '9天': 'former', '10个': 'former'})
})

test('ranges, other units and neighbours are not former', () => {
  expect(
    told(
      title,
      '一、主要工作',
      '办讲座36场、展览24场。每月办活动3场至5场。投入12万元改造到3个分馆。新建分馆1个，分馆达到11个。'
    )
  ).toEqual({})
})
