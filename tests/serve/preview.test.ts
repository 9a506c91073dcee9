import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {brotliDecompressSync, gunzipSync} from 'node:zlib'
import {expect, onTestFinished, test} from 'vitest'
import {build} from '../../src/build/build.ts'
import {startPreview} from '../../src/serve/preview.ts'
import {report, siteFolder} from '../build/site-folder.ts'
import {bare, raw} from './raw-request.ts'
import {traversals} from './traversals.ts'

async function hosted(base = '/', more: (folder: string) => void = () => undefined) {
  const site = siteFolder({'content/2025/a.txt': report(2025), 'public/sub/index.html': '<p>下级</p>'})
  await build({site: site.folder})
  more(site.folder)
  const server = await startPreview({
    out: join(site.folder, 'dist'),
    base,
    host: '127.0.0.1',
    port: 0,
    next: false,
    locale: 'zh'
  })
  onTestFinished(() => server.close())
  return {...site, address: server.address.replace('localhost', '127.0.0.1')}
}

test('what was built is served with type, ETag and range', async () => {
  const {address, read} = await hosted()
  const page = await raw(address, '/reports/2025/a.html')
  expect(page).toMatchObject({
    status: 200,
    body: read('dist/reports/2025/a.html'),
    headers: {'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache'}
  })
  const etag = String(page.headers['etag'])
  expect((await raw(address, '/reports/2025/a.html', {headers: {'if-none-match': etag}})).status).toBe(304)
  expect((await raw(address, '/reports/2025/a.html', {headers: {range: 'bytes=0-8'}})).body).toBe('<!DOCTYPE')
  expect((await raw(address, '/reports/2025/a.html', {headers: {range: 'bytes=50-10'}})).status).toBe(200)
  expect((await raw(address, '/assets/theme.css', {method: 'HEAD'})).headers['content-type']).toContain(
    'text/css'
  )
  expect((await raw(address, '/', {method: 'POST'})).status).toBe(405)
})

test('text is compressed for those who accept it', async () => {
  const {address, read} = await hosted()
  const css = read('dist/assets/theme.css')
  for (const [accepted, decode] of [
    ['gzip, deflate, br', brotliDecompressSync],
    ['gzip', gunzipSync],
    ['br;q=0, gzip', gunzipSync]
  ] as const) {
    const {body, headers} = await raw(address, '/assets/theme.css', {
      headers: {'accept-encoding': accepted},
      encoding: 'latin1'
    })
    expect(headers['vary']).toBe('Accept-Encoding')
    expect(decode(Buffer.from(body, 'latin1')).toString(), accepted).toBe(css)
  }
  expect((await raw(address, '/assets/theme.css')).headers['content-encoding']).toBe(undefined)
})

test('folders, missing pages and a base path are as on a host', async () => {
  const {address, read} = await hosted('/work/reports/')
  expect(address).toMatch(/\/work\/reports\/$/)
  expect((await raw(address, '/work/reports/')).status).toBe(200)
  for (const above of ['/', '/work/reports'])
    expect((await raw(address, above)).headers['location'], above).toBe('/work/reports/')
  expect((await raw(address, '/work/reports/sub')).headers['location']).toBe('/work/reports/sub/')
  expect((await raw(address, '/work/reports/sub/')).body).toContain('下级')
  for (const missing of ['/work/reports/no.html', '/index.html/x', '/assets/theme.css', '/work'])
    expect(await raw(address, missing), missing).toMatchObject({status: 404, body: read('dist/404.html')})
})

test('nothing outside the folder is served, whatever leads there', async () => {
  const {address} = await hosted('/', (folder) => {
    writeFileSync(join(folder, 'secret.txt'), '机密')
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'dist/link.txt'))
    symlinkSync(folder, join(folder, 'dist/up'))
    symlinkSync(join(folder, 'nowhere'), join(folder, 'dist/dangling.txt'))
    mkdirSync(join(folder, 'dist/.git'))
    writeFileSync(join(folder, 'dist/.git/config'), '机密')
  })
  for (const target of [
    '/link.txt',
    '/up/secret.txt',
    '/up',
    '/dangling.txt',
    '/.git/config',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '//secret.txt'
  ]) {
    const {status, body} = await raw(address, target)
    expect([400, 404], target).toContain(status)
    expect(body, target).not.toContain('机密')
  }
})

const lines = traversals()

test.skipIf(lines.length === 0)('every line of the traversal lists is refused', async () => {
  const {address} = await hosted()
  expect(lines.length).toBeGreaterThan(500)
  for (const line of lines) {
    const status = await bare(address, `GET ${line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
    expect(status, line).toMatch(/^HTTP\/1\.1 (?:400|404) /)
  }
})
