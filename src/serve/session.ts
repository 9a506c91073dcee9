import {join, resolve} from 'node:path'
import {compose, StaleCacheError, type Composition, type Memory} from '../build/compose.ts'
import {builtinFolders, scanInputs, type StatIndex} from '../build/inputs.ts'
import {openRecords, type Records} from '../build/records.ts'
import {emptyDetails, readCache, writeCache, type Details, type State} from '../build/state.ts'
import type {WatchedEffects} from './watched-effects.ts'

/** A site kept up to date in memory: the composition of `build`, without the writing. */
export interface Session {
  readonly composition: Composition
  /** Composes anew after these absolute paths changed; returns the paths of the outputs that differ now. */
  update(paths: readonly string[]): Promise<string[]>
  /** Leaves what was compiled to the next start. */
  save(): void
}

export async function openSession(folder: string, effects: WatchedEffects): Promise<Session> {
  const site = resolve(folder)
  const cache = join(site, '.huibao')
  const details = readCache<Details>(cache, 'details.json', effects) ?? emptyDetails
  const records = openRecords(cache, details.slots, effects)
  let known: {time: number; files: StatIndex} = readCache<State>(cache, 'state.json', effects) ?? {
    time: 0,
    files: {}
  }
  let memory: Memory = {config: details.config, reports: new Map(details.reports)}
  let composition = await next()

  async function next(): Promise<Composition> {
    const time = effects.now()
    const {inputs, seen} = scanInputs(site, builtinFolders, known, effects)
    known = {time, files: seen}
    const made = await composeAnew(inputs, memory, records, effects)
    memory = made.memory
    await made.prepare()
    return made
  }

  return {
    get composition() {
      return composition
    },
    async update(paths) {
      for (const path of paths) effects.forget(path)
      const before = composition.outputs
      composition = await next()
      return differing(before, composition.outputs)
    },
    save() {
      const reports = [...memory.reports]
      const slots = records.save(reports.flatMap(([, {key, card}]) => (card ? [key] : [])))
      writeCache(cache, 'details.json', {config: memory.config, reports, slots} satisfies Details, effects)
    }
  }
}

/** A cache that lost a record is no reason to stop. */
async function composeAnew(
  inputs: Parameters<typeof compose>[0],
  memory: Memory,
  records: Records,
  effects: WatchedEffects
): Promise<Composition> {
  try {
    return await compose(inputs, memory, records, effects)
  } catch (error) {
    if (!(error instanceof StaleCacheError)) throw error
    return compose(inputs, {config: null, reports: new Map()}, records, effects)
  }
}

function differing(before: Composition['outputs'], after: Composition['outputs']): string[] {
  const changed = [...after].filter(([path, {key}]) => before.get(path)?.key !== key).map(([path]) => path)
  return [...changed, ...[...before.keys()].filter((path) => !after.has(path))]
}
