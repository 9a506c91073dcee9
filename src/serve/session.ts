import {join, resolve} from 'node:path'
import {compose, type Composition, type Memory} from '../build/compose.ts'
import {disk, type Effects} from '../build/effects.ts'
import type {OnProgress} from '../build/progress.ts'
import {builtinFolders, scanInputs, type ReportInput, type StatIndex} from '../build/inputs.ts'
import {forgetful, openRecords, type Records} from '../build/records.ts'
import {StaleCacheError} from '../build/stale-cache-error.ts'
import {emptyDetails, readCache, writeCache, type Details, type State} from '../build/state.ts'
import type {Output, ReportRecord} from '../types.ts'
import {queue} from '../util/queue.ts'
import {watchedEffects, type WatchedEffects} from './watched-effects.ts'

/** A site kept up to date in memory: the composition of `build`, without the writing. */
export interface Session {
  /** Absolute path of the site folder. */
  readonly site: string
  readonly effects: Effects
  readonly composition: Composition
  /**
   * Composes anew after these absolute paths changed, or, without paths, after anything may have.
   * Returns the paths of the outputs that differ now.
   */
  update(paths?: readonly string[]): Promise<string[]>
  /** @throws what breaks the output: a template's message, a disk's error. */
  valueOf(output: Output): Promise<string | Uint8Array>
  input(source: string): ReportInput | undefined
  /** Null where the report is not read or not published. */
  record(source: string): ReportRecord | null
  /** Leaves what was compiled to the next start. */
  save(): void
}

export async function openSession(
  folder: string,
  base: Effects = disk,
  onProgress?: OnProgress
): Promise<Session> {
  const site = resolve(folder)
  const cache = join(site, '.huibao')
  const effects = watchedEffects(base, cache)
  const {records, ...left} = leftBefore(cache, effects)
  let {known, memory} = left
  let reports = new Map<string, ReportInput>()
  const inTurn = queue()
  let composition = await next()

  async function next(): Promise<Composition> {
    onProgress?.({stage: 'scan', done: 0, total: 0})
    const time = effects.now()
    const {inputs, seen} = scanInputs(site, builtinFolders, known, effects)
    known = {time, files: seen}
    reports = new Map(inputs.reports.map((input) => [input.path, input]))
    const made = await compose(inputs, memory, records, effects, {onProgress})
    memory = made.memory
    await made.prepare()
    return made
  }

  return {
    site,
    effects,
    get composition() {
      return composition
    },
    update: (paths) =>
      inTurn(async () => {
        if (paths) for (const path of paths) effects.forget(path)
        else effects.forgetAll()
        const before = composition
        composition = await retrying(next, effects)
        forgetSuperseded(before, composition, records)
        return differing(before.outputs, composition.outputs)
      }),
    valueOf(output) {
      const asked = composition
      return valueOr(output, () =>
        inTurn(async () => {
          // of many pages that miss a record the first makes all anew
          if (composition === asked) {
            memory = {config: null, reports: new Map()}
            composition = await next()
          }
          return composition.outputs.get(output.path)
        })
      )
    },
    input: (source) => reports.get(source),
    record(source) {
      const remembered = memory.reports.get(source)
      return remembered?.card ? records.get(remembered.card.key) : null
    },
    save: () => save(cache, memory, records, effects)
  }
}

/** The value of an output, or, where the cache lost what it is made from, that of the one made anew. */
async function valueOr(
  output: Output,
  renewed: () => Promise<Output | undefined>
): Promise<string | Uint8Array> {
  try {
    return await output.value()
  } catch (error) {
    if (!(error instanceof StaleCacheError)) throw error
    return ((await renewed()) ?? output).value()
  }
}

/** What the last run left. */
function leftBefore(
  cache: string,
  effects: Effects
): {records: Records; known: {time: number; files: StatIndex}; memory: Memory} {
  const details = readCache<Details>(cache, 'details.json', effects) ?? emptyDetails
  return {
    records: isWritable(cache, effects) ? openRecords(cache, details.slots, effects) : forgetful(),
    known: readCache<State>(cache, 'state.json', effects) ?? {time: 0, files: {}},
    memory: {config: details.config, reports: new Map(details.reports)}
  }
}

/** A file that vanished between look and read is looked for again. */
async function retrying(
  next: () => Promise<Composition>,
  effects: WatchedEffects,
  tries = 3
): Promise<Composition> {
  try {
    return await next()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined || tries === 0) throw error
    effects.forgetAll()
    return retrying(next, effects, tries - 1)
  }
}

/** A day of saves would fill the memory with records that no page shows any more. */
function forgetSuperseded(before: Composition, after: Composition, records: Records): void {
  for (const path of after.compiled) {
    const old = before.memory.reports.get(path)?.card?.key
    if (old !== undefined && old !== after.memory.reports.get(path)?.card?.key) records.forget(old)
  }
}

function save(cache: string, memory: Memory, records: Records, effects: Effects): void {
  const reports = [...memory.reports]
  const slots = records.save(reports.flatMap(([, {card}]) => (card ? [card.key] : [])))
  writeCache(cache, 'details.json', {config: memory.config, reports, slots} satisfies Details, effects)
}

/** What is compiled goes to the disk now and then, unless the folder is read-only. */
function isWritable(cache: string, effects: Effects): boolean {
  try {
    effects.append(join(cache, 'records.pack'), new Uint8Array())
    return true
  } catch {
    return false
  }
}

function differing(before: Composition['outputs'], after: Composition['outputs']): string[] {
  const changed: string[] = []
  for (const [path, {key}] of after) if (before.get(path)?.key !== key) changed.push(path)
  for (const path of before.keys()) if (!after.has(path)) changed.push(path)
  return changed
}
