import {expect, test} from 'vitest'
import {fill} from '../../src/data/fill.ts'
import {parse} from '../../src/parse/parse.ts'
import {reportFrom} from '../../src/report/report.ts'
import {toJson} from '../../src/report/to-json.ts'
import {fileOf} from '../parse/tree-text.ts'

test('plans and headings tell the values that were filled in', () => {
  const file = fileOf(
    [
      '南山镇文化站2025年工作总结',
      '一、2026年工作计划',
      '一是办好培训*期。二是再增加讲座*场。',
      '二、建成*个分馆',
      '工程已经完工。'
    ].join('\n')
  )
  const tree = parse(file)
  const open = reportFrom(tree, file).statistics.filter(({number}) => number === null)
  const data = new Map(
    open.map(({id}, at) => [
      id,
      {key: id, text: String(at + 5), value: at + 5, unit: null, source: 'a.data.csv:2'}
    ])
  )
  const told = JSON.stringify(toJson(reportFrom(fill(tree, data), file)))
  const {plans, sections} = JSON.parse(told) as ReturnType<typeof toJson>
  expect(plans.map(({text}) => text)).toEqual(['办好培训5期', '再增加讲座6场'])
  expect(sections[1]?.title).toBe('建成7个分馆')
})
