import {expect, test} from 'vitest'
import {build} from '../../src/build/build.ts'
import {disk, type Effects} from '../../src/build/effects.ts'
import {pack} from '../../src/build/packed.ts'
import {openRecords} from '../../src/build/records.ts'
import type {ReportRecord} from '../../src/types.ts'
import {report, siteFolder} from './site-folder.ts'

const files = {'content/2024/a.txt': report(2024), 'content/2025/a.txt': report(2025)}

/** A disk with room for so many more writes. */
function filling(room: {left: number}): Effects {
  const take = () => {
    if (room.left-- <= 0)
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
        code: 'ENOSPC',
        syscall: 'write'
      })
  }
  return {
    ...disk,
    write(path, value) {
      take()
      disk.write(path, value)
    },
    append(path, value) {
      take()
      disk.append(path, value)
    }
  }
}

test.each([0, 1, 5, 20])(
  'a disk that is full after %d writes ends the build, and nothing is half',
  async (left) => {
    const site = siteFolder(files)
    await build({site: site.folder})
    const clean = site.tree('dist')
    site.write('content/2025/a.txt', report(2025, '南山镇文化站', '77'))
    site.write('content/site.yaml', 'title: 换了名的网站\n')
    await expect(build({site: site.folder}, filling({left}))).rejects.toThrow('ENOSPC')
    expect(Object.keys(site.tree('dist'))).toEqual(Object.keys(clean))

    await build({site: site.folder})
    const mended = site.tree('dist')
    for (const folder of ['dist', '.huibao']) site.remove(folder)
    await build({site: site.folder})
    expect(mended).toEqual(site.tree('dist'))
  }
)

test('a folder whose first build was cut short is known again without the cache', async () => {
  const site = siteFolder(files)
  await expect(build({site: site.folder}, filling({left: 8}))).rejects.toThrow('ENOSPC')
  expect(Object.keys(site.tree('dist')).length).toBeGreaterThan(1)
  site.remove('.huibao')
  expect(await build({site: site.folder})).toMatchObject({published: true})
})

test('what does not go into the pack stays in memory until there is room', () => {
  const {folder} = siteFolder()
  const room = {left: 0}
  const records = openRecords(folder, {}, filling(room))
  const large = (key: string) =>
    ({key, json: {}, html: key.repeat(1_500_000), passages: []}) as unknown as ReportRecord
  const keys = ['k1', 'k2', 'k3', 'k4', 'k5']
  for (const key of keys) records.put(pack(large(key), []))
  for (const key of keys) expect(records.get(key)?.html.slice(0, 4)).toBe(key + key)
  expect(() => records.save(keys)).toThrow('ENOSPC')
  expect(records.get('k1')?.html.slice(0, 4)).toBe('k1k1')
  room.left = 10
  const slots = records.save(keys)
  const again = openRecords(folder, slots, disk)
  for (const key of keys) expect(again.get(key)?.html.slice(0, 4)).toBe(key + key)
})
