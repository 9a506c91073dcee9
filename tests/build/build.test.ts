import {existsSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {build, type BuildResult} from '../../src/build/build.ts'
import {defineConfig} from '../../src/config/define-config.ts'
import {report, siteFolder} from './site-folder.ts'

const rules = (result: BuildResult) =>
  [...result.messages].flatMap(([path, records]) => records.map(({ruleId}) => `${path} ${ruleId}`))

const two = {'content/2024/a.txt': report(2024), 'content/2025/a.txt': report(2025)}

test('a site of two reports has its pages, and each knows its neighbour', async () => {
  const {folder, read} = siteFolder(two)
  const result = await build({site: folder})
  expect(result.totals).toMatchObject({reports: 2, organizations: 1, errors: 0})
  const page = read('dist/reports/2025/a.html')
  expect(page).toContain('全年举办讲座')
  expect(page).toContain('../2024/a.html')
  for (const path of [
    'index.html',
    'archive.html',
    'statistics.html',
    'tasks.html',
    '404.html',
    'feed.xml',
    'robots.txt'
  ])
    expect(existsSync(join(folder, 'dist', path)), path).toBe(true)
  expect(JSON.parse(read('dist/reports/2025/a.json'))).toMatchObject({year: 2025, planYear: 2026})
})

test('a second build writes nothing', async () => {
  const {folder} = siteFolder(two)
  await build({site: folder})
  expect(await build({site: folder})).toMatchObject({written: [], removed: [], totals: {reports: 2}})
})

test('an edit writes the page of that report and leaves those alone that do not show it', async () => {
  const {folder, write, tree} = siteFolder({...two, 'content/2025/b.txt': report(2025, '北河镇水管站')})
  await build({site: folder})
  write('content/2025/a.txt', report(2025, '南山镇文化站', '13'))
  const result = await build({site: folder})
  expect(result.written).toContain('reports/2025/a.html')
  expect(result.written).not.toContain('reports/2025/b.html')
  expect(tree('dist')['reports/2025/a.html']).toContain('13')
})

test('a file that vanished takes its page with it, and its folder', async () => {
  const {folder, remove} = siteFolder(two)
  await build({site: folder})
  remove('content/2024/a.txt')
  const result = await build({site: folder})
  expect(result.removed).toContain('reports/2024/a.html')
  expect(existsSync(join(folder, 'dist/reports/2024'))).toBe(false)
})

test('what was changed or deleted in the output folder is mended', async () => {
  const {folder, remove, read} = siteFolder(two)
  await build({site: folder})
  const before = read('dist/index.html')
  remove('dist/reports/2025/a.html')
  writeFileSync(join(folder, 'dist/index.html'), 'damaged')
  await build({site: folder})
  expect(read('dist/index.html')).toBe(before)
  expect(existsSync(join(folder, 'dist/reports/2025/a.html'))).toBe(true)
})

test('a deleted or broken cache changes nothing in the result', async () => {
  const {folder, remove, tree, write} = siteFolder(two)
  await build({site: folder})
  const first = tree('dist')
  remove('.huibao')
  await build({site: folder})
  expect(tree('dist')).toEqual(first)
  writeFileSync(
    join(folder, '.huibao/records.pack'),
    'x'.repeat(statSync(join(folder, '.huibao/records.pack')).size)
  )
  write('templates/partials/extra.liquid', 'unused')
  await build({site: folder})
  expect(tree('dist')).toEqual(first)
})

test('an output folder with files of others is not touched', async () => {
  const {folder, write, tree} = siteFolder(two)
  write('dist/letter.txt', 'mine')
  const result = await build({site: folder})
  expect(rules(result)).toEqual([`${join(folder, 'dist')} output-not-ours`])
  expect(tree('dist')).toEqual({'letter.txt': 'mine'})
})

test('files that others put into our output folder stay', async () => {
  const {folder, write, read} = siteFolder(two)
  await build({site: folder})
  write('dist/CNAME', 'reports.example')
  write('content/2025/a.txt', report(2025, '南山镇文化站', '14'))
  await build({site: folder})
  expect(read('dist/CNAME')).toBe('reports.example')
})

test('two reports that want one address: the first has it, the other is named', async () => {
  const {folder} = siteFolder({'content/2025/a.md': report(2025), 'content/2025/a.txt': report(2025)})
  const result = await build({site: folder})
  expect(rules(result)).toContain('content/2025/a.txt address-taken')
  expect(result.totals).toMatchObject({reports: 1, errors: 1})
})

test('a draft gives way to a report that wants the same address', async () => {
  const draft = `---\n草稿: 是\n---\n${report(2025, '北河镇水管站')}`
  const {folder, read} = siteFolder({'content/2025/a.md': draft, 'content/2025/a.txt': report(2025)})
  expect(rules(await build({site: folder}))).toContain('content/2025/a.md address-taken')
  expect(read('dist/reports/2025/a.html')).toContain('南山镇文化站')
})

test('a report that cannot be read does not stop the others', async () => {
  const {folder} = siteFolder({
    ...two,
    'content/2025/broken.txt': Uint8Array.of(0x81, 0x20, 0xff, 0x00, 0x80)
  })
  const result = await build({site: folder})
  expect(result.totals.reports).toBe(2)
  expect(rules(result).filter((rule) => rule.startsWith('content/2025/broken.txt'))).not.toEqual([])
  expect(existsSync(join(folder, 'dist/reports/2025/broken.html'))).toBe(false)
})

test('a broken template is said once, with its place; the last good page stays', async () => {
  const {folder, write, read} = siteFolder(two)
  await build({site: folder})
  const before = read('dist/reports/2025/a.html')
  write('templates/report.liquid', '<p>\n{{ page.kein }}')
  const result = await build({site: folder})
  const said = result.messages.get('templates/report.liquid')
  expect(said?.map(({ruleId}) => ruleId)).toEqual(['template-variable'])
  expect(said?.[0]?.place).toMatchObject({line: 2})
  expect(read('dist/reports/2025/a.html')).toBe(before)
})

test('a strict build publishes nothing while blanks are open', async () => {
  const {folder} = siteFolder({'content/2025/a.txt': report(2025, '南山镇文化站', '*')})
  const result = await build({site: folder, strict: true})
  expect(
    result.messages.get('content/2025/a.txt')?.filter(({ruleId}) => ruleId.includes('strict'))
  ).toMatchObject([{ruleId: 'placeholder-in-strict-build', values: {raw: '*场'}, place: {start: {line: 4}}}])
  expect(existsSync(join(folder, 'dist'))).toBe(false)
})

test('drafts are left out on request', async () => {
  const {folder} = siteFolder({
    ...two,
    'content/2025/b.md': `---\n草稿: true\n---\n${report(2025, '北河镇水管站')}`
  })
  expect((await build({site: folder})).totals.reports).toBe(3)
  expect((await build({site: folder, drafts: false})).totals.reports).toBe(2)
  expect(existsSync(join(folder, 'dist/reports/2025/b.html'))).toBe(false)
})

test('of what lies beside reports only that goes online which a published one shows or links to', async () => {
  const text =
    '南山镇文化站2025年工作总结\n\n![门口](照片%201.png)\n\n详见[名册](../共用/roster.xlsx#一)。\n\n:::table[活动]{src=figures.csv}\n:::\n'
  const {folder, tree} = siteFolder({
    'content/文化站/a.md': text,
    'content/文化站/draft.md': `---\ndraft: true\n---\n${text.replace('照片%201', '未定稿')}`,
    'content/文化站/照片 1.png': 'png',
    'content/文化站/未定稿.png': 'png',
    'content/文化站/figures.csv': '季度,场次\n一,12\n',
    'content/文化站/原稿.docx': 'PK',
    'content/共用/roster.xlsx': 'xlsx',
    'content/文化站/b.md': text.replace('2025', '2024'),
    'public/files/x.txt': 'x'
  })
  const result = await build({site: folder, drafts: false})
  expect(rules(result).filter((rule) => !rule.endsWith('section-missing'))).toEqual([
    'content/文化站/原稿.docx document-unread',
    'content/文化站/未定稿.png file-unpublished'
  ])
  const others = Object.keys(tree('dist')).filter((path) => /\.(?:png|xlsx|docx|csv|txt)$/.test(path))
  expect(others.filter((path) => !path.startsWith('statistics/'))).toEqual([
    'files/x.txt',
    'reports/wen-hua-zhan/照片 1.png',
    'reports/共用/roster.xlsx',
    'robots.txt'
  ])
})

test('a folder without content is told so', async () => {
  const {folder} = siteFolder()
  expect(rules(await build({site: folder}))).toEqual([`${folder} no-content`])
})

test('a table of a CSV file stands in the page and follows the file', async () => {
  const text =
    '南山镇文化站2025年工作总结\n\n活动情况见下表：\n\n:::table[各季度活动]{src=figures.csv}\n:::\n'
  const {folder, write, read} = siteFolder({
    'content/2025/a.md': text,
    'content/2025/figures.csv': '季度,场次\n一,12\n'
  })
  await build({site: folder})
  expect(read('dist/reports/2025/a.html')).toMatch(
    /<caption>各季度活动<\/caption>[\s\S]*<td class="num">12<\/td>/
  )
  write('content/2025/figures.csv', '季度,场次\n一,13\n')
  await build({site: folder})
  expect(read('dist/reports/2025/a.html')).toContain('<td class="num">13</td>')
})

test('what is wrong in the text of a table from a CSV file has the place of the line that names it', async () => {
  const {folder} = siteFolder({
    'content/2025/a.md':
      '南山镇文化站2025年工作总结\n\n活动情况见下表：\n\n:::table[各季度活动]{src=figures.csv}\n:::\n',
    'content/2025/figures.csv': '季度,活动\n一,"讲座,展览"\n'
  })
  const result = await build({site: folder})
  const found = result.messages
    .get('content/2025/a.md')
    ?.find(({ruleId}) => ruleId === 'punctuation-halfwidth')
  expect(found?.place).toEqual({start: {line: 5, column: 1}, end: {line: 6, column: 4}})
})

test('a table that is not there is an error with its place', async () => {
  const {folder} = siteFolder({'content/a.md': '标题\n\n::table{src=../../etc/passwd}\n\n正文在这里。\n'})
  const result = await build({site: folder})
  expect(result.messages.get('content/a.md')).toContainEqual(
    expect.objectContaining({
      ruleId: 'table-missing',
      place: expect.objectContaining({start: expect.anything() as unknown}) as unknown
    })
  )
})

test('a configuration in code wins over site.yaml, field by field', async () => {
  const {folder, read} = siteFolder({...two, 'content/site.yaml': 'title: 甲\ndescription: 不变的说明\n'})
  await build({site: folder, config: defineConfig({title: '乙'})})
  expect(read('dist/index.html')).toContain('乙')
  expect(read('dist/index.html')).toContain('不变的说明')
})

test('an output that is a file is refused', async () => {
  const {folder, read} = siteFolder({...two, 'out.html': 'mine'})
  expect(rules(await build({site: folder, out: join(folder, 'out.html')}))).toEqual([
    `${join(folder, 'out.html')} output-is-file`
  ])
  expect(read('out.html')).toBe('mine')
})

test('a published number that changes is named with both values; a blank that was filled is not', async () => {
  const {folder, write} = siteFolder({'content/a.txt': report(2025, '南山镇文化站', '*')})
  await build({site: folder})
  write('content/a.txt', report(2025, '南山镇文化站', '12'))
  expect((await build({site: folder})).changed.size).toBe(0)
  write('content/a.txt', report(2025, '南山镇文化站', '15'))
  const {changed} = await build({site: folder})
  expect(changed.get('content/a.txt')).toMatchObject([
    {ruleId: 'value-changed', values: {was: 12, now: 15, unit: '场'}, place: {line: 4}}
  ])
})
