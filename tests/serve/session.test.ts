import {rmSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {build} from '../../src/build/build.ts'
import {disk, type Effects} from '../../src/build/effects.ts'
import {openSession} from '../../src/serve/session.ts'
import {report, siteFolder} from '../build/site-folder.ts'

const source = 'content/2025/a.txt'

test('a day of saves leaves one record of each report', async () => {
  const site = siteFolder({[source]: report(2025)})
  const session = await openSession(site.folder)
  session.save()
  const pack = join(site.folder, '.huibao/records.pack')
  const {size} = statSync(pack)
  for (let round = 1; round <= 30; round++) {
    site.write(source, report(2025, '南山镇文化站', String(round)))
    await session.update([join(site.folder, source)])
  }
  session.save()
  expect(statSync(pack).size).toBeLessThan(size * 2.5)
  const next = await openSession(site.folder)
  expect(next.composition.compiled).toEqual([])
  expect(next.record(source)?.html).toContain('30场')
})

test('a build beside a running preview leaves both right', async () => {
  const site = siteFolder({[source]: report(2025), 'content/2024/b.txt': report(2024, '北湖镇文化站')})
  const session = await openSession(site.folder)
  const save = async (path: string, text: string) => {
    site.write(path, text)
    await session.update([join(site.folder, path)])
  }
  await save(source, report(2025, '南山镇文化站', '21'))
  await build({site: site.folder})
  await save('content/2024/b.txt', report(2024, '北湖镇文化站', '22'))
  await build({site: site.folder})
  await save(source, report(2025, '南山镇文化站', '23'))
  session.save()
  await build({site: site.folder})
  const kept = site.tree('dist')
  for (const folder of ['dist', '.huibao']) rmSync(join(site.folder, folder), {recursive: true})
  await build({site: site.folder})
  expect(kept).toEqual(site.tree('dist'))
})

test('a cache that lost its records is made anew', async () => {
  const site = siteFolder({[source]: report(2025)})
  await build({site: site.folder})
  writeFileSync(join(site.folder, '.huibao/records.pack'), 'x'.repeat(100_000))
  const session = await openSession(site.folder)
  const output = session.composition.outputs.get('reports/2025/a.html')
  expect(String(output && (await session.valueOf(output)))).toContain('检修设备')
})

test('a cache that is deleted while a preview runs is made anew', async () => {
  const site = siteFolder({[source]: report(2025)})
  await build({site: site.folder})
  let read = 0
  const counted: Effects = {
    ...disk,
    read(path) {
      if (path.endsWith(source)) read++
      return disk.read(path)
    }
  }
  const session = await openSession(site.folder, counted)
  rmSync(join(site.folder, '.huibao'), {recursive: true})
  const outputs = ['html', 'json'].flatMap(
    (kind) => session.composition.outputs.get(`reports/2025/a.${kind}`) ?? []
  )
  read = 0
  const [page] = await Promise.all(outputs.map((output) => session.valueOf(output)))
  expect(String(page)).toContain('检修设备')
  expect(outputs.length).toBeGreaterThan(1)
  expect(read).toBe(1)
  session.save()
  expect((await openSession(site.folder)).composition.compiled).toEqual([])
})
