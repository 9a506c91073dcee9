import {expect, test} from 'vitest'
import {fill} from '../../src/data/fill.ts'
import type {Datum} from '../../src/types.ts'
import {sampleReport, textOf} from './sample.ts'

const data = (...given: Array<Partial<Datum> & {key: string; text: string}>) =>
  new Map(
    given.map((datum) => [
      datum.key,
      {value: Number(datum.text), unit: '次', source: 'annual.data.csv:2', ...datum}
    ])
  )

test.each([
  ['*次', undefined, '12', '12次'],
  ['**万元', undefined, '12.50', '12.50万元'],
  ['*余次', '次', '12', '12余次'],
  ['XX.X%', '%', '98.8', '98.8%'],
  ['××人', '人', '1.2万', '1.2万人'],
  ['（  ）次', '次', '3', '3次'],
  ['【】篇', '篇', '3', '3篇'],
  ['某某次', '次', '3', '3次']
])('%s becomes %4$s', (raw, unit, text, expected) => {
  const {tree} = sampleReport('a.txt', [`培训⟦${raw}|培训|pei-xun${unit === undefined ? '' : `|${unit}`}⟧。`])
  expect(textOf(fill(tree, data({key: 'pei-xun', text})))).toBe(`培训${expected}。`)
})

test('a blank without a unit takes the one that was given', () => {
  const {tree} = sampleReport('a.txt', ['培训⟦*|培训|pei-xun|⟧。'])
  expect(textOf(fill(tree, data({key: 'pei-xun', text: '12', unit: '场'})))).toBe('培训12场。')
})

test('the given tree stays as it is, and what has no blank is shared', () => {
  const {tree} = sampleReport('a.txt', [
    '开头。',
    '# 一、成绩',
    '培训⟦*次|培训|pei-xun⟧。',
    '调研⟦*次|调研|diao-yan⟧。'
  ])
  const before = structuredClone(tree)
  const filled = fill(tree, data({key: 'pei-xun', text: '12.0'}))
  expect(tree).toEqual(before)
  expect(textOf(filled)).toBe('开头。\n一、成绩\n培训12.0次。\n调研*次。')
  expect(filled.children[0]).toBe(tree.children[0])
  expect(filled.children[1]).not.toBe(tree.children[1])
  const [, section] = filled.children
  const [, first] = tree.children
  expect(section?.type === 'section' && section.children[2]).toBe(
    first?.type === 'section' && first.children[2]
  )
})

test('the filled statistic keeps its raw text, place and origin', () => {
  const {tree, statistics} = sampleReport('a.txt', ['培训⟦*次|培训|pei-xun⟧。'])
  const [paragraph] = fill(tree, data({key: 'pei-xun', text: '12.50'})).children
  expect(paragraph?.type === 'paragraph' && paragraph.children[1]).toEqual({
    ...statistics[0],
    value: '12.50次',
    number: 12.5,
    datum: {key: 'pei-xun', text: '12.50', value: 12.5, unit: '次', source: 'annual.data.csv:2'}
  })
})

test('a number that the author wrote is never replaced', () => {
  const {tree} = sampleReport('a.txt', ['培训⟦7次|培训|pei-xun⟧。'])
  expect(fill(tree, data({key: 'pei-xun', text: '12'}))).toEqual(tree)
})

test('no data, same tree', () => {
  const {tree} = sampleReport('a.txt', ['培训⟦*次|培训|pei-xun⟧。'])
  expect(fill(tree, new Map())).toBe(tree)
  expect(fill(tree, data({key: 'other', text: '12'}))).toBe(tree)
})
