import type {MessageRecord, ReportRecord} from '../types.ts'
import {textOf} from './effects.ts'
import {StaleCacheError} from './stale-cache-error.ts'

/**
 * A record as bytes, on its way between threads and in the pack. What only some outputs ask for stands in parts of its
 * own, so that the others need not read it.
 */
export interface Packed {
  readonly key: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly lengths: Lengths
}

/** In bytes: the record without the next three, those three, its messages. All but the HTML are JSON. */
export type Lengths = readonly [
  record: number,
  json: number,
  passages: number,
  html: number,
  messages: number
]

export function pack(whole: ReportRecord, messages: readonly MessageRecord[]): Packed {
  const {json, passages, html, ...record} = whole
  const texts = [
    JSON.stringify(record),
    JSON.stringify(json),
    JSON.stringify(passages),
    html,
    JSON.stringify(messages)
  ] as const
  const [first, second, third, fourth, fifth] = texts
  const lengths: Lengths = [sizeOf(first), sizeOf(second), sizeOf(third), sizeOf(fourth), sizeOf(fifth)]
  // memory of its own, which can be handed to another thread
  const bytes = Buffer.from(new ArrayBuffer(sizeOfAll(lengths)))
  let at = 0
  for (const text of texts) at += bytes.write(text, at)
  return {key: whole.key, bytes, lengths}
}

/** The record, whose large parts are read when they are asked for. Null where the bytes are not those of this key. */
export function unpack({key, bytes, lengths}: Packed): ReportRecord | null {
  const record = parse<ReportRecord>(part(bytes, lengths, 0))
  if (record?.key !== key) return null
  const read = <Value>(at: number): Value => {
    const value = parse<Value>(part(bytes, lengths, at))
    if (value === null) throw new StaleCacheError(key)
    return value
  }
  let json: ReportRecord['json'] | undefined
  let passages: ReportRecord['passages'] | undefined
  let html: string | undefined
  return {
    ...record,
    get json() {
      return (json ??= read<ReportRecord['json']>(1))
    },
    get passages() {
      return (passages ??= read<ReportRecord['passages']>(2))
    },
    get html() {
      return (html ??= textOf(part(bytes, lengths, 3)))
    }
  }
}

/** The part of the messages. */
export function tailOf({bytes, lengths}: Packed): Uint8Array {
  return part(bytes, lengths, 4)
}

export function unpackMessages(bytes: Uint8Array): readonly MessageRecord[] {
  return parse<MessageRecord[]>(bytes) ?? []
}

export function sizeOfAll(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0)
}

function part(bytes: Uint8Array, lengths: Lengths, at: number): Uint8Array {
  const start = sizeOfAll(lengths.slice(0, at))
  return bytes.subarray(start, start + (lengths[at] ?? 0))
}

function parse<Value>(bytes: Uint8Array): Value | null {
  try {
    return JSON.parse(textOf(bytes)) as Value
  } catch {
    return null
  }
}

const sizeOf = (text: string) => Buffer.byteLength(text)
