import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {build} from '../../src/build/build.ts'
import {exportSheets, importSheets} from '../../src/build/sheets.ts'
import {report, siteFolder} from '../build/site-folder.ts'

const blank = {'content/2025/a.txt': report(2025, '南山镇文化站', '*'), 'content/2024/a.txt': report(2024)}

test('a blank goes out, its value comes back into the page, the text is not touched', async () => {
  const {folder, read} = siteFolder(blank)
  const sheet = join(folder, 'sheet.csv')
  const exported = await exportSheets({site: folder, reports: [], open: true, out: sheet, locale: 'zh'})
  expect(exported).toMatchObject({count: 1, reports: 2})
  writeFileSync(sheet, readFileSync(sheet, 'utf8').replace('接待读者3200人次。,', '接待读者3200人次。,12.50'))
  const imported = await importSheets({site: folder, path: sheet, locale: 'zh'})
  expect(imported).toMatchObject({count: 1, leftovers: 0, written: ['content/2025/a.data.csv']})
  expect(read('content/2025/a.txt')).toBe(blank['content/2025/a.txt'])
  const result = await build({site: folder, strict: true})
  expect(result.totals).toMatchObject({open: 0, errors: 0})
  expect(read('dist/reports/2025/a.html')).toMatch(
    /全年举办讲座<data [^>]*value="12.5"[^>]*>12\.50场<\/data>/
  )
})

test('a workbook is written as one', async () => {
  const {folder, tree} = siteFolder(blank)
  const out = join(folder, 'sheet.xlsx')
  await exportSheets({
    site: folder,
    reports: [join(folder, 'content/2025/a.txt')],
    open: false,
    out,
    locale: 'zh'
  })
  expect(tree('.')['sheet.xlsx']?.slice(0, 2)).toBe('PK')
})

test('a row that no blank takes is said and counted', async () => {
  const {folder} = siteFolder(blank)
  const sheet = join(folder, 'sheet.csv')
  writeFileSync(sheet, '编号,指标,单位,数值\nn-00000000,没有的指标,次,5\n')
  const {count, leftovers, messages} = await importSheets({site: folder, path: sheet, locale: 'zh'})
  expect({count, leftovers}).toEqual({count: 0, leftovers: 1})
  expect(messages.get(sheet)).toHaveLength(1)
})

test('a sheet that is not there is said plainly', async () => {
  const {folder} = siteFolder(blank)
  const {messages} = await importSheets({site: folder, path: join(folder, 'no.csv'), locale: 'zh'})
  expect([...messages.values()].flat()).toMatchObject([{ruleId: 'unreadable-missing'}])
})
