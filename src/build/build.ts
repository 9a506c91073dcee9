import {join, resolve} from 'node:path'
import type {UserConfig} from '../config/schema.ts'
import type {MessageRecord} from '../types.ts'
import {hash} from '../util/hash.ts'
import {code} from './code.ts'
import {disk, textOf, within, type Effects} from './effects.ts'
import {builtinFolders, scanInputs, type Inputs, type StatIndex} from './inputs.ts'
import type {OnProgress} from './progress.ts'
import type {Reason} from './publish.ts'
import type {Stamped} from './published.ts'
import {emptyState, readCache, type State, type Totals} from './state.ts'

/** What a build is asked for. */
export interface BuildOptions {
  /** The site folder; the working folder where it is not given. */
  readonly site?: string
  /** The output folder, relative to the working folder; `dist` in the site folder where it is not given. */
  readonly out?: string
  /** Refuse to publish open placeholders. */
  readonly strict?: boolean
  /** False leaves out drafts, whatever `site.yaml` says. */
  readonly drafts?: boolean
  /** Wins over `site.yaml`, field by field. */
  readonly config?: UserConfig
  /** Told how far the build is, many times a second. */
  readonly onProgress?: OnProgress
}

/** What a build did. */
export interface BuildResult {
  /** Absolute path of the output folder. */
  readonly out: string
  readonly totals: Totals
  /** False where the whole build was refused, and the output folder left as it was. */
  readonly published: boolean
  /** Sources that were read anew. */
  readonly compiled: readonly string[]
  /** Paths below the output folder. */
  readonly written: readonly string[]
  readonly removed: readonly string[]
  /** Why each file was written. */
  readonly reasons: ReadonlyMap<string, Reason>
  /** Numbers that were published otherwise before, by source. */
  readonly changed: ReadonlyMap<string, readonly MessageRecord[]>
  /** By path of the file that they are about. Empty when nothing had changed: see `totals`. */
  readonly messages: ReadonlyMap<string, readonly MessageRecord[]>
}

/** Builds a site: composes it and makes the output folder hold it. Only what changed is made anew. */
export async function build(options: BuildOptions = {}, effects: Effects = disk): Promise<BuildResult> {
  const site = resolve(options.site ?? '.')
  const out = resolve(options.out ?? join(site, 'dist'))
  const cache = join(site, '.huibao')
  const state = readCache<State>(cache, 'state.json', effects) ?? emptyState(out)
  if (effects.stat(out))
    return refusal(out, out, {ruleId: 'output-is-file', values: {path: out}, place: null})
  const before = state.time > 0 && state.out === out ? state.published : madeBefore(out, effects)
  if (before === null)
    return refusal(out, out, {ruleId: 'output-not-ours', values: {folder: out}, place: null})
  options.onProgress?.({stage: 'scan', done: 0, total: 0})
  const {inputs, seen} = scanInputs(site, builtinFolders, state, effects)
  const found = [...Object.keys(seen), ...inputs.unreadable.keys()]
  if (!found.some((path) => path.startsWith('content/')))
    return refusal(out, site, {ruleId: 'no-content', values: {folder: site}, place: null})
  const digest = hash(code, inputs.digest, JSON.stringify([options.strict, options.drafts, options.config]))
  if (state.digest === digest && state.out === out && intact(out, before, effects)) {
    return {...nothing(out), published: true, totals: state.totals}
  }
  const run = {
    site,
    out,
    cache,
    digest,
    time: state.out === out ? state.time : 0,
    before,
    inputs,
    seen,
    options
  }
  const {rebuild} = await import('./rebuild.ts')
  return rebuild(run, effects)
}

/** What a run that found changes starts from. */
export interface Run {
  readonly site: string
  readonly out: string
  readonly cache: string
  readonly digest: string
  /** That of the state of the run before, 0 where that made another folder. */
  readonly time: number
  /** What stands in the output folder from earlier runs. */
  readonly before: Readonly<Record<string, Stamped>>
  readonly inputs: Inputs
  readonly seen: StatIndex
  readonly options: BuildOptions
}

/** What the manifest in the output folder lists; null where there are files but none of ours. */
function madeBefore(out: string, effects: Effects): Record<string, Stamped> | null {
  try {
    const manifest = JSON.parse(textOf(effects.read(join(out, 'manifest.json')))) as {
      generator: string
      files: Record<string, string>
    }
    if (manifest.generator !== 'huibao') return null
    return Object.fromEntries(Object.keys(manifest.files).map((path) => [path, [0, 0]]))
  } catch {
    return effects.list(out).length === 0 ? {} : null
  }
}

function intact(out: string, published: Readonly<Record<string, Stamped>>, effects: Effects): boolean {
  return Object.entries(published).every(([path, [size, mtime]]) => {
    const stamp = effects.stat(within(out, path))
    return stamp?.size === size && stamp.mtime === mtime
  })
}

function refusal(out: string, path: string, message: MessageRecord): BuildResult {
  const totals = {...emptyState(out).totals, errors: 1}
  return {...nothing(out), totals, messages: new Map([[path, [message]]])}
}

/** A run that made nothing. */
function nothing(out: string): Omit<BuildResult, 'totals'> {
  return {
    out,
    published: false,
    compiled: [],
    written: [],
    removed: [],
    reasons: new Map(),
    changed: new Map(),
    messages: new Map()
  }
}
