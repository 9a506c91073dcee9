import {createHash} from 'node:crypto'
import {join} from 'node:path'
import type {MessageRecord, Output} from '../types.ts'
import type {Effects} from './effects.ts'
import {isFull} from './disk-failure.ts'
import {outputFailure} from './output-failure.ts'
import {StaleCacheError} from './stale-cache-error.ts'

/** What became of an output: size, mtime and SHA-256 of the file as written, or why there is none. */
export type Made =
  | {readonly path: string; readonly file: readonly [size: number, mtime: number, sum: string]}
  | {readonly path: string; readonly failure: {path: string; message: MessageRecord}}

/** Makes an output and writes it. @throws StaleCacheError, that the disk is full, and what is no error of template or disk. */
export async function makeOutput(out: string, output: Output, effects: Effects): Promise<Made> {
  const {path} = output
  try {
    return {path, file: writeOutput(out, path, await output.value(), effects)}
  } catch (error) {
    if (!(error instanceof Error) || error instanceof StaleCacheError || isFull(error)) throw error
    return {path, failure: outputFailure(path, error)}
  }
}

export function writeOutput(
  out: string,
  path: string,
  value: string | Uint8Array,
  effects: Effects
): [size: number, mtime: number, sum: string] {
  // encoded once for disk and sum
  const bytes = typeof value === 'string' ? Buffer.from(value) : value
  effects.write(join(out, path), bytes)
  const stamp = effects.stat(join(out, path))
  return [stamp?.size ?? 0, stamp?.mtime ?? 0, createHash('sha256').update(bytes).digest('hex')]
}
