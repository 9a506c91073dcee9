import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import axe from 'axe-core'
import {buildSync} from 'esbuild'
import type {Browser, BrowserContextOptions} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {launchBrowser, printedPages, serveFolder} from '../browser.ts'
import {pagesOf, siteOf, type Draft} from './html-site.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'huibao-html-'))
let browser: Browser
let host: Awaited<ReturnType<typeof serveFolder>>

const paragraph = `<p>${'施工期间用隔音板分区，噪声大的工序安排在闭馆以后。'.repeat(12)}</p>`
const sections = [1, 2, 3, 4, 5, 6].map(
  (rank) => `<section id="s-${rank}"><h2>${rank}、主要工作</h2>${paragraph}
<section id="s-${rank}-1"><h3 class="run-in">（一）边施工边服务。</h3>${paragraph}</section></section>`
)
const html = `<h1 class="title">青禾水务站<wbr>2025年<wbr>工作总结</h1>${sections.join('')}
<p>抢修<data class="statistic placeholder" id="n-1" data-statistic="n-1">XX次</data>。</p>
<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" checked disabled aria-label="已完成"> 更换水表</li></ul>`

const drafts: Draft[] = [2023, 2024, 2025].map((year) => ({
  year,
  html,
  statistics: [
    ['供水量', `${year - 1500}.5万立方米`, '万立方米'],
    ['抢修', year === 2025 ? 'XX次' : `${year - 1900}次`, '次'],
    [year === 2025 ? '听漏' : '巡堤', '12次', '次'],
    ['水费收缴率', `${year - 1930}.5%`, '%']
  ],
  problems: ['检漏力量不足'],
  plans: ['增配检漏班']
}))

beforeAll(async () => {
  for (const [path, text] of pagesOf(siteOf(drafts, {title: '青禾公开'}))) put(path, text)
  for (const name of ['theme.css', 'booklet.css', 'icon.svg'])
    put(`assets/${name}`, readFileSync(join(root, 'templates/assets', name)))
  buildSync({
    entryPoints: ['site', 'missing'].map((name) => join(root, `src/client/${name}.ts`)),
    outdir: join(folder, 'assets'),
    bundle: true,
    format: 'iife'
  })
  put('assets/search.js', '')
  host = await serveFolder(folder)
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  host?.close()
  rmSync(folder, {recursive: true, force: true})
})

function put(path: string, value: string | Uint8Array): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(file, value)
}

/** Opened from disk, as by double click, and from a host. */
const ways = ['disk', 'host'] as const

function addressOf(path: string, way: (typeof ways)[number] = 'disk'): string {
  return way === 'disk' ? new URL(path, pathToFileURL(join(folder, 'x'))).href : host.address + path
}

async function open(path: string, options: BrowserContextOptions = {}, way?: (typeof ways)[number]) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options})
  const page = await context.newPage()
  await page.goto(addressOf(path, way))
  return page
}

const report = 'reports/2025/annual.html'
const kinds = [
  'index.html',
  'archive.html',
  'organizations/qing-he.html',
  'years/2025.html',
  report,
  'booklets/qing-he.html',
  'statistics.html',
  'statistics/qing-he.html',
  'tasks.html',
  'tasks/qing-he.html',
  'search.html'
]

interface Findings {
  violations: Array<{id: string; nodes: Array<{html: string}>}>
}

/* Scripts for the browser; strings, as the tests are compiled without its types. */

const scrollToFirst = `document.getElementById('s-1').scrollIntoView({behavior: 'instant'})`

const measurePrint = `(() => {
  const line = document.createElement('p')
  line.textContent = '测'.repeat(56)
  line.style.textIndent = '0'
  document.querySelector('article').append(line)
  document.querySelector('.paper').style.width = '156mm'
  const range = document.createRange()
  range.selectNodeContents(line)
  const {lineHeight, color} = getComputedStyle(line)
  return {
    lines: new Set([...range.getClientRects()].map(({top}) => Math.round(top))).size,
    linesOfPage: Math.floor(((225 / 25.4) * 96) / Number.parseFloat(lineHeight)),
    color,
    masthead: getComputedStyle(document.querySelector('.masthead')).display
  }
})()`

test.each(ways)(
  'the policy lets the pages own style and script run from %s, and says nothing',
  async (way) => {
    const said: string[] = []
    const context = await browser.newContext()
    const page = await context.newPage()
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    for (const path of kinds) await page.goto(addressOf(path, way))
    expect(said).toEqual([])
    expect(await page.locator('.comfort').isVisible()).toBe(true)
    await context.close()
  }
)

test.each(ways)('switches change the page and survive a reload, from %s', async (way) => {
  const page = await open(report, {}, way)
  const size = () => page.evaluate<string>('getComputedStyle(document.body).fontSize')
  const before = await size()
  await page.click('[data-switch="type"]')
  await page.click('[data-switch="scheme"]')
  await page.reload()
  expect(Number.parseFloat(await size())).toBeGreaterThan(Number.parseFloat(before))
  expect(await page.getAttribute('html', 'data-scheme')).toBe('dark')
  expect(await page.getAttribute('[data-switch="type"]', 'aria-pressed')).toBe('true')
  await page.click('[data-switch="type"]')
  await page.reload()
  expect(await size()).toBe(before)
  await page.context().close()
})

test.each(ways)('the contents list follows reading on wide screens, from %s', async (way) => {
  const page = await open(report, {}, way)
  expect(await page.getAttribute('.contents', 'open')).toBe('')
  await page.evaluate(scrollToFirst)
  await page.waitForSelector('.contents a[aria-current]')
  expect(await page.getAttribute('.contents a[aria-current]', 'href')).toBe('#s-1')
  await page.context().close()
})

test('contents and glance fold on narrow screens, without a script too', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await open(report, {viewport: {width: 360, height: 800}, javaScriptEnabled})
    const link = page.locator('.contents a').first()
    expect(await link.isVisible()).toBe(false)
    await page.click('.contents summary')
    expect(await link.isVisible()).toBe(true)
    await page.context().close()
  }
})

test('without a script, wide screens show contents and glance unfolded', async () => {
  const page = await open(report, {javaScriptEnabled: false})
  expect(await page.locator('.contents a').first().isVisible()).toBe(true)
  expect(await page.locator('.glance dt').first().isVisible()).toBe(true)
  expect(await page.locator('[data-do="print"]').isVisible()).toBe(false)
  await page.context().close()
})

test('no page is wider than its screen, down to 320 pixels and in large type', async () => {
  const wide: string[] = []
  for (const width of [320, 768, 1280]) {
    const page = await open(kinds[0] ?? '', {viewport: {width, height: 800}})
    await page.evaluate(`localStorage.setItem('huibao-type', 'large')`)
    for (const path of kinds) {
      await page.goto(addressOf(path))
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
      if (over > 0) wide.push(`${path} at ${width}: ${over}`)
    }
    await page.context().close()
  }
  expect(wide).toEqual([])
})

test.each([
  ['light', {}, []],
  ['dark', {}, ['color-contrast']],
  ['light', {type: 'large'}, ['color-contrast', 'target-size']],
  ['light', {contrast: 'high'}, ['color-contrast']],
  ['dark', {contrast: 'high'}, ['color-contrast']]
] as const)('axe finds no fault in any kind of page: %s %j', async (colorScheme, switches, rules) => {
  const options = rules.length > 0 ? JSON.stringify({runOnly: rules}) : '{}'
  const page = await open('index.html', {colorScheme, bypassCSP: true}, 'host')
  for (const [name, value] of Object.entries(switches)) {
    await page.evaluate(`localStorage.setItem('huibao-${name}', '${value}')`)
  }
  const faults: string[] = []
  for (const path of [...kinds, 'nowhere.html']) {
    await page.goto(addressOf(path, 'host'))
    await page.evaluate(axe.source)
    const found = await page.evaluate<Findings>(`axe.run(document, ${options})`)
    faults.push(...found.violations.map(({id, nodes}) => `${path} ${id} ${nodes[0]?.html ?? ''}`))
  }
  expect(faults).toEqual([])
  await page.context().close()
})

test.each(['404.html', 'no/such/folder/page.html'])(
  'the 404 page is styled and leads into the site: from disk, and at any depth of a host: %s',
  async (path) => {
    const page = await open('index.html')
    const errors: string[] = []
    page.on('pageerror', ({message}) => errors.push(message))
    await page.goto(addressOf(path, path === '404.html' ? 'disk' : 'host'))
    await page.waitForFunction(`document.documentElement.dataset.script === ''`)
    await page.click('[data-switch="scheme"]')
    expect(await page.evaluate('getComputedStyle(document.body).colorScheme')).toBe('dark')
    await page.click('main a')
    expect(page.url()).toBe(addressOf('index.html', path === '404.html' ? 'disk' : 'host'))
    expect(errors).toEqual([])
    await page.context().close()
  }
)

test('a report prints by GB/T 9704: 28 characters a line, 22 lines a page, black on white', async () => {
  const page = await open(report, {colorScheme: 'dark', viewport: {width: 590, height: 800}})
  await page.emulateMedia({media: 'print', colorScheme: 'dark'})
  const found = await page.evaluate(measurePrint)
  expect(found).toEqual({lines: 2, linesOfPage: 22, color: 'rgb(0, 0, 0)', masthead: 'none'})
  await page.context().close()
})

test('the box of a task stands in its line, in the place of a bullet', async () => {
  const page = await open(report)
  const item = page.locator('.task-list-item')
  const box = await item.locator('input').boundingBox()
  const line = await item.boundingBox()
  expect(
    await page.evaluate(`getComputedStyle(document.querySelector('.task-list-item')).listStyleType`)
  ).toBe('none')
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(line?.x ?? 0)
  expect(box?.height).toBeLessThan((line?.height ?? 0) / 1.5)
  await page.context().close()
})

test('the copied link names the section that is read', async () => {
  const page = await open(report)
  await page.evaluate(scrollToFirst)
  await page.waitForSelector('.contents a[href="#s-1"][aria-current]')
  await page.evaluate('navigator.clipboard.writeText = async (text) => { document.title = text }')
  await page.click('[data-do="share"]')
  await page.waitForFunction(`document.title.endsWith('annual.html#s-1')`)
  expect(await page.textContent('#said')).toBe('已复制链接')
  await page.context().close()
})

test('a booklet prints a cover, contents, and each report on sheets of its own', async () => {
  const page = await open(report)
  const sheets = await printedPages(page)
  expect(sheets).toBeGreaterThan(2)
  await page.goto(addressOf('booklets/qing-he.html'))
  expect(await printedPages(page)).toBe(2 + drafts.length * sheets)
  await page.context().close()
})

test('a part of the statistics stands alone when its link is followed, without a script', async () => {
  const page = await open('statistics/qing-he.html', {javaScriptEnabled: false})
  const rows = page.locator('.series tbody tr')
  const all = await rows.count()
  const shown = async () =>
    (await rows.all().then((list) => Promise.all(list.map((row) => row.isVisible())))).filter(Boolean).length
  expect(await shown()).toBe(all)
  await page.click('.sift li:nth-child(2) a')
  expect(await page.locator('tbody:target').isVisible()).toBe(true)
  expect(await shown()).toBe(await page.locator('tbody:target tr').count())
  await page.click('.sift li:last-child a')
  expect(await shown()).toBe(all)
  await page.context().close()
})

test('the keyboard alone reaches the text, the switches and the folded contents', async () => {
  const page = await open(report, {viewport: {width: 360, height: 800}})
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.className')).toBe('skip')
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.id')).toBe('main')
  await page.focus('.comfort summary')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  expect(await page.getAttribute('html', 'data-type')).toBe('large')
  await page.focus('.contents summary')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#s-1')
  await page.context().close()
})
