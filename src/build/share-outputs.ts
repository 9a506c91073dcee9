import {availableParallelism} from 'node:os'
import {setImmediate as turn} from 'node:timers/promises'
import type {Output, Site} from '../types.ts'
import {isBundled} from './code.ts'
import type {Effects} from './effects.ts'
import {makeOutput, type Made} from './make-output.ts'
import {counting, type OnProgress} from './progress.ts'
import type {Slot} from './pack-file.ts'
import {startHelpers, type Share} from './start-helpers.ts'

/** Where other threads find what outputs are made from: plain data. */
export interface Sources extends Pick<Site, 'config' | 'cards' | 'files'> {
  readonly out: string
  /** Folder of the pack of records. */
  readonly cache: string
  readonly slots: Readonly<Record<string, Slot>>
  readonly templates: ReadonlyMap<string, Uint8Array>
}

/** What a thread starts with. */
export interface OutputShare extends Sources, Share {
  readonly kind: 'outputs'
  /** Paths; those in a group are near each other. */
  readonly groups: ReadonlyArray<readonly string[]>
}

/** A thread takes 0.3 s to load templates and emitters; fewer outputs are made sooner by one. */
const worthWorkers = 600
/** An organization with more outputs is divided among threads. */
const groupMost = 200

/**
 * Makes outputs. Large numbers are shared out: those that are near each other go to whatever thread is free; all
 * others are made by this one.
 *
 * @param sources asked for only when other threads are started
 */
export async function makeOutputs(
  out: string,
  outputs: readonly Output[],
  effects: Effects,
  sources: () => Sources,
  onProgress?: OnProgress
): Promise<Made[]> {
  const byPath = new Map(outputs.map((output) => [output.path, output]))
  const groups = groupsOf(outputs)
  const count = isBundled && outputs.length >= worthWorkers ? availableParallelism() - 1 : 0
  const counter = new Int32Array(new SharedArrayBuffer(4))
  const made: Made[] = []
  const step = counting('write', outputs.length, onProgress)
  const take = (one: Made) => {
    made.push(one)
    step()
  }
  const share = () => ({kind: 'outputs', groups, counter, ...sources()}) satisfies OutputShare
  const helpers = startHelpers<Made[]>(count, counter, share, (more) => more.forEach(take))
  try {
    for (const output of outputs) if (output.near === undefined) take(await makeOutput(out, output, effects))
    for (let at = Atomics.add(counter, 0, 1); at < groups.length; at = Atomics.add(counter, 0, 1)) {
      for (const path of groups[at] ?? []) {
        const output = byPath.get(path)
        if (output) take(await makeOutput(out, output, effects))
      }
      // lets signals in, and the messages of the helpers
      await turn()
    }
  } finally {
    await helpers.end()
  }
  return made
}

/** So that records are loaded once for all outputs that are made from them. */
function groupsOf(outputs: readonly Output[]): string[][] {
  const groups = new Map<string, string[]>()
  const full: string[][] = []
  for (const {path, near} of outputs) {
    if (near === undefined) continue
    const group = groups.get(near) ?? []
    group.push(path)
    groups.set(near, group)
    if (group.length < groupMost) continue
    full.push(group)
    groups.delete(near)
  }
  return [...full, ...groups.values()]
}
