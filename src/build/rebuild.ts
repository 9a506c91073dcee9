import type {MessageRecord} from '../types.ts'
import type {BuildResult, Run} from './build.ts'
import {changedValues} from './changed-values.ts'
import {compose, type Composition} from './compose.ts'
import type {Effects} from './effects.ts'
import {publish, standing, type Publication} from './publish.ts'
import {openRecords} from './records.ts'
import {StaleCacheError} from './stale-cache-error.ts'
import {joinPublished, splitPublished, type Published} from './published.ts'
import {
  emptyDetails,
  readCache,
  writeCache,
  type Details,
  type Marks,
  type State,
  type Totals
} from './state.ts'
import {strictMessages} from './strict.ts'
import {totalsOf} from './totals.ts'

/** The part of a build that is needed when something changed. */
export async function rebuild(run: Run, effects: Effects): Promise<BuildResult> {
  const details = readCache<Details>(run.cache, 'details.json', effects) ?? emptyDetails
  try {
    return await rebuildFrom(details, run, effects)
  } catch (error) {
    if (!(error instanceof StaleCacheError)) throw error
    return rebuildFrom(emptyDetails, run, effects)
  }
}

async function rebuildFrom(details: Details, run: Run, effects: Effects): Promise<BuildResult> {
  const records = openRecords(run.cache, details.slots, effects)
  const memory = {config: details.config, reports: new Map(details.reports)}
  const before = beforeOf(run, effects)
  const published = standing(run.out, before, effects)
  const composition = await compose(run.inputs, memory, records, effects, {...run.options, published})
  const cardOf = new Map(composition.cards.map((card) => [card.source, card]))
  const jsonOf = (source: string) => records.get(cardOf.get(source)?.key ?? '')?.json ?? null
  const changed = changedValues(composition, jsonOf, published)
  const resultOf = (more: readonly Said[], publication: Publication | null): BuildResult => ({
    out: run.out,
    totals: totalsOf(
      composition,
      more.map(({message}) => message)
    ),
    compiled: composition.compiled,
    published: publication !== null,
    written: [...(publication?.reasons.keys() ?? [])],
    removed: publication?.removed ?? [],
    reasons: publication?.reasons ?? new Map(),
    changed,
    get messages() {
      return merged(composition.messages, more)
    }
  })
  if (run.options.strict) {
    const refused = await strictMessages(composition, run.inputs)
    if (refused.length > 0) return resultOf(refused, null)
  }
  const {unreadable, templates} = run.inputs
  // all pages hang on these
  const vital = [...templates.values(), ...(run.inputs.config ? [run.inputs.config] : [])]
  if (vital.some(({path}) => unreadable.has(path))) return resultOf([], null)
  await composition.prepare()
  const {config, cards, files} = composition
  const live = [...composition.memory.reports.values()].flatMap(({card}) => card?.key ?? [])
  const slots = records.save(live)
  const sources = () => ({
    out: run.out,
    cache: run.cache,
    slots,
    config,
    cards,
    files,
    templates: new Map([...templates].map(([name, file]) => [name, file.bytes()]))
  })
  const {out, options} = run
  const publication = await publish(out, composition.outputs, before, effects, {
    sources,
    keep: composition.unreadable.length > 0,
    onProgress: options.onProgress
  })
  const told = publication.messages.filter(({path}) => !unreadable.has(path))
  const result = resultOf(once(told), publication)
  save(run, composition, publication, slots, result.totals, effects)
  return result
}

/** What stands published; of files that another run marked, nothing is known. */
function beforeOf(run: Run, effects: Effects): Record<string, Published> {
  const marks = readCache<Marks>(run.cache, 'marks.json', effects)
  return joinPublished(run.before, marks?.time === run.time ? marks.outputs : {})
}

/** The index is written last, so that a crash before leaves an older, still truthful one. */
function save(
  run: Run,
  composition: Composition,
  publication: Publication,
  slots: Details['slots'],
  totals: Totals,
  effects: Effects
): void {
  const reports = [...composition.memory.reports]
  const details: Details = {config: composition.memory.config, reports, slots}
  writeCache(run.cache, 'details.json', details, effects)
  const time = effects.now()
  const {stamps, marks} = splitPublished(publication.published)
  writeCache(run.cache, 'marks.json', {time, outputs: marks} satisfies Marks, effects)
  const state: State = {
    time,
    // after an error the next run looks again
    digest: totals.errors === 0 ? run.digest : null,
    out: run.out,
    files: run.seen,
    published: stamps,
    totals
  }
  writeCache(run.cache, 'state.json', state, effects)
}

interface Said {
  readonly path: string
  readonly message: MessageRecord
}

/** A broken template fails on every page, and is said once. */
function once(messages: readonly Said[]): Said[] {
  return [...new Map(messages.map((one) => [JSON.stringify([one.path, one.message]), one])).values()]
}

function merged(messages: BuildResult['messages'], more: readonly Said[]): BuildResult['messages'] {
  const all = new Map(messages)
  for (const {path, message} of more) all.set(path, [...(all.get(path) ?? []), message])
  return all
}
