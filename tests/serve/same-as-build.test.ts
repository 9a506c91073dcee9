import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
// @ts-expect-error plain script without types
import {reportText} from '../../bench/corpus.mjs'
import {build} from '../../src/build/build.ts'
import {disk} from '../../src/build/effects.ts'
import {scriptTag} from '../../src/serve/with-script.ts'
import {devSite} from './dev-site.ts'

const root = join(import.meta.dirname, '../..')

test.each([
  ['the sample site', sampleSite],
  ['a corpus of 200 reports', corpus]
])('pages of %s are what the build writes, byte for byte but for the script', async (_, files) => {
  const site = await devSite(files())
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

/** Twenty years' reports of ten organizations, as the benchmark makes them. */
function corpus(): Record<string, string> {
  const reports = Array.from({length: 200}, (_, at) => {
    const [office, year] = [Math.floor(at / 20), 2006 + (at % 20)]
    const format = at % 2 === 0 ? 'txt' : 'md'
    const text = reportText(at + 1, `云溪第${office + 1}图书馆`, year, format) as string
    return [`content/${year}/r${office}.${format}`, text] as const
  })
  return Object.fromEntries(reports)
}
