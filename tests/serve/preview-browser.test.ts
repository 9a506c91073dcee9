import {join} from 'node:path'
import {buildSync} from 'esbuild'
import {chromium, type Browser, type BrowserContextOptions, type Locator, type Page} from 'playwright-core'
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest'
// @ts-expect-error plain script without types
import {chromiumPath} from '../../scripts/chromium-path.mjs'
import {disk, type Effects} from '../../src/build/effects.ts'
import {report} from '../build/site-folder.ts'
import {devSite} from './dev-site.ts'

const root = join(import.meta.dirname, '../..')
const source = 'content/2025/a.txt'
const page = 'reports/2025/a.html'
const bundle = buildSync({
  entryPoints: [join(root, 'src/client/preview.ts')],
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2022'
})
const script = Buffer.from(bundle.outputFiles[0]?.contents ?? [])
let browser: Browser

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: chromiumPath() as string,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync'
    ]
  })
})
afterAll(async () => browser?.close())

const filler = (name: string) =>
  Array.from({length: 12}, (_, at) => `${name}第${at + 1}段，记录站内日常安排，按月通报，及时整改。`).join(
    '\n'
  )

/** A report long enough to scroll. */
function long(sessions = '*', people = '*'): string {
  return [
    '南山镇文化站2025年工作总结',
    '2025年，我站围绕群众需求开展服务，现将全年工作总结如下：',
    '一、主要工作情况',
    filler('服务'),
    `（一）办好日常活动。全年举办讲座${sessions}场，接待读者${people}人次。`,
    filler('场馆'),
    '二、存在的问题',
    '一是志愿者人数偏少。周末值守常常排不开班。',
    filler('问题'),
    '三、2026年工作计划',
    '一是扩充志愿者队伍。二是开通线上预约。'
  ].join('\n')
}

async function openSite(
  files: Record<string, string>,
  path = page,
  {effects, locale = 'zh', ...context}: BrowserContextOptions & {effects?: Effects; locale?: 'zh' | 'en'} = {}
) {
  const site = await devSite(files, {script, locale, ...(effects ? {effects} : {})})
  await site.dev.ready
  const tab = await (await browser.newContext({viewport: {width: 1280, height: 800}, ...context})).newPage()
  tab.setDefaultTimeout(10_000)
  const errors: string[] = []
  tab.on('pageerror', (error) => errors.push(error.message))
  tab.on('console', (message) => {
    if (/content security policy/i.test(message.text())) errors.push(message.text())
  })
  onTestFinished(() => tab.context().close())
  await tab.goto(site.address + path)
  await tab.locator('.pill button').first().waitFor()
  return {...site, tab, errors}
}

const ground = (tab: Page) =>
  tab.evaluate<string>(
    `getComputedStyle(document.querySelector('huibao-preview').shadowRoot.querySelector('.pill')).backgroundColor`
  )

/** Whether an element of the preview has the focus. */
const hasFocus = (element: Locator) => element.evaluate((node) => node.matches(':focus'))

const field = (tab: Page) => tab.locator('.field input')

test('a save changes the page in place: scroll, focus and unfolded parts stay', async () => {
  const {tab, write, errors} = await openSite({[source]: long()})
  const anchor = tab.getByText('场馆第2段')
  await tab.evaluate(`document.querySelector('details.figures').open = true; window.still = true`)
  await anchor.evaluate((element) => element.scrollIntoView({behavior: 'instant'}))
  await tab
    .locator('article section')
    .first()
    .evaluate((element) => Object.assign(element, {mine: true}))
  const before = await anchor.boundingBox()
  write(source, long('365').replace('一、主要', '开头又添了一段，写明全年的总体安排和分工。\n一、主要'))
  await tab.getByText('全年举办讲座365场').waitFor()
  expect(Math.abs(((await anchor.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2)
  expect(await tab.evaluate('window.still')).toBe(true)
  expect(await tab.locator('details.figures').getAttribute('open')).not.toBe(null)
  expect(await tab.locator('html').getAttribute('data-script')).toBe('')
  expect(errors).toEqual([])
})

test('style sheets are swapped, templates and configuration shown', async () => {
  const {tab, write} = await openSite({
    [source]: long(),
    'templates/assets/theme.css': 'body{color:rgb(1,2,3)}'
  })
  await tab.evaluate('window.still = true')
  write('templates/assets/theme.css', 'body{color:rgb(9,8,7)}')
  await expect.poll(() => tab.evaluate('getComputedStyle(document.body).color')).toBe('rgb(9, 8, 7)')
  expect(await tab.evaluate('window.still')).toBe(true)
  write('content/site.yaml', 'title: 换了名的网站\n')
  await tab.getByText('换了名的网站').first().waitFor()
})

test('a search that is open finds what was saved', async () => {
  const {tab, write} = await openSite({[source]: long()}, 'search.html#q=登高赛')
  const hits = tab.locator('main').getByText('登高赛')
  await tab.getByText('没有找到').first().waitFor()
  write(source, long().replace('办好日常活动。', '办好日常活动。重阳节举办登高赛，'))
  await expect.poll(() => hits.count()).toBeGreaterThan(0)
})

test('placeholders are filled one after the other, into the data sheet alone', async () => {
  const {tab, read, errors} = await openSite({[source]: long()})
  expect(await tab.locator('.pill').textContent()).toContain('待填 2')
  await tab.locator('data.placeholder').first().click()
  await expect.poll(() => hasFocus(field(tab))).toBe(true)
  expect(await tab.locator('.field').textContent()).toContain('全年举办讲座*场')
  await tab.keyboard.type('36')
  await tab.keyboard.press('Enter')
  await tab.locator('article').getByText('全年举办讲座36场').waitFor()
  await tab.locator('.field h2', {hasText: '读者'}).waitFor()
  expect(await hasFocus(field(tab))).toBe(true)
  await tab.keyboard.type('许多')
  await tab.keyboard.press('Enter')
  await expect.poll(() => tab.locator('.field .refused').textContent()).toContain('应为一个数字')
  await field(tab).fill('1200')
  await tab.keyboard.press('Enter')
  await tab.getByText('接待读者1200人次').waitFor()
  await expect.poll(() => tab.locator('.field').count()).toBe(0)
  expect(await tab.locator('.pill').textContent()).toContain('待填 0')
  expect(read('content/2025/a.data.csv')).toMatch(/,36,[\s\S]*,1200,/)
  expect(read(source)).toBe(long())
  expect(errors).toEqual([])
})

test('a filled value can be changed; Escape gives the focus back', async () => {
  const {tab} = await openSite({[source]: long()})
  await tab.locator('data.placeholder').first().focus()
  await tab.keyboard.press('Enter')
  await tab.keyboard.type('36')
  await tab.keyboard.press('Enter')
  await tab.locator('data.filled').click()
  expect(await field(tab).inputValue()).toBe('36')
  await tab.keyboard.press('Escape')
  expect(await tab.evaluate<string>('document.activeElement.className')).toContain('filled')
  await tab.keyboard.press('Enter')
  await field(tab).fill('37')
  await tab.keyboard.press('Enter')
  await tab.locator('article').getByText('全年举办讲座37场').waitFor()
})

test('a filled value can be taken away again', async () => {
  const {tab, read, errors} = await openSite({[source]: long()})
  await tab.locator('data.placeholder').first().click()
  await tab.keyboard.type('36')
  await tab.keyboard.press('Enter')
  await tab.locator('data.filled').click()
  await tab.locator('.field').getByRole('button', {name: '清除数值'}).click()
  await tab.locator('article').getByText('全年举办讲座*场').waitFor()
  // the page may show the change before the answer closes the field
  await expect.poll(() => tab.locator('.field').count()).toBe(0)
  await expect.poll(() => tab.locator('.pill').textContent()).toContain('待填 2')
  expect(read('content/2025/a.data.csv')).not.toContain('36')
  // an open one has nothing to be taken away
  await tab.locator('data.placeholder').first().click()
  expect(await tab.locator('.field').getByRole('button', {name: '清除数值'}).count()).toBe(0)
  await tab.keyboard.press('Enter')
  await expect.poll(() => tab.locator('.field .refused').textContent()).toContain('没有这一项的数值')
  // an emptied field says the same as the button
  await field(tab).fill('37')
  await tab.keyboard.press('Enter')
  await tab.locator('data.filled').click()
  await field(tab).fill('')
  await tab.keyboard.press('Enter')
  await tab.locator('article').getByText('全年举办讲座*场').waitFor()
  expect(errors).toEqual([])
})

test('a value in another unit is refused in words that fit the page', async () => {
  const {tab} = await openSite({[source]: long()})
  await tab.locator('data.placeholder').first().click()
  await field(tab).fill('36人')
  await tab.keyboard.press('Enter')
  await expect.poll(() => tab.locator('.field .refused').textContent()).toContain('这里的单位是“场”')
  expect(await tab.locator('.field .refused').textContent()).not.toContain('content/')
})

test('the list of what is open leads to the field', async () => {
  const {tab} = await openSite({[source]: long()})
  await tab.getByRole('button', {name: '待填 2'}).click()
  const panel = tab.locator('.card.panel')
  expect(await panel.locator('h3').allTextContents()).toEqual(['（一）办好日常活动。'])
  await panel.locator('.blank').nth(1).click()
  expect(await tab.locator('.field h2').textContent()).toContain('读者')
  await tab.keyboard.press('Escape')
  await panel.locator('.blank').first().focus()
  await tab.keyboard.press('Escape')
  expect(await panel.count()).toBe(0)
})

test('a folder that may not be written is said in the field', async () => {
  const effects: Effects = {
    ...disk,
    write(path, value) {
      if (path.endsWith('.csv')) throw Object.assign(new Error('EROFS'), {code: 'EROFS'})
      disk.write(path, value)
    }
  }
  const {tab} = await openSite({[source]: long()}, page, {effects})
  await tab.locator('data.placeholder').first().click()
  await tab.keyboard.type('36')
  await tab.keyboard.press('Enter')
  await expect.poll(() => tab.locator('.field .refused').textContent()).toContain('没有写入权限')
})

test('a broken template stands over the last good page, and goes away when mended', async () => {
  const {tab, write} = await openSite({[source]: long()})
  write('templates/report.liquid', '<article>\n{{ no.such }}\n</article>')
  const dialog = tab.getByRole('alertdialog')
  await dialog.waitFor()
  expect(await dialog.textContent()).toContain('templates/report.liquid:2')
  expect(await dialog.locator('.hit').textContent()).toContain('{{ no.such }}')
  expect(await tab.locator('article').textContent()).toContain('全年举办讲座')
  expect(await hasFocus(dialog.getByRole('button', {name: '关闭'}))).toBe(true)
  write('templates/report.liquid', '<article>模板改好了</article>')
  await tab.getByText('模板改好了').waitFor()
  expect(await dialog.count()).toBe(0)
})

test('a broken report does so too; Escape puts it away', async () => {
  const matter = '---\nyear: 2025\n---\n'
  const {tab, write} = await openSite({'content/2025/a.md': matter + long()})
  write('content/2025/a.md', `${matter.replace('2025', '[')}${long()}`)
  const dialog = tab.getByRole('alertdialog')
  await dialog.waitFor()
  expect(await dialog.textContent()).toContain('content/2025/a.md')
  await tab.keyboard.press('Escape')
  expect(await dialog.count()).toBe(0)
  write('content/2025/a.md', matter + long('55'))
  await tab.getByText('全年举办讲座55场').waitFor()
})

test('what check finds stands at its sentence and in the list', async () => {
  const {tab} = await openSite({[source]: long().replace('*场，', '*场,')})
  const mark = tab.locator('.mark').first()
  await mark.waitFor()
  const sentence = await tab.getByText('全年举办讲座').first().boundingBox()
  const box = await mark.boundingBox()
  expect(box && sentence && box.y >= sentence.y - 4 && box.y < sentence.y + sentence.height).toBe(true)
  expect(await tab.evaluate<number>('CSS.highlights.size')).toBeGreaterThan(0)
  await mark.click()
  expect(await tab.locator('.remark').textContent()).toContain('content/2025/a.txt:')
  await tab.keyboard.press('Escape')
  await tab.locator('.pill button').nth(1).click()
  expect(await tab.locator('.card.panel .notice').count()).toBeGreaterThan(0)
})

test('a removed report leaves the page for missing addresses; a new one comes in', async () => {
  const {tab, write, remove} = await openSite({[source]: long(), 'content/2024/b.txt': report(2024)})
  remove(source)
  await tab.getByText('没有这个网页').first().waitFor()
  write(source, long('88'))
  await tab.getByText('全年举办讲座88场').waitFor()
})

test('the preview says when it has stopped', async () => {
  const {tab, close} = await openSite({[source]: long()})
  await close()
  await tab.getByText('预览已停止').waitFor()
})

test('the preview speaks English, keeps to the dark, and is not printed', async () => {
  const {tab} = await openSite({[source]: long()}, page, {locale: 'en', colorScheme: 'dark'})
  expect(await tab.locator('.pill').textContent()).toContain('2 open')
  const dark = await ground(tab)
  await tab.emulateMedia({colorScheme: 'light'})
  expect(await ground(tab)).not.toBe(dark)
  await tab.emulateMedia({media: 'print'})
  expect(await tab.locator('.pill').isVisible()).toBe(false)
})
