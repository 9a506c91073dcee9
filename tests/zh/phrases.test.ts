import fc from 'fast-check'
import {expect, test} from 'vitest'
import {phrases} from '../../src/zh/phrases.ts'

test.each([
  ['青禾县水务站2025年工作总结及2026年工作计划', '青禾县水务站|2025年|工作总结|及2026年|工作计划'],
  ['二〇二五年度质量工作总结（征求意见稿）', '二〇二五年度|质量|工作总结|（征求|意见稿）'],
  ['关于窗口、热线工作情况的报告', '关于|窗口、|热线|工作情况的|报告'],
  ['Annual report 2025', 'Annual report 2025']
])('%s', (title, expected) => {
  expect(phrases(title).join('|')).toBe(expected)
})

test('nothing is lost', () => {
  fc.assert(fc.property(fc.string({unit: 'grapheme'}), (text) => phrases(text).join('') === text))
})
