import {createHash} from 'node:crypto'
import {join} from 'node:path'
import type {MessageRecord, Output, Site} from '../types.ts'
import type {Effects} from './effects.ts'
import {outputFailure} from './output-failure.ts'
import type {Published} from './state.ts'

export interface Publication {
  readonly published: Record<string, Published>
  readonly written: readonly string[]
  readonly removed: readonly string[]
  readonly messages: ReadonlyArray<{path: string; message: MessageRecord}>
}

/**
 * Makes the output folder hold these outputs: writes what differs, then deletes what an earlier run made
 * and this one does not. Files that Huibao did not make are left alone.
 */
export async function publish(
  out: string,
  outputs: ReadonlyMap<string, Output>,
  before: Readonly<Record<string, Published>>,
  effects: Effects
): Promise<Publication> {
  const published: Record<string, Published> = {}
  const written: string[] = []
  const messages: Publication['messages'][number][] = []
  const stale: Output[] = []
  for (const [path, output] of outputs) {
    const old = before[path]
    if (old && (old[0] === output.key || output.keep) && stands(join(out, path), old, effects))
      published[path] = [output.key, old[1], old[2], old[3]]
    else stale.push(output)
  }
  for (const output of gathered(stale)) {
    const {path} = output
    const old = before[path]
    try {
      published[path] = write(out, path, output.key, await output.value(), effects)
      written.push(path)
    } catch (error) {
      if (!(error instanceof Error) || error.name === 'StaleCacheError') throw error
      // the page of the last good run stays
      if (old) published[path] = ['', old[1], old[2], old[3]]
      messages.push(outputFailure(path, error))
    }
  }
  if (written.length > 0 || Object.keys(before).length !== Object.keys(published).length) {
    published['manifest.json'] = write(out, 'manifest.json', '', toManifest(published), effects)
  }
  const removed = Object.keys(before).filter((path) => !(path in published) && !outputs.has(path))
  for (const path of removed) effects.remove(join(out, path), out)
  return {published, written, removed, messages}
}

/** Outputs that are near each other one after the other, so that their records are loaded once. */
function gathered(outputs: readonly Output[]): Output[] {
  const groups = new Map<string | undefined, Output[]>()
  for (const output of outputs) {
    const group = groups.get(output.near)
    if (group) group.push(output)
    else groups.set(output.near, [output])
  }
  return [...groups.values()].flat()
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
      stands(join(out, path), file, effects) ? Buffer.from(effects.read(join(out, path))).toString() : null
    return {key: file[0], value}
  }
}

function write(
  out: string,
  path: string,
  key: string,
  value: string | Uint8Array,
  effects: Effects
): Published {
  // encoded once for disk and sum
  const bytes = typeof value === 'string' ? Buffer.from(value) : value
  effects.write(join(out, path), bytes)
  const stamp = effects.stat(join(out, path))
  return [key, stamp?.size ?? 0, stamp?.mtime ?? 0, createHash('sha256').update(bytes).digest('hex')]
}

/** List of all files with their SHA-256: for archiving, and the sign that the folder is ours. */
function toManifest(published: Readonly<Record<string, Published>>): string {
  const files = Object.entries(published)
    .filter(([path]) => path !== 'manifest.json')
    .map(([path, [, , , sum]]) => [path, sum] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `${JSON.stringify({generator: 'huibao', files: Object.fromEntries(files)}, null, 1)}\n`
}

function stands(path: string, [, size, mtime]: Published, effects: Effects): boolean {
  const stamp = effects.stat(path)
  return stamp?.size === size && stamp.mtime === mtime
}
