import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {build} from '../../src/build/build.ts'
import {disk, type Effects} from '../../src/build/effects.ts'
import {scriptTag} from '../../src/serve/with-script.ts'
import {locked} from '../build/locked.ts'
import {report} from '../build/site-folder.ts'
import {devSite, until} from './dev-site.ts'

const root = join(import.meta.dirname, '../..')
const page = 'reports/2025/a.html'

test('pages are what the build writes, byte for byte but for the script', async () => {
  const site = await devSite(sampleSite())
  await build({site: site.folder})
  const built = Object.entries(site.tree('dist')).filter(([path]) => path !== 'manifest.json')
  expect(built.length).toBeGreaterThan(30)
  for (const [path, text] of built) {
    const answer = await site.get(encodeURI(path))
    const served = Buffer.from(await answer.arrayBuffer()).toString('latin1')
    expect(served.replace(scriptTag, ''), path).toBe(text)
    expect(served.includes(scriptTag), path).toBe(path.endsWith('.html'))
  }
})

/** The files of the sample site. */
function sampleSite(): Record<string, Uint8Array> {
  const names = ['content', 'public'].flatMap((folder) =>
    disk.list(join(root, folder)).map((name) => `${folder}/${name}`)
  )
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(root, name))]))
}

test('a save is shown, whatever it touches', async () => {
  const site = await devSite({
    'content/2025/a.txt': report(2025, '南山镇文化站', '*'),
    'content/site.yaml': 'title: 甲站\n'
  })
  await site.dev.ready
  const shows = (path: string, words: string) =>
    until(
      () => site.text(path),
      (text) => text.includes(words)
    )

  site.write('content/2025/a.txt', report(2025, '南山镇文化站', '77'))
  await shows(page, '77场')
  site.write('content/site.yaml', 'title: 乙站\n')
  await shows('index.html', '乙站')
  site.write('content/2025/a.txt', report(2025, '南山镇文化站', '*'))
  await until(
    () => site.state(page),
    ({blanks}) => blanks.length === 1
  )
  const [blank] = (await site.state(page)).blanks
  site.write('content/2025/a.data.csv', `编号,数值\n${blank?.id},31\n`)
  await shows(page, '31场')
  site.write('content/2024/b.md', report(2024, '北湖镇文化站'))
  await shows('index.html', '北湖镇文化站')
  renameSync(join(site.folder, 'content/2024/b.md'), join(site.folder, 'content/2024/c.md'))
  await until(
    () => site.get('reports/2024/b.html'),
    ({status}) => status === 404
  )
  expect((await site.get('reports/2024/c.html')).status).toBe(200)
  unlinkSync(join(site.folder, 'content/2024/c.md'))
  await until(
    () => site.get('reports/2024/c.html'),
    ({status}) => status === 404
  )
  site.write('public/note.txt', '说明')
  await shows('note.txt', '说明')
  site.write('templates/missing.liquid', '<p>自己的 404 页</p>')
  await shows('no/such.html', '自己的 404 页')
  rmSync(join(site.folder, 'templates'), {recursive: true})
  await until(
    () => site.text('no/such.html'),
    (text) => !text.includes('自己的 404 页')
  )
})

test('every way of saving is noticed, and drafts of editors are not', async () => {
  const site = await devSite({'content/2025/a.txt': report(2025)})
  await site.dev.ready
  const path = join(site.folder, 'content/2025/a.txt')
  const shows = (words: string) =>
    until(
      () => site.text(page),
      (text) => text.includes(words)
    )

  // vim: the old file becomes the backup
  renameSync(path, `${path}~`)
  writeFileSync(path, report(2025, '南山镇文化站', '101'))
  await shows('101场')
  // Word and many others: a draft takes the name
  writeFileSync(join(site.folder, 'content/2025/~WRD0001.tmp'), report(2025, '南山镇文化站', '102'))
  renameSync(join(site.folder, 'content/2025/~WRD0001.tmp'), path)
  await shows('102场')
  // truncate, then write
  writeFileSync(path, '')
  await new Promise((resolve) => setTimeout(resolve, 5))
  writeFileSync(path, report(2025, '南山镇文化站', '103'))
  await shows('103场')
  // twice at once
  writeFileSync(path, report(2025, '南山镇文化站', '104'))
  writeFileSync(path, report(2025, '南山镇文化站', '105'))
  await shows('105场')

  for (const name of ['~$a.docx', '.a.txt.swp', 'a.txt~', '4913.tmp'])
    writeFileSync(join(site.folder, 'content/2025', name), '草稿')
  writeFileSync(path, report(2025, '南山镇文化站', '106'))
  await shows('106场')
  expect(site.updates.flatMap(({paths}) => paths).filter((each) => each !== path)).toEqual([])
})

test('a storm of saves ends in the right state', async () => {
  const files = Object.fromEntries(
    Array.from({length: 200}, (_, at) => [`content/${1900 + at}/r.txt`, report(1900 + at)])
  )
  const site = await devSite(files)
  await site.dev.ready
  for (const round of [1, 2])
    for (const [at, path] of Object.keys(files).entries())
      writeFileSync(join(site.folder, path), report(1900 + at, '南山镇文化站', `${round}000${at}`))
  for (const at of [0, 99, 199])
    await until(
      () => site.text(`reports/${1900 + at}/r.html`),
      (text) => text.includes(`2000${at}场`)
    )
  // as a build from nothing would have it
  await build({site: site.folder})
  for (const [path, text] of Object.entries(site.tree('dist')).filter(([path]) => path.endsWith('.html'))) {
    const served = Buffer.from(await (await site.get(path)).arrayBuffer()).toString('latin1')
    expect(served.replace(scriptTag, ''), path).toBe(text)
  }
})

test('a broken template leaves the last good page, says where, and is forgotten when mended', async () => {
  const site = await devSite({'content/2025/a.txt': report(2025)})
  await site.dev.ready
  const before = await site.text(page)
  site.write('templates/report.liquid', '<article>\n{{ no.such }}\n</article>')
  const {faults} = await until(
    () => site.state(page),
    ({faults}) => faults.length > 0
  )
  expect(faults).toMatchObject([
    {
      file: 'templates/report.liquid',
      line: 2,
      excerpt: {first: 1, lines: ['<article>', '{{ no.such }}', '</article>']}
    }
  ])
  expect(await site.text(page)).toBe(before)
  site.write('templates/report.liquid', '<article>好了</article>')
  await until(
    () => site.state(page),
    ({faults}) => faults.length === 0
  )
  expect(await site.text(page)).toContain('好了')
})

test('a page that never was whole says so', async () => {
  const site = await devSite({
    'content/2025/a.txt': report(2025),
    'templates/report.liquid': '{% if %}'
  })
  const answer = await site.get(page)
  expect(answer.status).toBe(500)
  expect(await answer.text()).toContain(scriptTag)
  expect((await site.state(page)).faults).toHaveLength(1)
})

test('a report that breaks leaves its last good page', async () => {
  const site = await devSite({'content/2025/a.md': `---\nyear: 2025\n---\n${report(2025)}`})
  await site.dev.ready
  const before = await site.text(page)
  site.write('content/2025/a.md', `---\nyear: 2025\ntitle: [\n---\n${report(2025)}`)
  const {faults} = await until(
    () => site.state(page),
    ({faults}) => faults.length > 0
  )
  expect(faults[0]).toMatchObject({file: 'content/2025/a.md', severity: 'error'})
  expect(await site.text(page)).toBe(before)
})

test('a locked file is named over the last good page, and taken up when it is free', async () => {
  const names = new Map<string, string>()
  const site = await devSite(
    {
      'content/2025/a.txt': report(2025, '南山镇文化站', '*'),
      'content/2025/a.data.csv': '指标,数值,单位\n讲座,31,场\n',
      'content/2024/b.txt': report(2024)
    },
    {effects: locked(names)}
  )
  await site.dev.ready
  const before = await site.text(page)
  expect(before).toContain('31场')
  names.set('a.data.csv', 'EBUSY')
  site.write('content/2025/a.data.csv', '指标,数值,单位\n讲座,32,场\n')
  const {faults} = await until(
    () => site.state(page),
    ({faults}) => faults.length > 0
  )
  expect(faults).toMatchObject([
    {file: 'content/2025/a.data.csv', reason: expect.stringContaining('占用') as string}
  ])
  expect(await site.text(page)).toBe(before)
  // the rest goes on
  site.write('content/2024/b.txt', report(2024, '南山镇文化站', '77'))
  await until(
    () => site.text('reports/2024/b.html'),
    (text) => text.includes('77场')
  )
  names.clear()
  await until(
    () => site.text(page),
    (text) => text.includes('32场')
  )
  expect((await site.state(page)).faults).toEqual([])
})

test('what pages hang on may be locked: template and configuration', async () => {
  const names = new Map<string, string>()
  const site = await devSite(
    {
      'content/2025/a.txt': report(2025),
      'content/site.yaml': 'title: 甲站\n',
      'templates/report.liquid': '<article>第一版</article>'
    },
    {effects: locked(names)}
  )
  await site.dev.ready
  expect(await site.text(page)).toContain('第一版')
  expect(await site.text('index.html')).toContain('甲站')
  names.set('report.liquid', 'EACCES')
  names.set('site.yaml', 'EACCES')
  site.write('templates/report.liquid', '<article>第二版</article>')
  site.write('content/site.yaml', 'title: 乙站\n')
  const {faults} = await until(
    () => site.state(page),
    ({faults}) => faults.length > 1
  )
  expect(faults.map(({file}) => file).sort()).toEqual(['content/site.yaml', 'templates/report.liquid'])
  expect(await site.text(page)).toContain('第一版')
  names.clear()
  await until(
    () => site.text(page),
    (text) => text.includes('第二版')
  )
  await until(
    () => site.text('index.html'),
    (text) => text.includes('乙站')
  )
  expect((await site.state(page)).faults).toEqual([])
})

test('messages name their sentence, and the editor that was asked for', async () => {
  const text = report(2025).replace('12场，接待', '12场,接待')
  const site = await devSite({'content/2025/a.txt': text}, {editor: 'vscode://file{path}:{line}:{column}'})
  const {notices} = await site.state(page)
  const notice = notices.find(({line}) => line === 4)
  expect(notice?.sentence).toBe('全年举办讲座12场,接待读者3200人次。')
  expect(notice?.href).toMatch(/^vscode:\/\/file\/.*\/content\/2025\/a\.txt:4:\d+$/)
})

test('a folder that vanishes and comes back is no end', async () => {
  const site = await devSite({'content/2025/a.txt': report(2025)})
  await site.dev.ready
  rmSync(join(site.folder, 'content'), {recursive: true})
  await until(
    () => site.get(page),
    ({status}) => status === 404
  )
  mkdirSync(join(site.folder, 'content/2025'), {recursive: true})
  writeFileSync(join(site.folder, 'content/2025/a.txt'), report(2025))
  await until(
    () => site.get(page),
    ({status}) => status === 200
  )
})

test('what was compiled is left to the next start, and a full disk does no harm', async () => {
  const site = await devSite({'content/2025/a.txt': report(2025)})
  await site.close()
  expect(existsSync(join(site.folder, '.huibao/details.json'))).toBe(true)

  const full: Effects = {
    ...disk,
    write() {
      throw Object.assign(new Error('ENOSPC: no space left on device'), {code: 'ENOSPC'})
    }
  }
  const errors: Error[] = []
  const other = await devSite(
    {'content/2025/a.txt': report(2025)},
    {effects: full, onError: (error) => errors.push(error)}
  )
  expect((await other.get(page)).status).toBe(200)
  await other.close()
  expect(errors.map(({message}) => message)).toEqual([expect.stringContaining('ENOSPC')])
})
