import {expect, test} from 'vitest'
import {toOutline} from '../../src/report/outline.ts'
import {readReport} from './read-report.ts'

const report = readReport(`河口镇文化站2024年工作总结及2025年工作计划
一、主要工作
（一）办好演出。举办演出**场，观众8600人次。
（二）收徒传艺。开设剪纸班6期。
二、存在的问题
一是场地小。二是人手少。
三、2025年计划
1.扩建场地。年内完工。
2.招募志愿者。先招骨干。`)

test('an outline in Chinese', () => {
  expect(toOutline(report, 'zh')).toBe(`河口镇文化站2024年工作总结及2025年工作计划
河口镇文化站  2024 → 2025

    2  一、主要工作  [成效]
    3    （一）办好演出  [成效 接排]
    4    （二）收徒传艺  [成效 接排]
    5  二、存在的问题  [问题]
    7  三、2025年计划  [计划]
    8    1.扩建场地  [计划 接排]
    9    2.招募志愿者  [计划 接排]

指标 3 项，待填 1 项

问题 2
    6  场地小
    6  人手少

计划 2
    8  扩建场地
    9  招募志愿者`)
})

test('an outline in English', () => {
  const lines = toOutline(report, 'en').split('\n')
  expect(lines).toContain('    3    （一）办好演出  [achievement run-in]')
  expect(lines).toContain('3 statistics, 1 still open')
  expect(lines).toContain('Problems 2')
})

test('what is missing is said', () => {
  expect(toOutline(readReport('暂无内容'), 'zh')).toMatch(/（没有标题）\n单位未注明 {2}年度未注明/)
  expect(toOutline(readReport('暂无内容'), 'en')).toMatch(
    /\(no title\)\norganization not named {2}year not named/
  )
})
