import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {build} from '../../src/build/build.ts'
import {report, siteFolder} from './site-folder.ts'

const draft = ['---', 'draft: true', '---', report(2025)].join('\n')

test('sources can be downloaded as they were written, drafts aside', async () => {
  const {folder, read} = siteFolder({'content/2024/总结.txt': report(2024), 'content/2025/a.md': draft})
  await build({site: folder})
  expect(read('dist/reports/2024/zong-jie.txt')).toBe(report(2024))
  expect(read('dist/reports/2024/zong-jie.html')).toContain('href="zong-jie.txt" download')
  expect(existsSync(join(folder, 'dist/reports/2025/a.html'))).toBe(true)
  expect(existsSync(join(folder, 'dist/reports/2025/a.md'))).toBe(false)
  expect(read('dist/reports/2025/a.html')).not.toContain('a.md')
})

test('a source in another encoding is offered as UTF-8 that says so', async () => {
  const {folder, read} = siteFolder({'content/2024/a.txt': Buffer.from(`\uFEFF${report(2024)}`, 'utf16le')})
  await build({site: folder})
  expect(read('dist/reports/2024/a.txt')).toBe(`\uFEFF${report(2024)}`)
})

test('a switch keeps the sources back', async () => {
  const {folder, read} = siteFolder({
    'content/2024/a.txt': report(2024),
    'content/site.yaml': 'pages: {source: false}'
  })
  await build({site: folder})
  expect(existsSync(join(folder, 'dist/reports/2024/a.txt'))).toBe(false)
  expect(read('dist/reports/2024/a.html')).not.toContain('a.txt')
})

const redirects = (...lines: string[]) =>
  ['url: https://reports.example/water', 'redirects:', ...lines].join('\n')

test('a page that moved sends its readers on', async () => {
  const {folder, read} = siteFolder({
    'content/2024/a.txt': report(2024),
    'content/site.yaml': redirects(
      '  old/a.html: reports/2024/a.html#report',
      '  b.html: https://else.example/'
    )
  })
  const {messages} = await build({site: folder})
  expect(messages.get('content/site.yaml')).toBeUndefined()
  const page = read('dist/old/a.html')
  expect(page).toContain('content="0; url=../reports/2024/a.html#report"')
  expect(page).toContain('<link rel="canonical" href="https://reports.example/water/reports/2024/a.html">')
  expect(read('dist/b.html')).toContain('content="0; url=https://else.example/"')
})

test('redirects that hide a page or lead nowhere are told', async () => {
  const {folder, read} = siteFolder({
    'content/2024/a.txt': report(2024),
    'content/site.yaml': redirects('  index.html: archive.html', '  old.html: gone.html', '  c.html: c.html')
  })
  const {messages} = await build({site: folder})
  expect(messages.get('content/site.yaml')?.map(({ruleId, values}) => [ruleId, values['path']])).toEqual([
    ['redirect-clash', 'index.html'],
    ['redirect-lost', 'old.html'],
    ['redirect-lost', 'c.html']
  ])
  expect(read('dist/index.html')).not.toContain('http-equiv="refresh"')
})
