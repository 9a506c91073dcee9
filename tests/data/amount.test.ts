import {expect, test} from 'vitest'
import {fitUnit, readAmount} from '../../src/data/amount.ts'

test.each([
  ['12', '次', {text: '12', value: 12, unit: '次'}],
  ['12.50', '万元', {text: '12.50', value: 12.5, unit: '万元'}],
  ['１２．５０', '万元', {text: '12.50', value: 12.5, unit: '万元'}],
  [' 12 次 ', '次', {text: '12', value: 12, unit: '次'}],
  ['1,234,567.8', '元', {text: '1,234,567.8', value: 1_234_567.8, unit: '元'}],
  ['１，２３４', '人', {text: '1,234', value: 1234, unit: '人'}],
  ['13 697.5', '亿元', {text: '13 697.5', value: 13_697.5, unit: '亿元'}],
  ['1.2万', '人', {text: '1.2万', value: 12_000, unit: '人'}],
  ['1.2万人', '人', {text: '1.2万', value: 12_000, unit: '人'}],
  ['1.2万元', '万元', {text: '1.2', value: 1.2, unit: '万元'}],
  ['1.2万', '万元', {text: '1.2', value: 1.2, unit: '万元'}],
  ['3万亿', '元', {text: '3万亿', value: 3e12, unit: '元'}],
  ['98.8%', '%', {text: '98.8', value: 98.8, unit: '%'}],
  ['98.8％', '%', {text: '98.8', value: 98.8, unit: '%'}],
  ['98.8', '％', {text: '98.8', value: 98.8, unit: '％'}],
  ['－3.5', '%', {text: '-3.5', value: -3.5, unit: '%'}],
  ['12次', '', {text: '12', value: 12, unit: '次'}]
])('%j fits %j', (text, unit, expected) => {
  const amount = readAmount(text)
  expect(amount && fitUnit(amount, unit)).toEqual(expected)
})

test.each([
  ['12期', '次'],
  ['1.2万元', '元人'],
  ['12000元', '万元'],
  ['3%', '个百分点'],
  ['1.2万', '%'],
  ['12万', '个百分点'],
  ['1.2亿', '万元']
])('%j has another unit than %j', (text, unit) => {
  const amount = readAmount(text)
  expect(amount).not.toBeNull()
  expect(amount && fitUnit(amount, unit)).toBeNull()
})

test.each([
  '',
  '十来次',
  '待定',
  '约12',
  '12-15',
  '1,23',
  '2025-01-02',
  '1.2.3',
  '1e5',
  '=12',
  '12次3',
  'NaN',
  '.5'
])('%j is no number', (text) => expect(readAmount(text)).toBeNull())

test('a long text costs no more than its length', () => {
  expect(readAmount(`${'1,'.repeat(100_000)}x`)).toBeNull()
  expect(readAmount(`${'1'.repeat(200_000)} ${' '.repeat(200_000)}1`)).toBeNull()
})
