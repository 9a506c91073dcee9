import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {build} from '../../src/build/build.ts'
import {exportSheets, importSheets} from '../../src/build/sheets.ts'
import {run} from '../../src/cli/run.ts'
import {locked} from '../build/locked.ts'
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

test('after a sentence was edited, export and import leave one row of it and no message', async () => {
  const {folder, read, write} = siteFolder(blank)
  const round = async (name: string, edit: (text: string) => string) => {
    const sheet = join(folder, name)
    await exportSheets({site: folder, reports: [], open: false, out: sheet, locale: 'zh'})
    writeFileSync(sheet, edit(readFileSync(sheet, 'utf8')))
    await importSheets({site: folder, path: sheet, locale: 'zh'})
  }
  await round('one.csv', (text) => text.replace(/(?<=【＿＿】[^,]*,)/, '12.50'))
  const id = /^n-\w+/m.exec(read('content/2025/a.data.csv'))?.[0]
  expect(id).toBeDefined()
  write('content/2025/a.txt', blank['content/2025/a.txt'].replace('全年举办讲座', '这一年先后举办讲座'))
  await round('two.csv', (text) => text)
  const rows = read('content/2025/a.data.csv').trimEnd().split('\r\n')
  expect(rows).toHaveLength(2)
  expect(rows[1]).toMatch(/,讲座,场,12\.50,.*这一年先后/)
  expect(rows[1]).not.toContain(id)
  const {messages} = await build({site: folder})
  const rules = [...messages.values()].flat().map(({ruleId}) => ruleId)
  expect(rules.filter((rule) => rule.startsWith('data-'))).toEqual([])
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

test('what is wrong with a row names its line in the sheet, and no place in the report', async () => {
  const {folder} = siteFolder(blank)
  const sheet = join(folder, 'sheet.csv')
  await exportSheets({site: folder, reports: [], open: true, out: sheet, locale: 'zh'})
  writeFileSync(sheet, readFileSync(sheet, 'utf8').replace('接待读者3200人次。,', '接待读者3200人次。,十来'))
  const {messages} = await importSheets({site: folder, path: sheet, locale: 'zh'})
  expect(messages.get(sheet)).toMatchObject([
    {ruleId: 'data-not-number', values: {where: `${sheet}:2`}, place: null}
  ])
})

test('a report that cannot be read is named, and the values of the others are taken', async () => {
  const {folder} = siteFolder(blank)
  const sheet = join(folder, 'sheet.csv')
  await exportSheets({site: folder, reports: [], open: true, out: sheet, locale: 'zh'})
  writeFileSync(sheet, readFileSync(sheet, 'utf8').replace('接待读者3200人次。,', '接待读者3200人次。,12.50'))
  const asked = {site: folder, path: sheet, locale: 'zh'} as const
  const held = join(folder, 'content/2024/a.txt')
  const {messages, ...done} = await importSheets(asked, locked(new Map([[held, 'EBUSY']])))
  expect(done).toEqual({count: 1, leftovers: 0, written: ['content/2025/a.data.csv']})
  expect(messages.get(held)).toMatchObject([{ruleId: 'unreadable-locked'}])
  expect(messages.get(sheet)).toEqual([])
})

test('a sheet that is not there is said plainly', async () => {
  const {folder} = siteFolder(blank)
  const {messages} = await importSheets({site: folder, path: join(folder, 'no.csv'), locale: 'zh'})
  expect([...messages.values()].flat()).toMatchObject([{ruleId: 'unreadable-missing'}])
})

test.each([
  ['a file that is there', 'sheet.csv', {}, 'sheet-exists'],
  ['a data file beside a report', 'content/2025/a.data.csv', {force: true}, 'sheet-is-data'],
  [
    'a report that is not there',
    'new.csv',
    {reports: ['content/2025/a.txt', 'no.txt']},
    'unreadable-missing'
  ],
  ['nothing open', 'new.csv', {reports: ['content/2024/a.txt']}, 'sheet-none-open']
])('export: %s, and nothing is written', async (_, name, options, ruleId) => {
  const kept = {'sheet.csv': '编号,数值\na,1\n', 'content/2025/a.data.csv': '编号,数值\na,1\n'}
  const {folder, tree} = siteFolder({...blank, ...kept})
  const before = tree('.')
  const {reports = [], ...rest}: {reports?: string[]; force?: boolean} = options
  const {written, messages} = await exportSheets({
    site: folder,
    reports: reports.map((path) => join(folder, path)),
    open: true,
    out: join(folder, name),
    locale: 'zh',
    ...rest
  })
  expect(written).toBe(false)
  expect([...messages.values()].flat()).toMatchObject([{ruleId}])
  expect(tree('.')).toEqual(before)
})

test('export: the command says what to do about a file that is there, and --force writes over it', async () => {
  const {folder, read} = siteFolder({...blank, 'sheet.csv': 'old'})
  let err = ''
  const stream = (keep: (text: string) => void) =>
    ({write: (text: string) => (keep(text), true)}) as unknown as NodeJS.WriteStream
  const streams = {out: stream(() => undefined), err: stream((text) => (err += text))}
  const line = ['sheet', 'export', '--site', folder, '-o', join(folder, 'sheet.csv')]
  expect(await run(line, {LANG: 'zh_CN.UTF-8'}, streams)).toBe(1)
  expect(err).toContain('--force')
  expect(read('sheet.csv')).toBe('old')
  expect(await run([...line, '--force'], {LANG: 'zh_CN.UTF-8'}, streams)).toBe(0)
  expect(read('sheet.csv')).toContain('接待读者')
})
