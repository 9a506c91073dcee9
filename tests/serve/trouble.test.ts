import {existsSync, mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {build} from '../../src/build/build.ts'
import {disk, type Effects} from '../../src/build/effects.ts'
import {locked} from '../build/locked.ts'
import {report} from '../build/site-folder.ts'
import {devSite, until} from './dev-site.ts'

const page = 'reports/2025/a.html'

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

test('the whole site may vanish and come back', async () => {
  const site = await devSite({'content/2025/a.txt': report(2025)})
  await site.dev.ready
  rmSync(site.folder, {recursive: true})
  await until(
    () => site.get(page),
    ({status}) => status === 404
  )
  mkdirSync(join(site.folder, 'content/2025'), {recursive: true})
  writeFileSync(join(site.folder, 'content/2025/a.txt'), report(2025, '南山镇文化站', '66'))
  await until(
    () => site.text(page),
    (text) => text.includes('66场')
  )
})

test('two servers on one folder both follow, and leave a cache that is whole', async () => {
  const first = await devSite({'content/2025/a.txt': report(2025), 'content/2024/b.txt': report(2024)})
  const second = await devSite({}, {site: first.folder})
  await Promise.all([first.dev.ready, second.dev.ready])
  for (const round of [1, 2, 3]) {
    first.write('content/2025/a.txt', report(2025, '南山镇文化站', `30${round}`))
    first.write('content/2024/b.txt', report(2024, '南山镇文化站', `40${round}`))
    for (const site of [first, second]) {
      await until(
        () => site.text(page),
        (text) => text.includes(`30${round}场`)
      )
      await until(
        () => site.text('reports/2024/b.html'),
        (text) => text.includes(`40${round}场`)
      )
    }
  }
  await Promise.all([first.close(), second.close()])
  await build({site: first.folder})
  const kept = first.tree('dist')
  for (const folder of ['dist', '.huibao']) first.remove(folder)
  await build({site: first.folder})
  expect(kept).toEqual(first.tree('dist'))
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
