import type {UserConfig} from '../config/schema.ts'
import type {Card, Config, MessageRecord, Output, ReportRecord, Site} from '../types.ts'
import {hash} from '../util/hash.ts'
import {code} from './code.ts'
import type {CompileOptions} from './compile.ts'
import type {Job} from './compile-job.ts'
import {addRedirects} from './add-redirects.ts'
import {filesBeside} from './files-beside.ts'
import {copiesOf} from './copies.ts'
import type {Effects} from './effects.ts'
import {isUnreadable} from './failure.ts'
import type {Inputs} from './inputs.ts'
import type {OnProgress} from './progress.ts'
import {lazyTheme, type LazyTheme} from './lazy-theme.ts'
import type {Records} from './records.ts'
import {settle} from './settle.ts'
import {StaleCacheError} from './stale-cache-error.ts'
import {throwUnreadable} from './throw-unreadable.ts'
import {tally} from './totals.ts'

/** What is remembered of a report between runs, beside its record. */
export interface Remembered {
  /** All that the report was read from; the card bears the hash of its record. */
  readonly key: string
  /** Null where the report could not be read or may not be published. */
  readonly card: Card | null
  /** Tables that the report names: path → hash, `''` where there was none. */
  readonly reads: Readonly<Record<string, string>>
  readonly errors: number
  readonly warnings: number
  /** Null where there is a card: they stand beside its record. */
  readonly messages: readonly MessageRecord[] | null
}

/** What one run leaves to the next. */
export interface Memory {
  readonly config: {
    readonly key: string
    readonly value: Config
    readonly messages: readonly MessageRecord[]
  } | null
  readonly reports: ReadonlyMap<string, Remembered>
  /** Within one process only. */
  readonly theme?: LazyTheme
}

/** A whole site, ready to be written, served or only looked at. */
export interface Composition {
  readonly config: Config
  readonly cards: readonly Card[]
  /** Paths of the files that are copied. */
  readonly files: ReadonlySet<string>
  /** By path; generated pages, then files that are copied. */
  readonly outputs: ReadonlyMap<string, Output>
  /** How much is said. */
  readonly said: {readonly errors: number; readonly warnings: number}
  /** By path of the file that they are about; looked up when asked for. */
  readonly messages: ReadonlyMap<string, readonly MessageRecord[]>
  readonly memory: Memory
  /** Files that are there and could not be read. */
  readonly unreadable: readonly string[]
  /** Sources that were compiled in this run. */
  readonly compiled: readonly string[]
  /** Loads what `Output.value` needs; to be awaited before the first call. */
  prepare(): Promise<void>
}

/** What a caller wants otherwise than `site.yaml` says, what stands published, and who is told how far it is. */
export interface Overrides {
  readonly config?: UserConfig
  readonly drafts?: boolean
  readonly published?: Site['published']
  readonly onProgress?: OnProgress | undefined
}

/** From inputs to outputs; the one composition that build, preview and check share. */
export async function compose(
  inputs: Inputs,
  memory: Memory,
  records: Records,
  effects: Effects,
  overrides: Overrides = {}
): Promise<Composition> {
  const config = await configOf(inputs, memory)
  const settings = await override(config.value, overrides)
  const {published, onProgress} = overrides
  const reports = await reportsOf(inputs, settings, memory, {records, effects, onProgress})
  onProgress?.({stage: 'arrange', done: 0, total: 0})
  const {cards, clashes} = settle(
    [...reports.values()].flatMap(({card}) => card ?? []),
    settings
  )
  const theme = lazyTheme(inputs, memory.theme)
  const record = (card: Card): ReportRecord => {
    const found = records.get(card.key)
    if (!found) throw new StaleCacheError(card.source)
    return found
  }
  const tables = new Set([...reports.values()].flatMap(({reads}) => Object.keys(reads)))
  const beside = filesBeside(inputs, cards, tables)
  const copies = copiesOf(inputs, cards, beside.files, settings)
  const files = new Set(copies.map(([path]) => path))
  const site: Site = {
    config: settings,
    theme: theme.theme,
    cards,
    files,
    record,
    ...(published && {published})
  }
  const {outputs, messages} = await outputsOf(site, copies, inputs.unreadable)
  const own = [...beforeAll(inputs, config, reports), ...clashes, ...beside.messages, ...messages]
  const {errors, warnings} = tally(own.map(({message}) => message))
  let all: ReadonlyMap<string, readonly MessageRecord[]> | undefined
  return {
    config: settings,
    cards,
    files,
    outputs,
    said: {errors: sum(reports, 'errors', errors), warnings: sum(reports, 'warnings', warnings)},
    get messages() {
      return (all ??= gather(reports, own, records))
    },
    memory: {config, reports, theme},
    unreadable: [...inputs.unreadable.keys(), ...[...reports].flatMap(unreadableOf)],
    compiled: inputs.reports
      .map(({path}) => path)
      .filter((path) => memory.reports.get(path) !== reports.get(path)),
    prepare: theme.load
  }
}

/** What is said of files that are not published, or no reports. */
function beforeAll(
  {unreadable}: Inputs,
  config: NonNullable<Memory['config']>,
  reports: Memory['reports']
): Array<{path: string; message: MessageRecord}> {
  return [
    ...[...unreadable].map(([path, message]) => ({path, message})),
    ...config.messages.map((message) => ({path: 'content/site.yaml', message})),
    ...[...reports].flatMap(([path, one]) => (one.messages ?? []).map((message) => ({path, message}))),
    ...(reports.size === 0
      ? [{path: 'content/', message: {ruleId: 'no-reports', values: {}, place: null}}]
      : [])
  ]
}

/** Of reports with a card; the messages of the others are counted one by one. */
function sum(reports: Memory['reports'], what: 'errors' | 'warnings', first: number): number {
  return [...reports.values()].reduce((total, one) => total + (one.card ? one[what] : 0), first)
}

/** All messages by file: of published reports, then the others. */
function gather(
  reports: Memory['reports'],
  own: ReadonlyArray<{path: string; message: MessageRecord}>,
  records: Records
): Map<string, readonly MessageRecord[]> {
  const all = new Map<string, readonly MessageRecord[]>()
  for (const [path, {card}] of reports) {
    const messages = card ? records.messages(card.key) : []
    if (messages.length > 0) all.set(path, messages)
  }
  for (const {path, message} of own) all.set(path, [...(all.get(path) ?? []), message])
  return all
}

/** @throws ZodError when the caller's configuration is none. */
async function override(config: Config, {config: user, drafts}: Overrides): Promise<Config> {
  const changed: Partial<Config> = {}
  if (user) {
    const {configSchema} = await import('../config/schema.ts')
    const given = Object.entries(configSchema.parse(user)).filter(([field]) => field in user)
    Object.assign(changed, Object.fromEntries(given))
  }
  return {...config, ...changed, ...(drafts === undefined ? {} : {drafts})}
}

async function configOf(inputs: Inputs, memory: Memory): Promise<NonNullable<Memory['config']>> {
  const key = hash(code, inputs.config?.hash ?? 'none')
  if (memory.config?.key === key) return memory.config
  const [{readConfig}, {toRecord}, {VFile}] = await Promise.all([
    import('../config/read-config.ts'),
    import('../messages/say.ts'),
    import('vfile')
  ])
  // what was read last, as long as there is nothing better
  if (inputs.config?.hash === '') return memory.config ?? {key: '', value: readConfig(null), messages: []}
  const file = inputs.config && new VFile({path: inputs.config.path, value: inputs.config.bytes()})
  return {key, value: readConfig(file), messages: file?.messages.map(toRecord) ?? []}
}

async function reportsOf(
  inputs: Inputs,
  config: Config,
  memory: Memory,
  world: {records: Records; effects: Effects; onProgress: OnProgress | undefined}
): Promise<ReadonlyMap<string, Remembered>> {
  const {reading, checks, organization, language} = config
  const options: CompileOptions = {reading, checks, organization, language}
  const base = hash(code, JSON.stringify(options))
  const reports = new Map<string, Remembered | null>()
  const stale: Job[] = []
  for (const input of inputs.reports) {
    const files = [input, ...input.sheets]
    const key = files.reduce((all, file) => `${all}\0${file.path}\0${file.hash}`, base)
    if (files.some(({path}) => inputs.unreadable.has(path))) {
      reports.set(input.path, unread)
      continue
    }
    const old = memory.reports.get(input.path)
    const fresh = old?.key === key && (!old.card || world.records.has(old.card.key)) && sameReads(old, inputs)
    reports.set(input.path, fresh ? old : null)
    if (!fresh)
      stale.push({site: inputs.site, key, path: input.path, sheets: input.sheets.map(({path}) => path)})
  }
  if (stale.length > 0) {
    const {compileAll} = await import('./compile-all.ts')
    const cards = [...memory.reports.values()].flatMap(({card}) => card ?? [])
    const slugs = new Map(cards.map((card) => [card.organization, card.organizationSlug]))
    for await (const [path, remembered] of compileAll(stale, {options, slugs, ...world}))
      reports.set(path, remembered)
  }
  return reports as ReadonlyMap<string, Remembered>
}

/** What kept a report from being read, and was readable when the inputs were looked at. */
function unreadableOf([path, {messages}]: [string, Remembered]): string[] {
  return (messages ?? []).filter(isUnreadable).map(({values}) => String(values['path'] ?? path))
}

/** Of a report that cannot be read, or whose data cannot; why, is said of the file. */
const unread: Remembered = {key: '', card: null, reads: {}, errors: 0, warnings: 0, messages: []}

function sameReads({reads}: Remembered, {attachments}: Inputs): boolean {
  return Object.entries(reads).every(
    ([path, sum]) => (attachments.get(path.replace(/^content\//, ''))?.hash ?? '') === sum
  )
}

async function outputsOf(site: Site, copies: ReturnType<typeof copiesOf>, unreadable: Inputs['unreadable']) {
  const {emitters} = await import('../emit/index.ts')
  const outputs = new Map<string, Output>()
  for (const emitter of emitters) {
    if (!site.config.outputs.some((name) => name === emitter.name)) continue
    for (const output of emitter.emit(site)) outputs.set(output.path, output)
  }
  const messages: Array<{path: string; message: MessageRecord}> = []
  for (const [path, file] of copies) {
    if (outputs.has(path)) {
      messages.push({path: file.path, message: {ruleId: 'output-clash', values: {path}, place: null}})
      continue
    }
    const refused = unreadable.get(file.path)
    const value = refused ? () => throwUnreadable(file.path, refused) : file.bytes
    outputs.set(path, {path, key: file.hash, value})
  }
  if (Object.keys(site.config.redirects).length > 0) messages.push(...(await addRedirects(site, outputs)))
  return {outputs, messages}
}
