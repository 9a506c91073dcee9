import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {buildSync} from 'esbuild'
import {chromium, type Browser, type Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
// @ts-expect-error plain script without types
import {chromiumPath} from '../../scripts/chromium-path.mjs'
import {pagesOf} from './html-site.ts'
import {draftsOf, outputsOf, searchSite} from './search-site.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'huibao-search-'))
const drafts = draftsOf(40)
const plan = {id: 's-9', kinds: ['plan' as const], heading: 0, text: '建成<b>智慧</b>水表 App 平台。'}
const site = searchSite(
  drafts.map((draft, at) => (at % 8 ? draft : {...draft, draft: at === 8, passages: [plan]}))
)
let browser: Browser
let server: Server

beforeAll(async () => {
  for (const [path, text] of pagesOf(site)) put(path, text)
  for (const [path, output] of outputsOf(site)) put(path, String(await output.value()))
  for (const name of ['site', 'search']) {
    const file = join(folder, `assets/${name}.js`)
    buildSync({
      entryPoints: [join(root, `src/client/${name}.ts`)],
      outfile: file,
      bundle: true,
      format: 'iife'
    })
  }
  server = createServer(({url = ''}, response) => {
    const path = new URL(url, 'http://localhost').pathname
    try {
      response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : 'text/html')
      response.end(readFileSync(join(folder, path)))
    } catch {
      response.writeHead(404).end()
    }
  }).listen(0)
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic']
  })
})

afterAll(async () => {
  await browser?.close()
  server?.close()
  rmSync(folder, {recursive: true, force: true})
})

function put(path: string, value: string): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(file, value)
}

const places = {
  disk: (path: string) => `${pathToFileURL(folder).href}/${path}`,
  server: (path: string) => `http://localhost:${(server.address() as AddressInfo).port}/${path}`
}

async function open(address: string): Promise<Page> {
  const page = await browser.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(address)
  return page
}

const said = (page: Page, text: string) => page.waitForSelector(`#search-status:text-is("${text}")`)
const titles = (page: Page) => page.locator('#search-results h3').allTextContents()

describe.each(['disk', 'server'] as const)('opened from %s', (place) => {
  test('the page finds as one types, and shows the wording as text', async () => {
    const page = await open(places[place]('search.html'))
    await page.fill('#q', '智慧</b>水表APP')
    await said(page, '找到 5 篇')
    expect(await page.locator('#search-results mark').first().textContent()).toBe('智慧</b>水表 App')
    expect(await page.locator('#search-results b').count()).toBe(0)
    expect(await page.locator('#search-results .draft').allTextContents()).toEqual(['草稿'])
    expect(await page.locator('#search-results h3 a').first().getAttribute('href')).toMatch(/\.html#s-9$/)
    await page.fill('#q', '没有这样的话')
    await said(page, '没有找到。可减少字数，或放宽条件。')
    await page.close()
  })

  test('filters narrow, and the address keeps the search', async () => {
    const page = await open(places[place]('search.html?q=智慧'))
    await said(page, '找到 5 篇')
    await page.selectOption('#f-organization', '青禾0号水务站')
    await said(page, '找到 1 篇')
    const address = page.url()
    expect(new URL(address).search).toBe('')
    await page.close()
    const again = await open(address)
    await said(again, '找到 1 篇')
    expect(await again.inputValue('#q')).toBe('智慧')
    await again.selectOption('#f-kind', 'problem')
    await said(again, '没有找到。可减少字数，或放宽条件。')
    await again.close()
  })

  test('more come as one reads on, then when asked, and keys move through them', async () => {
    const page = await open(places[place]('search.html#q=水务'))
    await said(page, '找到 40 篇')
    const first = await titles(page)
    expect(first).toHaveLength(5)
    await page.locator('#search-more').scrollIntoViewIfNeeded()
    await page.waitForSelector('#search-results > li:nth-child(10)')
    await page.click('#search-more')
    await page.waitForSelector('#search-results > li:nth-child(15)')
    expect((await titles(page)).slice(0, 5)).toEqual(first)
    const focused = () => page.evaluate('document.activeElement.textContent')
    expect(await focused()).toBe((await titles(page))[10])
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe((await titles(page))[9])
    await page.keyboard.press('Escape')
    expect(await page.evaluate('document.activeElement.id')).toBe('q')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe(first[0])
    await page.keyboard.press('/')
    expect(await page.evaluate('document.activeElement.id')).toBe('q')
    await page.close()
  })
})
