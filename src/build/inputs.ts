import {join} from 'node:path'
import type {MessageRecord} from '../types.ts'
import {hash} from '../util/hash.ts'
import {within, type Effects} from './effects.ts'
import {failure} from './failure.ts'
import {home} from './home.ts'

/** A file that the site is made from. */
export interface InputFile {
  /** Relative to the site folder, with `/`: `content/2025/annual.txt`. */
  readonly path: string
  /** Hash of the bytes; `''` where they cannot be read. */
  readonly hash: string
  readonly bytes: () => Uint8Array
}

/** A report with the data sheets beside it. */
export interface ReportInput extends InputFile {
  readonly sheets: readonly InputFile[]
}

export interface Inputs {
  /** Absolute path of the site folder. */
  readonly site: string
  /** Hash of all paths and bytes below. */
  readonly digest: string
  /** `content/site.yaml`. */
  readonly config: InputFile | null
  readonly reports: readonly ReportInput[]
  /** Pictures, tables and other files of `content/`: path in `content/` → file. */
  readonly attachments: ReadonlyMap<string, InputFile>
  /** Path in `templates/` → file; the site's own win over those built in. */
  readonly templates: ReadonlyMap<string, InputFile>
  /** Path in `public/` → file. */
  readonly statics: ReadonlyMap<string, InputFile>
  /** Why files cannot be read, by path. */
  readonly unreadable: ReadonlyMap<string, MessageRecord>
}

/** What is known of a file's bytes from an earlier run: size, mtime, hash. */
export type StatIndex = Record<string, readonly [size: number, mtime: number, hash: string]>

/** Folders of the installed package whose files a site's own templates replace. */
export const builtinFolders = [
  {folder: join(home, 'templates'), prefix: ''},
  {folder: join(home, 'lib/assets'), prefix: 'assets/'}
]

const report = /\.(?:txt|md|markdown)$/i
const sheet = /\.data\.(?:csv|xlsx|ya?ml|json)$/i

/**
 * Looks at a site folder. Only files whose stat changed since `known` are read;
 * `seen` receives the new index.
 *
 * @param builtin folders whose files stand in where `templates/` has none
 */
export function scanInputs(
  site: string,
  builtin: ReadonlyArray<{folder: string; prefix: string}>,
  known: {time: number; files: StatIndex},
  effects: Effects
): {inputs: Inputs; seen: StatIndex} {
  const {hashOf, seen, unreadable} = createHasher(known, effects)
  const file = (folder: string, name: string, path: string): InputFile => {
    const absolute = within(folder, name)
    const bytes = () => effects.read(absolute)
    return {path, bytes, hash: hashOf(path, absolute, bytes)}
  }
  const tree = (folder: string, prefix: string): Array<[string, InputFile]> =>
    effects
      .list(folder)
      .map((name): [string, InputFile] => [name, file(folder, name, prefix + name)])
      // a folder that may not be looked into is only told of
      .filter(([name, {hash}]) => hash !== '' || effects.stat(within(folder, name)))

  const content = tree(join(site, 'content'), 'content/')
  const sheets = new Map<string, InputFile[]>()
  for (const [name, input] of content) {
    if (sheet.test(name)) sheets.set(stem(name), [...(sheets.get(stem(name)) ?? []), input])
  }
  const reports = content
    .filter(([name]) => report.test(name))
    .map(([name, source]) => ({...source, sheets: sheets.get(stem(name)) ?? []}))
  const templates = new Map<string, InputFile>()
  for (const {folder, prefix} of builtin) {
    for (const [name, input] of tree(folder, `builtin/${prefix}`)) templates.set(prefix + name, input)
  }
  for (const [name, input] of tree(join(site, 'templates'), 'templates/')) templates.set(name, input)
  const config = content.find(([name]) => name === 'site.yaml')?.[1] ?? null
  const attachments = content.filter(
    ([name]) => !report.test(name) && !sheet.test(name) && name !== 'site.yaml'
  )
  const statics = new Map(tree(join(site, 'public'), 'public/'))
  const inputs = {
    site,
    // a preview never asks
    get digest() {
      return hash(...Object.entries(seen).map(([path, [, , sum]]) => `${path}\0${sum}`))
    },
    config,
    reports,
    attachments: new Map(attachments),
    templates,
    statics,
    unreadable
  }
  return {inputs, seen}
}

/** Hashes files, those that are known only by their stat; remembers what it saw, and what could not be read. */
function createHasher(known: {time: number; files: StatIndex}, effects: Effects) {
  const seen: StatIndex = {}
  const unreadable = new Map<string, MessageRecord>()
  const read = (path: string, bytes: () => Uint8Array): string => {
    try {
      return hash(bytes())
    } catch (error) {
      unreadable.set(path, failure(error))
      return ''
    }
  }
  const hashOf = (path: string, absolute: string, bytes: () => Uint8Array): string => {
    const stamp = effects.stat(absolute)
    const old = known.files[path]
    // a file as young as the index may have changed again within the clock's grain
    const trusted =
      stamp && old && old[0] === stamp.size && old[1] === stamp.mtime && stamp.mtime < known.time - 2000
    const sum = trusted ? old[2] : read(path, bytes)
    if (stamp && sum !== '') seen[path] = [stamp.size, stamp.mtime, sum]
    return sum
  }
  return {hashOf, seen, unreadable}
}

/** `2025/annual.txt`, `2025/annual.data.csv` → `2025/annual`. */
function stem(name: string): string {
  return name.replace(report, '').replace(sheet, '')
}

/** Whether `annual.data.csv` belongs to `annual.txt`. */
export function isSheetOf(name: string, source: string): boolean {
  return sheet.test(name) && stem(name) === stem(source)
}
