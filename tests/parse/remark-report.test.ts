import type {Root} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {remarkReport} from '../../src/parse/remark-report.ts'

const processor = unified().use(remarkParse).use(remarkReport).freeze()
const read = (text: string): Root => processor.runSync(processor.parse(text), text)

test('a plain remark pipeline gets sections, points and statistics', () => {
  const tree = read('# 某馆2023年工作总结\n\n一、工作\n\n举办讲座*次，一是讲课，二是讨论。\n\n##paidend##')
  const json = JSON.stringify(tree)
  expect(tree.children.map(({type}) => type)).toEqual(['heading', 'section'])
  for (const type of ['point', 'statistic', 'omitted']) expect(json).toContain(`"type":"${type}"`)
})

test('stars stay text in front of any emphasis', () => {
  expect(JSON.stringify(read('举办讲座*次，*名读者参加。'))).not.toContain('emphasis')
})

test('rules can be switched off', () => {
  const off = unified()
    .use(remarkParse)
    .use(remarkReport, {off: ['vendor-mark']})
    .freeze()
  const text = '讲座##paidbegin##办得好。'
  expect(JSON.stringify(off.runSync(off.parse(text), text))).not.toContain('omitted')
})
