import {renameSync, rmSync, unlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {build} from '../../src/build/build.ts'
import {scriptTag} from '../../src/serve/with-script.ts'
import {report} from '../build/site-folder.ts'
import {devSite, until} from './dev-site.ts'

const page = 'reports/2025/a.html'

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

test('an open page is told in few words what changed', async () => {
  const text = (sessions: string) => report(2025, '南山镇文化站', sessions)
  const site = await devSite({'content/2025/a.txt': text('1'), 'public/logo.svg': '<svg/>'})
  await site.dev.ready
  const stream = (await site.get(`__huibao/live?page=/${page}`)).body!.getReader()
  const next = async (type: string) => {
    for (let said = ''; ; said += Buffer.from((await stream.read()).value ?? []).toString())
      for (const line of said.split('\n'))
        if (line.includes(`"${type}"`) && line.endsWith('}')) return JSON.parse(line.slice(6)) as object
  }
  await next('hello')
  site.write('content/2025/a.txt', text('2'))
  expect(await next('change')).toEqual({type: 'change', page: true, assets: ['search/']})
  site.write('public/logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
  expect(await next('change')).toEqual({type: 'change', page: false, assets: ['logo.svg']})
  await stream.cancel()
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
  const organizations = Array.from({length: 50}, (_, at) => `${'甲乙丙丁戊'[at % 5]}${at}镇文化站`)
  const reports = organizations.flatMap((name, at) =>
    Array.from({length: 10}, (_, year) => ({path: `${2016 + year}/r${at}`, name, year: 2016 + year}))
  )
  const files = Object.fromEntries(
    reports.map(({path, name, year}) => [`content/${path}.txt`, report(year, name)])
  )
  const site = await devSite(files)
  await site.dev.ready
  for (const round of [1, 2])
    for (const [at, {path, name, year}] of reports.entries())
      writeFileSync(join(site.folder, `content/${path}.txt`), report(year, name, `${round}000${at}`))
  expect(reports).toHaveLength(500)
  for (const [at, {path}] of reports.entries())
    await until(
      () => site.text(`reports/${path}.html`),
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

test('messages name their sentence, and the editor that was asked for', async () => {
  const text = report(2025).replace('12场，接待', '12场,接待')
  const site = await devSite({'content/2025/a.txt': text}, {editor: 'vscode://file{path}:{line}:{column}'})
  const {notices} = await site.state(page)
  const notice = notices.find(({line}) => line === 4)
  expect(notice?.sentence).toBe('全年举办讲座12场,接待读者3200人次。')
  expect(notice?.href).toMatch(/^vscode:\/\/file\/.*\/content\/2025\/a\.txt:4:\d+$/)
})
