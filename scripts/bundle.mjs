// Bundles the command line, the library and the scripts of the pages into lib/.
import {createHash} from 'node:crypto'
import {readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

rmSync(join(root, 'lib'), {recursive: true, force: true})

const [{metafile}] = await Promise.all([
  build({
    absWorkingDir: root,
    entryPoints: {cli: 'src/cli/main.ts', index: 'src/index.ts', worker: 'src/build/worker.ts'},
    outdir: 'lib',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    // names of an ES module are bound, those of CommonJS looked up at every call
    mainFields: ['module', 'main'],
    target: 'node20.19',
    charset: 'utf8',
    minifySyntax: true,
    minifyWhitespace: true,
    // their notices stand in lib/THIRD-PARTY.txt
    legalComments: 'none',
    metafile: true,
    // parts written in CommonJS ask for Node's own modules by require
    banner: {
      js: `import {createRequire as $require} from 'node:module';const require = $require(import.meta.url);`
    },
    define: {
      HUIBAO_CODE: JSON.stringify(codeHash()),
      HUIBAO_VERSION: JSON.stringify(version),
      // to ask Node for it loads the whole of fetch; workbooks are packed sooner without
      CompressionStream: 'undefined'
    },
    plugins: [
      // gray-matter only splits for us; the YAML parser that it brings along is never asked
      stubOf('js-yaml', 'gray-matter', ['safeLoad', 'safeDump']),
      // it starts commands that are programs of their own, and takes Node longer to load than all of the command line
      stubOf('node:child_process', 'commander', ['spawn'])
    ]
  }),
  build({
    absWorkingDir: root,
    entryPoints: {
      site: 'src/client/site.ts',
      search: 'src/client/search.ts',
      missing: 'src/client/missing.ts'
    },
    outdir: 'lib/assets',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8'
  }),
  // apart from the assets, which are published
  build({
    absWorkingDir: root,
    entryPoints: {preview: 'src/client/preview.ts'},
    outdir: 'lib/preview',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8'
  })
])

writeFileSync(join(root, 'lib/THIRD-PARTY.txt'), notices(Object.keys(metafile.inputs)))

/** Names and licences of the packages that the bundle holds. */
function notices(inputs) {
  const folders = new Set(
    inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]).filter(Boolean)
  )
  return [...folders]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((folder) => {
      const {name, version, license} = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
      const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry))
      return [
        `${name} ${version} (${license})`,
        file ? readFileSync(join(root, folder, file), 'utf8').trim() : ''
      ].join('\n\n')
    })
    .join(`\n\n${'-'.repeat(80)}\n\n`)
}

/** What a package asks for and never uses; whoever calls it is refused. */
function stubOf(name, user, functions) {
  const namespace = `stub of ${name}`
  return {
    name: namespace,
    setup({onResolve, onLoad}) {
      onResolve({filter: new RegExp(`^${name}$`)}, ({importer}) =>
        importer.includes(`node_modules/${user}/`) ? {path: name, namespace} : null
      )
      onLoad({filter: /./, namespace}, () => ({
        contents: functions
          .map((one) => `exports.${one} = () => { throw new Error("not bundled: ${one}") }`)
          .join('\n')
      }))
    }
  }
}

/** Everything that shapes the output: our code and the exact versions of what it stands on. */
function codeHash() {
  const sum = createHash('sha256')
  const files = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'}).filter((name) =>
    name.endsWith('.ts')
  )
  for (const name of files.sort()) sum.update(`${name}\0${readFileSync(join(root, 'src', name), 'utf8')}\0`)
  sum.update(readFileSync(join(root, 'package-lock.json')))
  return sum.digest('hex').slice(0, 24)
}
