import fc from 'fast-check'
import {expect, test} from 'vitest'
import {columnsOf} from '../../src/cli/columns-of.ts'
import {countMessages, layMessages} from '../../src/cli/lay-messages.ts'
import {wrap} from '../../src/cli/wrap.ts'
import type {MessageRecord} from '../../src/types.ts'

const place = (line: number, column: number) => ({line, column, offset: 0})
const records: MessageRecord[] = [
  {
    ruleId: 'redirect-lost',
    values: {path: 'reports/2024/annual.html', target: 'reports/2025/annual.html'},
    place: {start: place(12, 3), end: place(12, 9)}
  },
  {ruleId: 'no-reports', values: {}, place: place(2, 1)},
  {ruleId: 'unreadable-denied', values: {}, place: null}
]

test('elsewhere than in a terminal every message is a line, in order of its place', () => {
  expect(layMessages('content/a.txt', records, {locale: 'zh', color: false, columns: null})).toBe(
    `content/a.txt
             错误  没有读取权限  unreadable-denied
                   → 请检查文件的权限，或是否被其他程序占用
  2:1        提醒  content/ 中没有报告  no-reports
                   → 报告是 .txt 或 .md 文件
  12:3-12:9  提醒  redirects 里的 reports/2024/annual.html 指向 reports/2025/annual.html，站内没有这个文件  redirect-lost
                   → 现路径从站点根目录写起，如 reports/2025/annual.html`
  )
  expect(countMessages(records, 'zh')).toBe('错误 1 处、提醒 2 处')
  expect(countMessages(records.slice(1), 'en')).toBe('1 error, 1 warning')
})

test('in a terminal lines are wrapped below the text, and colours name the severity', () => {
  const text = layMessages('content/a.txt', records, {locale: 'zh', color: true, columns: 50})
  // oxlint-disable-next-line no-control-regex
  const lines = text.replace(/\u001B\[\d+m/g, '').split('\n')
  expect(Math.max(...lines.map(columnsOf))).toBeLessThan(50)
  expect(lines.filter((line) => /^ {19}\S/.test(line)).length).toBeGreaterThan(4)
  expect(text).toContain('\u001B[31m错误\u001B[0m')
})

test('what a report holds does not steer the terminal', () => {
  const [record] = records
  const values = {path: 'a\u001B[2Jb\u009B1m', other: 'c\r\nd'}
  const text = layMessages('x\u001B]0;y', [{...record!, values}], {locale: 'en', color: false, columns: 80})
  // oxlint-disable-next-line no-control-regex
  expect(text).not.toMatch(/[\0-\x09\x0B-\x1F\x7F-\x9F]/)
})

test('wrapping keeps every sign, fits where it can, and begins no line with punctuation', () => {
  const text = fc
    .array(fc.constantFrom('汇报', '，', '。', '“', '”', 'word', ' ', 'a.txt', '12.5%', '（', '）', '：'))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, fc.integer({min: 12, max: 60}), (text, columns) => {
      const lines = wrap(text, columns)
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。”）：]/)
      const whole = text.split(/\s+|(?<=[汇报])(?![，。”）：])/).map(columnsOf)
      const most = Math.max(columns, ...whole)
      for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(most)
    })
  )
})
