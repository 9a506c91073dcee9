import {describe, expect, test} from 'vitest'
import {readSource} from '../../src/read/read-source.ts'

const read = (text: string) => readSource('content/a.md', new TextEncoder().encode(text))
const said = (text: string) => read(text).messages.map((message) => `${message.name} ${message.ruleId}`)

test('front matter becomes data and leaves spaces, so that the body keeps its places', () => {
  const file = read('---\ntitle: 年度总结\n年度: 2025\n---\n一、概况\n')
  expect(file.data.matter).toEqual({title: '年度总结', year: 2025})
  expect(String(file)).toBe('   \n           \n        \n   \n一、概况\n')
  expect(file.messages).toEqual([])
})

test('a file without front matter, in .md or .txt, is left as it is', () => {
  for (const text of ['一、概况\n', '——\n一、概况\n', '----\n概况\n', '---概况\n正文\n---\n']) {
    expect(read(text).data.matter).toEqual({})
    expect(String(read(text))).toBe(text)
    expect(read(text).messages).toEqual([])
  }
})

test('keys may be Chinese; values keep their digits', () => {
  const file = read(
    '---\n标题: 2025\n单位: 城北图书馆\n日期: 2025-12-31\n关键词: 阅读、借阅\n草稿: 是\n识读:\n  关闭: [page-number]\n指标:\n  会议: 12.50\n  场次: 7\n  编号: 12345678901234567890\n副标题:\n---\n正文\n'
  )
  expect(file.messages).toEqual([])
  expect(file.data.matter).toEqual({
    title: '2025',
    organization: '城北图书馆',
    date: '2025-12-31',
    keywords: ['阅读', '借阅'],
    draft: true,
    reading: {off: ['page-number']},
    statistics: {会议: '12.50', 场次: 7, 编号: '12345678901234567890'}
  })
})

test('a wrong field is said at its value, and the others survive', () => {
  const file = read('---\ntitle: 总结\nyear: 二〇二五\n日期: 元旦那一天\ndraft: maybe\n---\n正文\n')
  expect(file.data.matter).toEqual({title: '总结'})
  expect(file.messages.map((message) => message.reason)).toEqual([
    '“year”是“二〇二五”，应为四位数的年份，如 2025；这一项没有采用',
    '“日期”是“元旦那一天”，应为日期，如 2025-01-05 或 2025年1月5日；这一项没有采用',
    '“draft”是“maybe”，应为 true 或 false；这一项没有采用'
  ])
  expect(file.messages.map((message) => message.place)).toMatchObject([
    {start: {line: 3, column: 7}, end: {line: 3, column: 11}},
    {start: {line: 4, column: 5}, end: {line: 4, column: 10}},
    {start: {line: 5, column: 8}, end: {line: 5, column: 13}}
  ])
  expect(file.messages.every((message) => message.fatal)).toBe(true)
})

test.each(['2025-01-05', '2025年1月5日', '2025/1/5', '２０２５．１．５'])(
  'a date may be written %s',
  (date) => {
    expect(read(`---\n日期: ${date}\n---\n正文\n`).data.matter).toEqual({date: '2025-01-05'})
  }
)

test('an unknown key is a warning with the nearest name; a repeated one counts once', () => {
  const file = read('---\ntitel: 甲\n标题: 乙\ntitle: 丙\n天气: 晴\n__proto__: x\n---\n正文\n')
  expect(file.data.matter).toEqual({title: '乙'})
  expect(file.messages.map(({ruleId, note, fatal, line}) => ({ruleId, note, fatal, line}))).toEqual([
    {ruleId: 'field-unknown', note: '是不是“title”？', fatal: false, line: 2},
    {ruleId: 'field-repeated', note: '只留一处', fatal: false, line: 4},
    {ruleId: 'field-unknown', note: '改正名称，或者删除这一行', fatal: false, line: 5},
    {ruleId: 'field-unknown', note: '改正名称，或者删除这一行', fatal: false, line: 6}
  ])
})

describe('refused front matter stays text', () => {
  test.each([
    ['full-width colon', '---\n标题：总结\n---\n正文\n', '2:3 yaml-colon'],
    ['colon without space', '---\ntitle:总结\n---\n正文\n', '2:6 yaml-colon'],
    ['full-width colon among others', '---\ntitle: 总结\n年度：2025\n---\n正文\n', '3:3 yaml-colon'],
    ['a list', '---\n- 甲\n- 乙\n---\n正文\n', '2:1 yaml-mapping'],
    ['one word', '---\n总结\n---\n正文\n', '2:1 yaml-mapping'],
    ['two colons', '---\ntitle: 总结: 甲\n---\n正文\n', '2:8 yaml-broken'],
    ['open bracket', '---\nkeywords: [甲\nyear: 2025\n---\n正文\n', '3:1 yaml-broken'],
    ['tab as indent', '---\nreading:\n\toff: []\n---\n正文\n', '3:1 yaml-broken'],
    ['unclosed', '---\ntitle: 总结\n\n正文\n', '1:1 front-matter-unclosed'],
    ['closing line with text', '---\ntitle: 总结\n--- 正文\n', '1:1 front-matter-unclosed'],
    ['alias', '---\ntitle: *重要\n---\n正文\n', '2:8 yaml-alias'],
    ['alias bomb', `---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n正文\n`, '3:8 yaml-alias'],
    ['tag', '---\ntitle: !!js/function x\n---\n正文\n', '2:8 yaml-broken'],
    ['deep brackets', `---\ntitle: ${'['.repeat(5000)}\n---\n正文\n`, '2:40 yaml-deep'],
    ['deep list on a line', `---\n${'- '.repeat(20_000)}\n---\n正文\n`, '2:1 yaml-deep'],
    ['too long', `---\ntitle: ${'长'.repeat(70_000)}\n---\n正文\n`, '1:1 yaml-large'],
    ...['js', 'javascript', ' JS ', 'json', 'constructor', 'yaml', 'coffee'].map((language) => [
      `engine ${language}`,
      `---${language}\ntitle: globalThis.ran = true\n---\n正文\n`,
      '1:1 front-matter-language'
    ])
  ])('%s', (_, text = '', message = '') => {
    const file = read(text)
    expect(String(file)).toBe(text)
    expect(file.data.matter).toEqual({})
    expect(said(text)).toEqual([`content/a.md:${message}`])
    expect(file.messages[0]?.fatal).toBe(true)
    expect('ran' in globalThis).toBe(false)
  })
})

test('broken front matter is refused each time it is read', () => {
  const text = '---\ntitle: [甲\n---\n正文\n'
  expect(said(text)).toEqual(said(text))
  expect(said(text)).not.toEqual([])
})

test('a rule at the top is no front matter: its text stays', () => {
  for (const text of [
    '---\n\n本季度完成盘点。\n\n---\n\n余下正文\n',
    '---\n本季度完成盘点。\n---\n余下正文\n',
    '---\n# 盘点总结\n---\n余下正文\n',
    '---\n\n要点：完成盘点\n\n---\n',
    '---\n\n余下正文\n'
  ]) {
    expect(String(read(text))).toBe(text)
    expect(said(text)).toEqual(['content/a.md:1:1 front-matter-rule'])
    expect(read(text).messages[0]?.fatal).toBeUndefined()
  }
})

test('empty lines before the fence do not hide front matter', () => {
  const file = read('\n\n---\ntitle: 总结\nyear: x\n---\n正文\n')
  expect(file.data.matter).toEqual({title: '总结'})
  expect(said('\n\n---\ntitle: 总结\nyear: x\n---\n正文\n')).toEqual(['content/a.md:5:7 field-invalid'])
  expect(String(file).trim()).toBe('正文')
})

test('front matter alone is an empty report', () => {
  expect(said('---\ntitle: 总结\n---\n')).toEqual(['content/a.md file-empty'])
  expect(said('---\n---\n')).toEqual(['content/a.md file-empty'])
})
