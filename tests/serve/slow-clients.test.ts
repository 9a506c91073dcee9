import {createServer, get as httpGet, type IncomingMessage} from 'node:http'
import {connect, type AddressInfo, type Socket} from 'node:net'
import {join} from 'node:path'
import {setImmediate as turn} from 'node:timers/promises'
import {expect, onTestFinished, test} from 'vitest'
import {build} from '../../src/build/build.ts'
import {createLive} from '../../src/serve/live.ts'
import {startPreview} from '../../src/serve/preview.ts'
import {report, siteFolder} from '../build/site-folder.ts'
import {devSite, until} from './dev-site.ts'

/** A client that asks and never reads. */
function stalled(address: string, path: string): Promise<Socket> {
  const {hostname, port} = new URL(address)
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.pause()
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`, () => resolve(socket))
    })
    socket.on('error', () => undefined)
    onTestFinished(() => void socket.destroy())
  })
}

/** Bytes held outside of the heap. */
const held = () => process.memoryUsage().arrayBuffers

const large = Buffer.alloc(24_000_000, 'x')
const clients = 20

test('a page that reads no events is given up, and the others miss none', async () => {
  const live = createLive()
  const server = createServer((request, response) =>
    live.add(response, request.url ?? '', {type: 'hello', start: '1'})
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    live.close()
    server.closeAllConnections()
    server.close()
  })
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const reader = await new Promise<IncomingMessage>((resolve) => httpGet(`${address}/good`, resolve))
  let received = 0
  reader.on('data', (chunk: Buffer) => (received += chunk.toString().match(/"page":true/g)?.length ?? 0))
  await stalled(address, '/bad')
  await until(
    () => live.size,
    (size) => size === 2
  )
  const assets = [`${'long/'.repeat(2000)}a.css`]
  let sent = 0
  // what the system keeps of it, and a little
  for (; live.size === 2 && sent * 10_000 < 40_000_000; sent++) {
    live.send(() => ({type: 'change', page: true, assets}))
    await turn()
  }
  expect(live.size).toBe(1)
  await until(
    () => received,
    (count) => count === sent
  )
})

test('preview sends large files bit by bit to those who read nothing', async () => {
  const site = siteFolder({'content/2025/a.txt': report(2025), 'public/film.mp4': large})
  await build({site: site.folder})
  const options = {host: '127.0.0.1', port: 0, next: false, locale: 'zh'} as const
  const server = await startPreview({out: join(site.folder, 'dist'), base: '/', ...options})
  onTestFinished(() => server.close())
  const address = server.address.replace('localhost', '127.0.0.1')
  const before = held()
  await Promise.all(Array.from({length: clients}, () => stalled(address, '/film.mp4')))
  const whole = await fetch(`${address}film.mp4`)
  expect(Buffer.from(await whole.arrayBuffer()).equals(large)).toBe(true)
  const part = await fetch(`${address}film.mp4`, {headers: {range: 'bytes=23999990-'}})
  expect(part.headers.get('content-range')).toBe('bytes 23999990-23999999/24000000')
  expect(await part.text()).toBe('xxxxxxxxxx')
  // one whole copy is that of this test
  expect(held() - before).toBeLessThan(4 * large.length)
})

test('dev holds a large file once, however many wait for it', async () => {
  const site = await devSite({'content/2025/a.txt': report(2025), 'public/film.mp4': large})
  await site.dev.ready
  await site.text('film.mp4')
  const before = held()
  await Promise.all(Array.from({length: clients}, () => stalled(site.address, '/film.mp4')))
  site.write('content/2025/a.txt', report(2025, '南山镇文化站', '88'))
  await until(
    () => site.text('reports/2025/a.html'),
    (text) => text.includes('88场')
  )
  expect(held() - before).toBeLessThan(4 * large.length)
})
