import {expect, test} from 'vitest'
import {build} from '../../src/build/build.ts'
import {checkSite} from '../../src/build/check.ts'
import {disk} from '../../src/build/effects.ts'
import {locked} from './locked.ts'
import {report, siteFolder} from './site-folder.ts'

const files = {
  'content/site.yaml': 'title: 南山\n',
  'content/2024/a.txt': report(2024),
  'content/2025/a.txt': report(2025, '南山镇文化站', '*'),
  'content/2025/a.data.csv': '指标,数值,单位\n讲座,31,场\n',
  'content/2025/table.csv': '甲,乙\n1,2\n',
  'content/2023/t.md': `${report(2023)}\n\n:::table[表]{src=../2025/table.csv}\n:::\n`,
  'public/note.txt': '说明',
  'templates/404.liquid': '<p>自己的</p>'
}

/** What a build says: rules by file. */
const said = ({messages}: Pick<Awaited<ReturnType<typeof build>>, 'messages'>) =>
  [...messages].flatMap(([path, records]) =>
    records.filter(({ruleId}) => ruleId.startsWith('unreadable')).map(({ruleId}) => [path, ruleId])
  )

test.each([
  ['a report', 'content/2024/a.txt', 'EACCES', 'unreadable-denied', 'reports/2024/a.html'],
  ['a data sheet', 'content/2025/a.data.csv', 'EBUSY', 'unreadable-locked', 'reports/2025/a.html'],
  ['a public file', 'public/note.txt', 'EPERM', 'unreadable-denied', 'note.txt'],
  ['a table', 'content/2025/table.csv', 'EIO', 'unreadable-input', 'reports/2023/t.html']
])('%s that cannot be read is named, and the others go on', async (_, path, code, ruleId, page) => {
  const site = siteFolder(files)
  const names = new Map([[path, code]])
  const first = await build({site: site.folder}, locked(names))
  expect(said(first)).toContainEqual([path, ruleId])
  expect(first.published).toBe(true)
  expect(first.written).toContain('index.html')
  expect(first.written).not.toContain(page)

  names.clear()
  const second = await build({site: site.folder}, locked(names))
  expect(said(second)).toEqual([])
  expect(second.written).toContain(page)
  const good = site.tree('dist')
  // and what is published stays while a file is locked
  names.set(path, code)
  site.write('content/2022/b.txt', report(2022, '北湖镇文化站'))
  const third = await build({site: site.folder}, locked(names))
  expect(third.removed).toEqual([])
  expect(site.tree('dist')[page]).toBe(good[page])
  expect(third.written).toContain('reports/2022/b.html')

  names.clear()
  await build({site: site.folder}, locked(names))
  const mended = site.tree('dist')
  for (const folder of ['dist', '.huibao']) site.remove(folder)
  await build({site: site.folder})
  expect(mended).toEqual(site.tree('dist'))
})

test('a locked sheet is named though only its report changed', async () => {
  const site = siteFolder(files)
  await build({site: site.folder})
  site.write('content/2025/a.txt', `${report(2025, '南山镇文化站', '*')}又添一句。`)
  const result = await build({site: site.folder}, locked(new Map([['a.data.csv', 'EBUSY']])))
  expect(result.messages.get('content/2025/a.txt')).toMatchObject([
    {ruleId: 'unreadable-beside', values: {path: 'content/2025/a.data.csv'}}
  ])
  expect(result.removed).toEqual([])
  expect((await build({site: site.folder})).totals).toMatchObject({errors: 0, refused: 0, open: 0})
})

test.each(['content/site.yaml', 'templates/404.liquid'])(
  'without %s, which all pages hang on, nothing is published',
  async (path) => {
    const site = siteFolder(files)
    await build({site: site.folder})
    const before = site.tree('dist')
    site.write(path, 'title: 北湖\n')
    site.remove('content/2024/a.txt')
    const result = await build({site: site.folder}, locked(new Map([[path, 'EACCES']])))
    expect(result).toMatchObject({published: false, written: [], totals: {errors: 1}})
    expect(said(result)).toEqual([[path, 'unreadable-denied']])
    expect(site.tree('dist')).toEqual(before)
  }
)

test('a check names what cannot be read', async () => {
  const site = siteFolder(files)
  const names = new Map(['2024/a.txt', 'public/note.txt', 'site.yaml'].map((name) => [name, 'EACCES']))
  const messages = await checkSite(site.folder, {}, locked(names))
  expect(new Set(said({messages}).map(([path]) => path))).toEqual(
    new Set(['content/2024/a.txt', 'content/site.yaml', 'public/note.txt'])
  )
})

test('a folder that may not be looked into is named, and its pages stay', async () => {
  const site = siteFolder(files)
  await build({site: site.folder})
  const closed = {
    ...locked(new Map([['content/2024', 'EACCES']])),
    list: (folder: string) => [...new Set(disk.list(folder).map((name) => name.replace(/^2024\/.*/, '2024')))]
  }
  const result = await build({site: site.folder}, closed)
  expect(said(result)).toEqual([['content/2024', 'unreadable-denied']])
  expect(result).toMatchObject({published: true, removed: [], totals: {reports: 2}})
  expect(Object.keys(site.tree('dist'))).toContain('reports/2024/a.html')
})
