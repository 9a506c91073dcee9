import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {disk} from '../../src/build/effects.ts'
import {report} from '../build/site-folder.ts'
import {devSite} from './dev-site.ts'
import {bare, raw} from './raw-request.ts'
import {traversals} from './traversals.ts'

const files = {'content/2025/a.txt': report(2025, '南山镇文化站', '*')}
const page = 'reports/2025/a.html'
const source = 'content/2025/a.txt'

test('only names of this machine are answered', async () => {
  const {address} = await devSite(files)
  const {port} = new URL(address)
  for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, 'a.localhost', 'LOCALHOST'])
    expect((await raw(address, '/', {headers: {host}})).status, host).toBe(200)
  for (const host of [
    'evil.example',
    `evil.example:${port}`,
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '10.0.0.1',
    '1270.0.0.1'
  ])
    expect(await raw(address, '/', {headers: {host}}), host).toMatchObject({
      status: 403,
      body: expect.stringContaining('--host') as string
    })
})

test('a configured name is answered too', async () => {
  const {address} = await devSite(files, {host: '127.0.0.2'}).catch(() => devSite(files, {host: '::1'}))
  expect((await raw(address, '/')).status).toBe(200)
})

test('no other site reads, embeds or runs anything', async () => {
  const {address} = await devSite(files)
  const {headers} = await raw(address, `/${page}`)
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin'
  })
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  const foreign: Array<Record<string, string>> = [
    {origin: 'https://evil.example'},
    {origin: 'null'},
    {origin: 'http://127.0.0.1:1'},
    {'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script'},
    {'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty'},
    {'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe'}
  ]
  for (const headers of foreign)
    for (const target of [`/${page}`, '/assets/theme.css', '/__huibao/state?page=/', '/__huibao/live'])
      expect((await raw(address, target, {headers})).status, JSON.stringify(headers)).toBe(403)
  const link = {'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document'}
  expect((await raw(address, `/${page}`, {headers: link})).status).toBe(200)
})

test('a value is saved beside the report, for the page alone that holds the token', async () => {
  const site = await devSite(files)
  const {token, blanks} = await site.state(page)
  const [blank] = blanks
  const body = JSON.stringify({source, id: blank?.id, value: '36'})
  const origin = site.address.replace(/\/$/, '')
  const good = {origin, 'content-type': 'application/json', 'x-huibao-token': token}
  const post = (headers: Record<string, string>, text = body) =>
    raw(site.address, '/__huibao/fill', {method: 'POST', headers, body: text})
  const {origin: _o, ...noOrigin} = good
  const {'x-huibao-token': _t, ...noToken} = good

  expect((await post({...good, origin: 'https://evil.example'})).status).toBe(403)
  expect((await post(noOrigin)).status).toBe(403)
  expect((await post(noToken)).status).toBe(403)
  expect((await post({...good, 'x-huibao-token': 'x'.repeat(token.length)})).status).toBe(403)
  expect((await post({...good, host: 'evil.example', origin: 'http://evil.example'})).status).toBe(403)
  expect((await post({...good, 'content-type': 'text/plain'})).status).toBe(400)
  expect((await post(good, '{')).status).toBe(400)
  expect((await post(good, '"a"')).status).toBe(400)
  expect((await post(good, 'null')).status).toBe(400)
  expect((await post(good, JSON.stringify({source, id: 1, value: '1'}))).status).toBe(400)
  expect((await post(good, 'x'.repeat(5000))).status).toBe(413)
  expect((await raw(site.address, '/__huibao/fill')).status).toBe(405)
  for (const path of ['content/2025/b.txt', '../a.txt', '/etc/passwd', 'content/../content/2025/a.txt', ''])
    expect((await post(good, JSON.stringify({source: path, id: blank?.id, value: '1'}))).status).toBe(422)
  for (const value of ['许多', '', '=1+1', '12人'])
    expect((await post(good, JSON.stringify({source, id: blank?.id, value}))).status, value).toBe(422)
  expect((await post(good, JSON.stringify({source, id: '../x', value: '1'}))).status).toBe(422)
  expect(existsSync(join(site.folder, 'content/2025/a.data.csv'))).toBe(false)

  expect(await post(good)).toMatchObject({status: 200, body: '{"refused":null}'})
  expect(site.read('content/2025/a.data.csv')).toContain(',36,')
  expect(site.read(source)).toBe(files[source])
})

test.each([
  ['may not be written', 'EACCES', '没有写入权限'],
  ['stands on a full disk', 'ENOSPC', '磁盘已满'],
  ['is held by a spreadsheet program', 'EBUSY', '其他程序占用']
])('a data sheet that %s is named as the reason', async (_, code, words) => {
  const denied = {
    ...disk,
    write(path: string, value: string | Uint8Array) {
      if (path.endsWith('.csv')) throw Object.assign(new Error(code), {code})
      disk.write(path, value)
    }
  }
  const site = await devSite(files, {effects: denied})
  const {token, blanks} = await site.state(page)
  const answer = await raw(site.address, '/__huibao/fill', {
    method: 'POST',
    headers: {
      origin: site.address.replace(/\/$/, ''),
      'content-type': 'application/json',
      'x-huibao-token': token
    },
    body: JSON.stringify({source, id: blanks[0]?.id, value: '36'})
  })
  expect(answer.status).toBe(422)
  expect(answer.body).toContain(words)
})

const tricks = [
  '/../package.json',
  '/%2e%2e/package.json',
  '/..%2fpackage.json',
  '/..%5cpackage.json',
  '/assets/..%2f..%2fcontent/2025/a.txt',
  '/assets\\theme.css',
  '/assets%5ctheme.css',
  '/%00',
  '/index.html%00.css',
  '/%',
  '/%zz',
  '/%c0%ae%c0%ae/etc/passwd',
  '//evil.example/%2e%2e',
  '/.env',
  '/.git/config',
  '/assets/.%2e/index.html',
  '/@fs/etc/passwd',
  '/content/2025/a.txt',
  '/index.html::$DATA',
  '/C:/windows/win.ini',
  '/index.html#/../x',
  '/index.html/',
  '/assets//theme.css',
  '*',
  'http://evil.example/index.html'
]

test.each(tricks)('%s leads nowhere', async (target) => {
  const {address} = await devSite(files)
  const {status, body} = await raw(address, target)
  expect([400, 404]).toContain(status)
  expect(body).not.toContain('南山镇文化站')
})

const lines = traversals()

test.skipIf(lines.length === 0)('every line of the traversal lists is refused', async () => {
  const site = await devSite(files)
  expect(lines.length).toBeGreaterThan(500)
  const missing = createHash('sha1')
    .update(await site.text('404.html'))
    .digest('hex')
  for (const line of lines) {
    const status = await bare(
      site.address,
      `GET ${line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`
    )
    expect(status, line).toMatch(/^HTTP\/1\.1 (?:400|404) /)
  }
  expect(
    createHash('sha1')
      .update(await site.text('404.html'))
      .digest('hex')
  ).toBe(missing)
})

test('what HTTP forbids is refused, and the server goes on', async () => {
  const {address} = await devSite(files)
  expect((await raw(address, `/${'a'.repeat(5000)}`)).status).toBe(414)
  expect((await raw(address, '/', {headers: {'x-long': 'a'.repeat(20_000)}})).status).toBe(431)
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])
    expect((await raw(address, '/', {method})).status, method).toBe(405)
  expect(await bare(address, '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n')).toContain(' 400 ')
  expect(await bare(address, 'GET / HTTP/1.1\r\n\r\n')).toContain(' 400 ')
  expect((await raw(address, '/')).status).toBe(200)
})

test('conditions and ranges are those of HTTP', async () => {
  const {address} = await devSite(files)
  const whole = await raw(address, '/assets/theme.css')
  const etag = String(whole.headers['etag'])
  const size = Buffer.byteLength(whole.body)
  const part = (range: string, more: Record<string, string> = {}) =>
    raw(address, '/assets/theme.css', {headers: {range, ...more}})
  expect(
    (await raw(address, '/assets/theme.css', {headers: {'if-none-match': `"x", W/${etag}`}})).status
  ).toBe(304)
  expect(await raw(address, '/assets/theme.css', {method: 'HEAD'})).toMatchObject({
    status: 200,
    body: '',
    headers: {'content-length': String(size), 'content-type': 'text/css; charset=utf-8'}
  })
  expect(await part('bytes=0-9')).toMatchObject({
    status: 206,
    body: whole.body.slice(0, 10),
    headers: {'content-range': `bytes 0-9/${size}`}
  })
  expect((await part('bytes=-5')).body).toBe(whole.body.slice(-5))
  expect((await part(`bytes=${size - 3}-${size + 50}`)).body).toBe(whole.body.slice(-3))
  for (const beyond of [`bytes=${size}-`, 'bytes=-0', 'bytes=999999999-'])
    expect((await part(beyond)).status, beyond).toBe(416)
  for (const odd of [
    'bytes=50-10',
    'bytes=-',
    'bytes=a-b',
    'items=0-1',
    'bytes=0-1,3-4',
    `bytes=${'9'.repeat(40)}-`
  ])
    expect((await part(odd)).status, odd).toBe(200)
  expect((await part('bytes=0-9', {'if-range': '"old"'})).status).toBe(200)
})

test('two hundred open pages are told, and let go at the end', async () => {
  const site = await devSite(files)
  await site.dev.ready
  const streams = await Promise.all(
    Array.from({length: 200}, () => fetch(`${site.address}__huibao/live?page=/${page}`))
  )
  const readers = streams.map(({body}) => body?.getReader())
  site.write(source, report(2025, '南山镇文化站', '88'))
  for (const reader of readers) {
    let text = ''
    while (!text.includes('"change"')) text += new TextDecoder().decode((await reader?.read())?.value)
    expect(text).toContain('"page":true')
  }
  await site.close()
  await Promise.all(readers.map(async (reader) => expect((await reader?.read())?.done).toBe(true)))
})
