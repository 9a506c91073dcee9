import {join} from 'node:path'
import {build as bundle} from 'esbuild'
import {expect, test} from 'vitest'
import {build} from '../../src/build/build.ts'
import {disk, type Effects} from '../../src/build/effects.ts'
import {report, siteFolder} from './site-folder.ts'

/* Speed by what is done, not by the clock: the same on every machine. */

/** The disk, and what was asked of it: paths below the site folder. */
function counting(folder: string): {effects: Effects; read: string[]; parts: string[]; written: string[]} {
  const read: string[] = []
  const parts: string[] = []
  const written: string[] = []
  const named = (path: string) => path.slice(folder.length + 1)
  const effects: Effects = {
    ...disk,
    read(path) {
      if (path.startsWith(folder)) read.push(named(path))
      return disk.read(path)
    },
    readPart(path, start, length) {
      parts.push(named(path))
      return disk.readPart(path, start, length)
    },
    write(path, value) {
      written.push(named(path))
      disk.write(path, value)
    }
  }
  return {effects, read, parts, written}
}

/** Two years of so many offices. */
const offices = (count: number) =>
  Object.fromEntries(
    Array.from({length: count}, (_, at) => [2024, 2025].map((year) => [at, year] as const))
      .flat()
      .map(([at, year]) => [`content/${year}/office-${at}.txt`, report(year, `第${at + 1}文化站`)])
  )

async function workOfAnEdit(count: number) {
  const {folder, write} = siteFolder(offices(count))
  await build({site: folder})
  write('content/2025/office-0.txt', report(2025, '第1文化站', '13'))
  const {effects, ...work} = counting(folder)
  const {written} = await build({site: folder}, effects)
  return {...work, pages: written.filter((path) => path.startsWith('reports/') && path.endsWith('.html'))}
}

test('a build of an unchanged site reads its index alone and writes nothing', async () => {
  const {folder} = siteFolder(offices(3))
  await build({site: folder})
  const {effects, ...work} = counting(folder)
  await build({site: folder}, effects)
  expect(work).toEqual({read: ['.huibao/state.json'], parts: [], written: []})
})

test('a change that shows nowhere touches the cache alone; a list of files that is gone is made anew', async () => {
  const {folder, remove} = siteFolder(offices(2))
  await build({site: folder})
  const {effects, written} = counting(folder)
  await build({site: folder, strict: true}, effects)
  expect(written.filter((path) => !path.startsWith('.huibao/'))).toEqual([])
  expect(written).toContain('.huibao/state.json')
  remove('dist/manifest.json')
  await build({site: folder, strict: true}, effects)
  expect(written.filter((path) => path.startsWith('dist/') && path !== 'dist/manifest.json')).toEqual([])
  expect(written).toContain('dist/manifest.json')
})

test('an edit reads its source, renders its page, and takes no more of a larger site', async () => {
  const small = await workOfAnEdit(3)
  const large = await workOfAnEdit(12)
  const sources = (work: typeof small) => work.read.filter((path) => path.startsWith('content/'))
  for (const work of [small, large]) {
    expect(new Set(sources(work))).toEqual(new Set(['content/2025/office-0.txt']))
    expect(work.pages).toEqual(['reports/2025/office-0.html'])
  }
  // more shards of the search index are touched
  expect(large.written.length).toBeLessThanOrEqual(small.written.length + 4)
  // tasks.html quotes the reports of the newest year, 24 at most
  expect(large.parts.length).toBeLessThanOrEqual(small.parts.length + 24)
})

test('an unchanged build loads no parser, no templates and no dictionary', async () => {
  const root = join(import.meta.dirname, '../..')
  const {metafile} = await bundle({
    absWorkingDir: root,
    entryPoints: {cli: 'src/cli/main.ts'},
    outdir: 'lib',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    metafile: true,
    write: false
  })
  const begun = new Set(['src/cli/main.ts', 'src/cli/run.ts', 'src/build/build.ts'])
  const loaded = new Set(
    Object.entries(metafile.outputs).flatMap(([path, {entryPoint = ''}]) =>
      begun.has(entryPoint) ? path : []
    )
  )
  for (const path of loaded)
    for (const {path: next, kind} of metafile.outputs[path]?.imports ?? [])
      if (kind === 'import-statement' && next in metafile.outputs) loaded.add(next)
  const packages = [...loaded].flatMap((path) =>
    Object.keys(metafile.outputs[path]?.inputs ?? {}).flatMap(
      (input) => /node_modules\/([^/]+)/.exec(input)?.[1] ?? []
    )
  )
  expect([...new Set(packages)]).toEqual(['commander'])
})
