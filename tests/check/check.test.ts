import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {check} from '../../src/check/check.ts'
import {parse} from '../../src/parse/parse.ts'
import {readSource} from '../../src/read/read-source.ts'
import {reportFrom} from '../../src/report/report.ts'

const words =
  '一、 （一） 1. （1） 。 ， 、、 “” 2024年 2025年 *次 XX人 ** | # - &amp; \\* 13800001234 （待补） 盘点,整理 全馆完成年度图书盘点工作。'
const piece = fc.oneof(fc.constantFrom('\n', '\n\n', ' ', ...words.split(' ')), fc.string({maxLength: 5}))

test.each(['a.txt', 'a.md'])(
  'any text in %s is checked without throwing, and every place lies in it',
  (path) => {
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 30}), (pieces) => {
        const file = readSource(path, new TextEncoder().encode(pieces.join('')))
        const report = reportFrom(parse(file), file)
        file.messages = []
        check(report, file)
        const lines = String(file).split('\n')
        for (const {line, column} of file.messages) {
          expect(column ?? 1).toBeLessThanOrEqual((lines[(line ?? 1) - 1]?.length ?? -1) + 1)
        }
      }),
      {numRuns: 300}
    )
  }
)

test('a mobile number is found at its place behind any Markdown', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('馆', '&lt;', '\\*', '**讲座**', '，'), {maxLength: 8}),
      (before) => {
        const text = `总 ${before.join('')}电话13800001234`
        const file = readSource('a.md', new TextEncoder().encode(text))
        check(reportFrom(parse(file), file), file)
        const found = file.messages.find(({ruleId}) => ruleId === 'privacy-number')
        expect(found?.column).toBe(text.indexOf('138') + 1)
      }
    )
  )
})
