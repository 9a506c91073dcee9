// Runs whole processes and tells what they took.
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

const gnuTime = existsSync('/usr/bin/time')
const figures = join(mkdtempSync(join(tmpdir(), 'bench-')), 'time')

/** Wall and CPU in seconds, and the peak of memory in MB where GNU time tells it. */
export function timed([command, ...args], cwd) {
  const line = gnuTime
    ? ['/usr/bin/time', '-o', figures, '-f', '%U %S %M', command, ...args]
    : [command, ...args]
  const begun = performance.now()
  const {status, stderr} = spawnSync(line[0], line.slice(1), {cwd, encoding: 'utf8', maxBuffer: 1e9})
  const wall = (performance.now() - begun) / 1000
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr.slice(0, 2000)}`)
  if (!gnuTime) return {wall}
  const [user, system, peak] = readFileSync(figures, 'utf8').trim().split(/\s+/).map(Number)
  return {wall, cpu: user + system, memory: peak / 1024}
}

/**
 * Moves away what a build made. To delete it just before the build would slow down the build: ext4 looks past every
 * inode that was freed in the last minute.
 */
export function moveAway(folder, names, attic) {
  mkdirSync(attic, {recursive: true})
  for (const name of names) {
    if (existsSync(join(folder, name)))
      renameSync(join(folder, name), mkdtempSync(join(attic, 'old-')) + '/it')
  }
}

export const remove = (folder) => rmSync(folder, {recursive: true, force: true})

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Exponent of y over x: 1 is linear. */
export function exponent(points) {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)])
  const [mx, my] = [0, 1].map((at) => logs.reduce((sum, one) => sum + one[at], 0) / logs.length)
  const over = logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0)
  return over / logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0)
}
