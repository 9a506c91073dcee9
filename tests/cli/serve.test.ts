import {spawn} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {createServer, type AddressInfo} from 'node:net'
import {join} from 'node:path'
import {afterEach, expect, onTestFinished, test} from 'vitest'
import {run} from '../../src/cli/run.ts'
import {report, siteFolder} from '../build/site-folder.ts'

const root = join(import.meta.dirname, '../..')

/** Runs a command line in this process until it is stopped as by Ctrl-C. */
function huibao(argv: string[], locale = 'zh_CN.UTF-8') {
  let said = ''
  const stream = {write: (text: string) => Boolean((said += text))} as unknown as NodeJS.WriteStream
  const code = run(argv, {LANG: locale}, {out: stream, err: stream})
  const says = async (words: string | RegExp) => {
    for (;;) {
      if (typeof words === 'string' ? said.includes(words) : words.test(said)) return said
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  return {code, says, said: () => said}
}

/** Every waiting command of this process ends. */
function interrupt(): void {
  process.emit('SIGINT')
}
afterEach(interrupt)

const addressIn = (text: string) => /http:\/\/localhost:\d+\/\S*/.exec(text)?.[0] ?? ''
const files = {'content/2025/a.txt': report(2025, '南山镇文化站', '*')}

test('dev says address and summary, then one line an update, and ends well', async () => {
  const site = siteFolder(files)
  const {code, says} = huibao(['dev', '--site', site.folder, '--port', '0'])
  const text = await says('Ctrl-C')
  expect(text).toContain('1 个单位 1 篇报告，待填 1 项')
  expect((await fetch(addressIn(text))).status).toBe(200)
  expect(existsSync(join(site.folder, '.huibao/dev.json'))).toBe(true)
  site.write('content/2025/a.txt', report(2025, '南山镇文化站', '9'))
  await says(/(?:content\/2025\/a\.txt|启动时的改动)：更新 \d+ 个，\d+ 毫秒；待填 0 项/)
  interrupt()
  expect(await code).toBe(0)
  expect(existsSync(join(site.folder, '.huibao/dev.json'))).toBe(false)
})

test('a broken template and a broken report are told where they break', async () => {
  const site = siteFolder({...files, 'templates/home.liquid': '{{ no.such }}'})
  const {says} = huibao(['dev', '--site', site.folder, '--port', '0', '--quiet'], 'en_US.UTF-8')
  const text = await says('Ctrl-C')
  expect((await fetch(addressIn(text))).status).toBe(500)
  await says('templates/home.liquid')
  site.write('content/2025/a.txt', '---\nyear: [\n---\n')
  await says('content/2025/a.txt')
})

test('a broken report is told at the start, and when it is deleted that all is well', async () => {
  const site = siteFolder({...files, 'content/2025/b.txt': `${report(2025)}\n联系人手机：13800138000`})
  const {says, said} = huibao(['dev', '--site', site.folder, '--port', '0', '--verbose'])
  const text = await says('Ctrl-C')
  expect(text).toMatch(/查看文件 \d+ ms，读报告 \d+ ms，编排网页 \d+ ms\n {2}读 content\/2025\/a\.txt/)
  expect(text).toMatch(/content\/2025\/b\.txt\n.*错误/)
  // deleted before the watcher is there, it is not told by name
  for (let round = 1; !said().includes('b.txt：'); round++) {
    site.write('content/2025/b.txt', `${report(2025)}\n联系人手机：1380013800${round % 10}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  site.remove('content/2025/b.txt')
  await says(/content\/2025\/b\.txt（已删除）：.*错误都已改正/)
  site.write('content/2025/a.txt', report(2025, '南山镇文化站', '9'))
  await says(/a\.txt：[^]*读 content\/2025\/a\.txt\n[^]* {2}更新 reports\/2025\/a\.html/)
})

test('a taken port is passed over, unless it was asked for', async () => {
  const blocker = createServer()
  await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void blocker.close())
  const {port} = blocker.address() as AddressInfo
  const site = siteFolder(files)
  const {code, said} = huibao(['dev', '--site', site.folder, '--port', String(port)])
  expect(await code).toBe(2)
  expect(said()).toContain(`端口 ${port} 已被占用`)
})

test('two servers on one folder know of each other, and both work', async () => {
  const site = siteFolder(files)
  site.write('.huibao/dev.json', JSON.stringify({pid: process.ppid, address: 'http://localhost:4000/'}))
  const {says} = huibao(['dev', '--site', site.folder])
  const text = await says('Ctrl-C')
  expect(text).toContain('已在 http://localhost:4000/ 预览')
  const address = /预览：(\S+)/.exec(text)?.[1] ?? ''
  expect((await fetch(address)).status).toBe(200)
})

test.each([
  [['dev', '--port', 'x'], '端口'],
  [['dev', '--port', '70000'], '端口'],
  [['dev', '--editor', 'notepad'], '不认识编辑器'],
  [['preview', '--base', 'a b'], '--base']
])('%j is wrong usage', async (argv, words) => {
  const {code, said} = huibao([...argv])
  expect(await code).toBe(2)
  expect(said()).toContain(words)
})

test('a folder without content, or without pages, is said', async () => {
  const {folder} = siteFolder({'a.txt': ''})
  const dev = huibao(['dev', '--site', folder])
  expect(await dev.code).toBe(1)
  expect(dev.said()).toContain('content/')
  const preview = huibao(['preview', '--site', folder])
  expect(await preview.code).toBe(1)
  expect(preview.said()).toContain('huibao build')
})

test('listening for others is warned of', async () => {
  const site = siteFolder(files)
  const {says} = huibao(['dev', '--site', site.folder, '--port', '0', '--host', '0.0.0.0'])
  expect(await says('Ctrl-C')).toContain('同一网络中的其他人')
})

test('preview serves what was built; build --watch builds again', async () => {
  const site = siteFolder(files)
  const watching = huibao(['build', '--site', site.folder, '--watch'])
  await watching.says('待填 1 项')
  const {says} = huibao(['preview', '--site', site.folder, '--port', '0'])
  const address = addressIn(await says('Ctrl-C'))
  expect(await (await fetch(`${address}reports/2025/a.html`)).text()).toContain('讲座')
  site.write('content/2024/b.txt', report(2024, '南山镇文化站', '*'))
  await watching.says('待填 2 项')
  expect((await fetch(`${address}reports/2024/b.html`)).status).toBe(200)
  interrupt()
  expect(await watching.code).toBe(0)
})

test('new begins sites and reports, and never writes over anything', async () => {
  const {folder} = siteFolder()
  const home = join(folder, 'site')
  const made = huibao(['new', 'site', home, '--organization', '青禾水务站', '--year', '2025'])
  expect(await made.code).toBe(0)
  const path = join(home, 'content/2025/青禾水务站.txt')
  expect(readFileSync(path, 'utf8')).toContain('青禾水务站2025年工作总结')
  const clean = huibao(['check', '--site', home])
  expect(await clean.code).toBe(0)
  expect(clean.said()).not.toMatch(/错误|提醒/)

  const again = huibao(['new', 'site', home])
  expect(await again.code).toBe(1)
  const report = huibao(['new', 'report', '--site', home, '--year', '2025'])
  expect(await report.code).toBe(1)
  const other = huibao(['new', 'report', '--site', home, '--year', '2025', '--organization', '../石桥/站'])
  expect(await other.code).toBe(0)
  expect(existsSync(join(home, 'content/2025/石桥站.txt'))).toBe(true)
  const odd = huibao(['new', 'report', '--site', home, '--year', '2023', '--organization', '“甲: 乙”'])
  expect(await odd.code).toBe(0)
  const built = huibao(['build', '--site', home])
  expect(await built.code).toBe(0)
  expect(built.said()).toContain('3 个单位 3 篇报告')
  const wrong = huibao(['new', 'report', '--site', home, '--year', '25'])
  expect(await wrong.code).toBe(2)
})

const bundled = existsSync(join(root, 'lib/preview/preview.js'))

test.skipIf(!bundled)('a process with open pages ends at once when it is interrupted', async () => {
  const site = siteFolder(files)
  const child = spawn(process.execPath, [
    join(root, 'bin/huibao.js'),
    'dev',
    '--site',
    site.folder,
    '--port',
    '0'
  ])
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  const address = await new Promise<string>((resolve) => {
    let text = ''
    child.stderr.on('data', (chunk) => {
      text += String(chunk)
      if (addressIn(text)) resolve(addressIn(text).replace('localhost', '127.0.0.1'))
    })
  })
  const pages = await Promise.all(Array.from({length: 50}, () => fetch(`${address}__huibao/live?page=/`)))
  child.kill('SIGINT')
  expect(await ended).toBe(0)
  await Promise.all(pages.map((page) => page.text().catch(() => '')))
})
