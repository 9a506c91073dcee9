import {expect, test} from 'vitest'
import {messagesOf} from './messages-of.ts'

const says = (text: string) => messagesOf('privacy-number', text)

/** Numbers made for tests: region 110101, birthday 1990-01-01, check digit by GB 11643. */
const identity = '11010119900101000'

function withCheckDigit(digits: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0)
  return digits + '10X98765432'[sum % 11]
}

test('an identity number with its check digit, never in full', () => {
  const number = withCheckDigit(identity)
  const [message = '', ...more] = says(`概况\n读者（${number}）来馆登记。`)
  expect(message).toBe(`2:4-2:22 出现身份证号码（110*************${number.slice(-2)}），不能公开`)
  expect(more).toEqual([])
  expect(message).not.toContain(number)
})

test('a wrong check digit, region or birthday is no identity number', () => {
  const last = withCheckDigit(identity).at(-1) === '0' ? '1' : '0'
  expect(says(`登记号${identity}${last}。`)).toEqual([])
  expect(says(`登记号${withCheckDigit('99010119900101000')}。`)).toEqual([])
  expect(says(`登记号${withCheckDigit('11010119901301000')}。`)).toEqual([])
})

test('every identity number with a check digit X, in either case and width', () => {
  const digits = Array.from({length: 999}, (_, index) => `11010119900101${String(index).padStart(3, '0')}`)
  const number = digits.map(withCheckDigit).find((number) => number.endsWith('X')) ?? ''
  for (const written of [number, number.toLowerCase(), number.replace(/X$/, 'Ｘ')]) {
    expect(says(`登记${written}。`)).toHaveLength(1)
  }
})

test('the old identity number of 15 digits', () => {
  expect(says('登记号110101900101001。')).toHaveLength(1)
  expect(says('登记号990101901301001。')).toEqual([])
})

test('a mobile number, in groups or full-width too', () => {
  for (const written of ['13800001234', '138 0000 1234', '138-0000-1234', '１３８００００１２３４']) {
    expect(says(`联系人电话：${written}。`)).toEqual([
      `1:7-1:${7 + written.length} 出现手机号码（138******34），不能公开`
    ])
  }
})

test('two numbers side by side', () => {
  expect(says('13800001234 13900005678')).toEqual([
    '1:1-1:12 出现手机号码（138******34），不能公开',
    '1:13-1:24 出现手机号码（139******78），不能公开'
  ])
})

test('amounts, office telephones, codes and decimals are no mobile numbers', () => {
  for (const text of [
    '完成借阅13800001234元。',
    '全年13800001234.5万元。',
    '电话：010-82345678。',
    '电话：0571-87654321。',
    '条码913800001234567。',
    '编号A13800001234。',
    '电话12345678901。'
  ]) {
    expect(says(text)).toEqual([])
  }
})

test('a card number that passes Luhn', () => {
  const card = Array.from({length: 10}, (_, digit) => `622202020000000000${digit}`).find(luhn) ?? ''
  expect(says(`账号${card}。`)).toEqual([
    `1:3-1:22 出现银行卡号（622**************${card.slice(-2)}），不能公开`
  ])
  expect(says(`账号${card.slice(0, -1)}${(Number(card.at(-1)) + 1) % 10}。`)).toEqual([])
  expect(says(`账号${card.replace(/(.{4})/g, '$1 ').trim()}。`)).toHaveLength(1)
})

test('in Markdown: places hold, code and tables are looked at', () => {
  expect(messagesOf('privacy-number', '电话**13800001234**。\n', {}, {path: 'a.md'})).toEqual([
    '1:5-1:16 出现手机号码（138******34），不能公开'
  ])
  expect(
    messagesOf('privacy-number', '| 电话 |\n| --- |\n| 13800001234 |\n', {}, {path: 'a.md'})
  ).toHaveLength(1)
  expect(messagesOf('privacy-number', '    13800001234\n', {}, {path: 'a.md'})).toHaveLength(1)
})

function luhn(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 ? 2 : 1)
    return sum + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
