// Times the stages on one report of 4,000 characters: `npm run bench:micro`.
import {mkdtempSync, rmSync} from 'node:fs'

import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {build} from 'esbuild'
import {Bench} from 'tinybench'
import {VFile} from 'vfile'
import {reportText} from './corpus.mjs'

const root = join(import.meta.dirname, '..')
const stages = {
  readSource: 'read/read-source.ts',
  parse: 'parse/parse.ts',
  reportFrom: 'report/report.ts',
  toJson: 'report/to-json.ts',
  check: 'check/check.ts',
  renderReport: 'render/render-report.ts'
}

const folder = mkdtempSync(join(root, 'node_modules/.bench-'))
try {
  const outfile = join(folder, 'stages.mjs')
  await build({
    stdin: {
      contents: Object.entries(stages)
        .map(([name, path]) => `export {${name}} from './src/${path}'`)
        .join('\n'),
      resolveDir: root
    },
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node'
  })
  await measure(await import(pathToFileURL(outfile).href))
} finally {
  rmSync(folder, {recursive: true})
}

async function measure({readSource, parse, reportFrom, toJson, check, renderReport}) {
  const options = {reading: {off: []}, checks: true, organization: null, language: 'zh'}
  const samples = ['txt', 'md'].map((format) => ({
    path: `content/report.${format}`,
    bytes: Buffer.from(reportText(1, '云溪图书馆', 2025, format))
  }))
  const bench = new Bench({time: Number(process.argv[2] ?? 1500), warmupTime: 800})
  for (const {path, bytes} of samples) {
    const read = () => readSource(path, bytes)
    const file = read()
    const tree = parse(file, {off: []})
    const report = reportFrom(tree, file)
    bench
      .add(`${path} read`, read)
      .add(`${path} parse`, () => parse(new VFile({path, value: file.value, data: file.data}), {off: []}))
      .add(`${path} report and JSON`, () => toJson(reportFrom(tree, file)))
      .add(`${path} check`, () => check(report, new VFile({path, value: file.value}), options))
      .add(`${path} render`, () => renderReport(tree, 'zh'))
  }
  await bench.run()
  console.table(
    bench.tasks.map(({name, result}) => ({
      stage: name,
      'median ms': Number(result.latency.p50.toFixed(3)),
      'least ms': Number(result.latency.min.toFixed(3)),
      'spread ±%': Number(result.latency.rme.toFixed(1))
    }))
  )
}
