import {join} from 'node:path'
import type {MessageRecord, Output, Site} from '../types.ts'
import {hash} from '../util/hash.ts'
import {textOf, within, type Effects} from './effects.ts'
import {writeOutput} from './make-output.ts'
import type {OnProgress} from './progress.ts'
import {makeOutputs, type Sources} from './share-outputs.ts'
import type {Published} from './published.ts'

/** Why a file is written: it stood never, with another key, not as we left it, or nothing is known of it. */
export type Reason = 'new' | 'changed' | 'touched' | 'unknown'

export interface Publication {
  readonly published: Record<string, Published>
  /** Paths of what was written. */
  readonly reasons: ReadonlyMap<string, Reason>
  readonly removed: readonly string[]
  readonly messages: ReadonlyArray<{path: string; message: MessageRecord}>
}

export interface PublishOptions {
  readonly sources: () => Sources
  /** Whether what is not made any more is to stay, for want of knowing why. */
  readonly keep: boolean
  readonly onProgress: OnProgress | undefined
}

/**
 * Makes the output folder hold these outputs: writes what differs, then deletes what an earlier run made
 * and this one does not. Files that Huibao did not make are left alone.
 */
export async function publish(
  out: string,
  outputs: ReadonlyMap<string, Output>,
  before: Readonly<Record<string, Published>>,
  effects: Effects,
  {sources, keep, onProgress}: PublishOptions
): Promise<Publication> {
  const published: Record<string, Published> = {}
  const reasons = new Map<string, Reason>()
  const messages: Publication['messages'][number][] = []
  const stale: Output[] = []
  for (const [path, output] of outputs) {
    const old = before[path]
    const key = shortKey(output.key)
    if (old && (old[0] === key || output.keep) && stands(within(out, path), old, effects))
      published[path] = [key, old[1], old[2], old[3]]
    else stale.push(output)
  }
  // a run that is cut short knows the folder again as ours
  if (!effects.stat(join(out, list))) writeOutput(out, list, toManifest({}), effects)
  for (const made of await makeOutputs(out, stale, effects, sources, onProgress)) {
    const {path} = made
    const old = before[path]
    if ('file' in made) {
      const key = shortKey(outputs.get(path)?.key ?? '')
      published[path] = [key, ...made.file]
      reasons.set(path, reasonFor(key, old))
    } else {
      // the page of the last good run stays
      if (old) published[path] = ['', old[1], old[2], old[3]]
      messages.push(made.failure)
    }
  }
  const orphans = Object.keys(before).filter(
    (path) => path !== list && !(path in published) && !outputs.has(path)
  )
  if (keep) for (const path of orphans) published[path] = before[path] ?? ['', 0, 0, '']
  const removed = keep ? [] : orphans
  const listed = before[list]
  const same =
    reasons.size === 0 && removed.length === 0 && listed && stands(within(out, list), listed, effects)
  published[list] = same ? listed : ['', ...writeOutput(out, list, toManifest(published), effects)]
  for (const path of removed) effects.remove(join(out, path), out)
  return {published, reasons, removed, messages}
}

/** The list of all files. */
const list = 'manifest.json'

/** Long keys are kept as their hash. */
function shortKey(key: string): string {
  return key.length > 64 ? hash(key) : key
}

function reasonFor(key: string, old: Published | undefined): Reason {
  if (!old) return 'new'
  if (old[0] === '') return 'unknown'
  return old[0] === key ? 'touched' : 'changed'
}

/** What the last run published and emitters may look at. */
export function standing(
  out: string,
  published: Readonly<Record<string, Published>>,
  effects: Effects
): NonNullable<Site['published']> {
  return (path) => {
    const file = published[path]
    if (!file) return null
    const value = () =>
      stands(join(out, path), file, effects) ? textOf(effects.read(join(out, path))) : null
    return {key: file[0], value}
  }
}

/** List of all files with their SHA-256: for archiving, and the sign that the folder is ours. */
function toManifest(published: Readonly<Record<string, Published>>): string {
  const files: Record<string, string> = {}
  for (const path of Object.keys(published).sort())
    if (path !== list) files[path] = published[path]?.[3] ?? ''
  return `${JSON.stringify({generator: 'huibao', files}, null, 1)}\n`
}

function stands(path: string, [, size, mtime]: Published, effects: Effects): boolean {
  const stamp = effects.stat(path)
  return stamp?.size === size && stamp.mtime === mtime
}
