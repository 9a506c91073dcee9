// npm run bench [-- --sizes 100,1000 --rounds 5 --folder DIR]: whole builds against peers, into docs/performance.md.
import {appendFileSync, mkdirSync, writeFileSync} from 'node:fs'
import {availableParallelism, cpus, tmpdir, totalmem} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {parseArgs} from 'node:util'
import {makeCorpus} from './corpus.mjs'
import {exponent, median, moveAway, remove, timed} from './measure.mjs'
import {available, peers, setUp} from './peers.mjs'
import {saveToPage} from './save-to-page.mjs'
import {write} from './write.mjs'

const {values: options} = parseArgs({
  options: {
    sizes: {type: 'string', default: '100,1000'},
    growth: {type: 'string', default: '500,1000,2000,4000'},
    rounds: {type: 'string', default: '5'},
    folder: {type: 'string', default: join(tmpdir(), 'huibao-bench')}
  }
})
const rounds = Number(options.rounds)
const present = peers.filter(available)
const works = ['cold', 'unchanged', 'one edit']
const root = join(import.meta.dirname, '..')
mkdirSync(options.folder, {recursive: true})

const builds = []
for (const size of numbers(options.sizes)) builds.push({size, results: await buildsOf(size)})
const results = {
  machine: `${cpus()[0].model.trim()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  date: new Date().toISOString().slice(0, 10),
  rounds,
  builds,
  start: startUp(),
  growth: await growth(),
  latency: await saveToPage(join(options.folder, 'latency'), 1000)
}
writeFileSync(join(options.folder, 'results.json'), JSON.stringify(results, null, 1))
write(results, join(root, 'docs'))

/** Median and range of every peer and work; peers take turns, so that all meet the same moods of the machine. */
async function buildsOf(size) {
  const attic = join(options.folder, 'attic')
  const places = new Map(
    present.map((peer, at) => {
      const folder = join(options.folder, `${size}-${at}`)
      remove(folder)
      setUp(peer, folder, (content) => makeCorpus(content, size, {format: 'headed'}))
      return [peer, folder]
    })
  )
  const runs = new Map(present.map((peer) => [peer, works.map(() => [])]))
  for (let round = 0; round < rounds; round++) {
    for (const [peer, folder] of places) {
      const [cold, unchanged, edited] = runs.get(peer)
      moveAway(folder, peer.makes, attic)
      cold.push(timed(peer.command, folder))
      // a file younger than the clock's grain is looked at again
      await wait(2200)
      unchanged.push(timed(peer.command, folder))
      appendFileSync(
        join(folder, peer.content, '2016/r00000.md'),
        `\n第${round}次补充：全年举办活动${round + 3}场。\n`
      )
      edited.push(timed(peer.command, folder))
    }
    console.error(`${size} reports, round ${round + 1} of ${rounds}`)
  }
  for (const folder of [...places.values(), attic]) remove(folder)
  return present.flatMap((peer) =>
    works.map((work, at) => ({name: peer.name, work, ...summary(runs.get(peer)[at])}))
  )
}

function summary(runs) {
  const of = (key) => runs.map((run) => run[key]).filter((value) => value !== undefined)
  const wall = of('wall')
  return {
    wall: median(wall),
    least: Math.min(...wall),
    most: Math.max(...wall),
    cpu: median(of('cpu')),
    memory: median(of('memory'))
  }
}

/** Cold builds of growing sites, with everything on. */
async function growth() {
  const [huibao] = peers
  const points = numbers(options.growth).map((size) => {
    const folder = join(options.folder, `growth-${size}`)
    remove(folder)
    setUp(huibao, folder, (content) => makeCorpus(content, size))
    const result = timed(huibao.command, folder)
    remove(folder)
    return {size, ...result}
  })
  return {
    points,
    time: exponent(points.map(({size, cpu, wall}) => [size, cpu ?? wall])),
    memory: points[0]?.memory ? exponent(points.map(({size, memory}) => [size, memory])) : null
  }
}

function startUp() {
  const sample = [
    process.execPath,
    join(root, 'bin/huibao.js'),
    'build',
    '--out',
    join(options.folder, 'sample')
  ]
  timed(sample, root)
  const commands = {
    'node -e 0': [process.execPath, '-e', '0'],
    'huibao --version': [process.execPath, join(root, 'bin/huibao.js'), '--version'],
    'huibao build, sample site unchanged': sample
  }
  const runs = Object.fromEntries(Object.keys(commands).map((name) => [name, []]))
  for (let round = 0; round < 3 * rounds; round++)
    for (const [name, command] of Object.entries(commands)) runs[name].push(timed(command, root).wall)
  return Object.fromEntries(Object.entries(runs).map(([name, walls]) => [name, median(walls)]))
}

function numbers(text) {
  return text.split(',').filter(Boolean).map(Number)
}
