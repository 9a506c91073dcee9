// How long after a save the preview serves the new text, and how much later the page that is open in a browser shows it.
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {appendFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {chromium} from 'playwright-core'
import {chromiumPath} from '../scripts/chromium-path.mjs'
import {makeCorpus} from './corpus.mjs'
import {median, remove} from './measure.mjs'

const command = join(import.meta.dirname, '../bin/huibao.js')
const edits = 100

/** Milliseconds: `served` from save to answer, polled every 2 ms; `shown` from there to the open page, null without Chromium. */
export async function saveToPage(folder, size) {
  remove(folder)
  makeCorpus(join(folder, 'content'), size)
  const server = spawn(process.execPath, [command, 'dev', '--site', folder, '--lang', 'en'], {
    stdio: ['ignore', 'ignore', 'pipe']
  })
  const executablePath = chromiumPath()
  const args = ['--no-sandbox', '--disable-gpu']
  const browser = executablePath && (await chromium.launch({executablePath, args}))
  try {
    const address = await addressOf(server)
    const tab = browser ? await browser.newPage() : null
    const served = []
    const shown = []
    for (let edit = 0; edit < edits; edit++) {
      // a browser at work slows down the server beside it
      const open = edit % 2 === 0 ? tab : null
      if (!open) await tab?.goto('about:blank')
      const times = await oneEdit(folder, address, edit, open)
      if (open) shown.push(times.shown)
      else served.push(times.served)
      await wait(300)
    }
    return {size, served: summary(served), shown: tab && summary(shown)}
  } finally {
    await browser?.close()
    server.kill()
    await once(server, 'exit')
    remove(folder)
  }
}

function summary(times) {
  return {median: median(times), least: Math.min(...times), most: Math.max(...times)}
}

async function addressOf(server) {
  let said = ''
  for await (const chunk of server.stderr.iterator({destroyOnReturn: false})) {
    said += chunk
    const address = /http:\/\/\S+/.exec(said)?.[0]
    if (!address) continue
    server.stderr.resume()
    return address
  }
  throw new Error(`dev ended: ${said}`)
}

async function oneEdit(folder, address, edit, tab) {
  const office = String(edit).padStart(5, '0')
  const words = `第${edit}次补充`
  const page = new URL(`reports/2016/r${office}.html`, address)
  await (await fetch(page)).text()
  const shown = tab && (await showing(tab, page, words))
  const begun = Date.now()
  appendFileSync(join(folder, `content/2016/r${office}.txt`), `${words}：全年举办活动${edit + 3}场。\n`)
  for (;;) {
    const html = await (await fetch(page)).text()
    if (html.includes(words)) break
    if (Date.now() - begun > 20_000) throw new Error(`${page} never showed the edit`)
    await wait(2)
  }
  const served = Date.now()
  return {served: served - begun, shown: shown && Math.max(0, (await shown.jsonValue()) - served)}
}

/** Opens a page; the handle holds the moment at which its text has the words. */
async function showing(tab, page, words) {
  await tab.goto(String(page))
  await tab.locator('.pill button').first().waitFor()
  const seen = await tab.evaluateHandle((words) => {
    const article = document.querySelector('article')
    return {
      moment: new Promise((resolve) => {
        new MutationObserver((_, observer) => {
          if (!article.textContent.includes(words)) return
          observer.disconnect()
          resolve(Date.now())
        }).observe(document.body, {childList: true, subtree: true, characterData: true})
      })
    }
  }, words)
  return {jsonValue: () => seen.evaluate(({moment}) => moment)}
}
