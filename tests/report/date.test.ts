import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {parse} from '../../src/parse/parse.ts'
import {dateOf} from '../../src/report/date.ts'

test.each([
  ['2025年12月31日', '2025-12-31'],
  ['二〇二五年十二月三十一日', '2025-12-31'],
  ['二○二五年一月五日', '2025-01-05'],
  ['二〇二五年十三月一日', null]
])('%s below a text dates it %s', (date, iso) => {
  const value = `河湾社区2025年工作总结\n全年工作平稳有序，居民满意。\n河湾社区居委会\n${date}\n`
  expect(dateOf(parse(new VFile({path: 'a.txt', value})))).toBe(iso)
})
