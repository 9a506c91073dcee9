// How long after a save the page of the preview shows the new text.
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {appendFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {makeCorpus} from './corpus.mjs'
import {median, remove} from './measure.mjs'

const command = join(import.meta.dirname, '../bin/huibao.js')
const edits = 15

/** Milliseconds from save to page, polled every 2 ms: median, least and most. */
export async function saveToPage(folder, size) {
  remove(folder)
  makeCorpus(join(folder, 'content'), size)
  const server = spawn(process.execPath, [command, 'dev', '--site', folder, '--lang', 'en'], {
    stdio: ['ignore', 'ignore', 'pipe']
  })
  try {
    const address = await addressOf(server)
    const times = []
    for (let edit = 0; edit < edits; edit++) {
      times.push(await oneEdit(folder, address, edit))
      await wait(300)
    }
    return {size, median: median(times), least: Math.min(...times), most: Math.max(...times)}
  } finally {
    server.kill()
    await once(server, 'exit')
    remove(folder)
  }
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

async function oneEdit(folder, address, edit) {
  const office = String(edit * 3).padStart(5, '0')
  const text = `第${edit}次补充：全年举办活动${edit + 3}场。`
  const page = new URL(`reports/2016/r${office}.html`, address)
  await (await fetch(page)).text()
  appendFileSync(join(folder, `content/2016/r${office}.txt`), `${text}\n`)
  const begun = performance.now()
  for (;;) {
    const html = await (await fetch(page)).text()
    if (html.includes(`第${edit}次补充`)) return performance.now() - begun
    if (performance.now() - begun > 20_000) throw new Error(`${page} never showed the edit`)
    await wait(2)
  }
}
