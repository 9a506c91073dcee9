import type {MessageRecord, ReportRecord} from '../types.ts'
import {textOf} from './effects.ts'

/**
 * A record as bytes, on its way between threads and in the pack. What only some outputs ask for stands in parts of its
 * own, so that the others need not read it.
 */
export interface Packed {
  readonly key: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly lengths: Lengths
}

/** In bytes: the record without the next two, as JSON; its HTML; its passages, as JSON; its messages, as JSON. */
export type Lengths = readonly [record: number, html: number, passages: number, messages: number]

export function pack(whole: ReportRecord, messages: readonly MessageRecord[]): Packed {
  const {html, passages, ...record} = whole
  const texts = [JSON.stringify(record), html, JSON.stringify(passages), JSON.stringify(messages)] as const
  const [first, second, third, fourth] = texts
  const lengths: Lengths = [sizeOf(first), sizeOf(second), sizeOf(third), sizeOf(fourth)]
  // memory of its own, which can be handed to another thread
  const bytes = Buffer.from(new ArrayBuffer(sizeOfAll(lengths)))
  let at = 0
  for (const text of texts) at += bytes.write(text, at)
  return {key: whole.key, bytes, lengths}
}

/** Null where the bytes are not those of this record. */
export function unpack({key, bytes, lengths}: Packed): ReportRecord | null {
  const record = parse<ReportRecord>(part(bytes, lengths, 0))
  if (record?.key !== key) return null
  let html: string | undefined
  let passages: ReportRecord['passages'] | undefined
  return {
    ...record,
    get html() {
      return (html ??= textOf(part(bytes, lengths, 1)))
    },
    get passages() {
      return (passages ??= parse<ReportRecord['passages']>(part(bytes, lengths, 2)) ?? [])
    }
  }
}

/** The part of the messages. */
export function tailOf({bytes, lengths}: Pick<Packed, 'bytes' | 'lengths'>): Uint8Array {
  return part(bytes, lengths, 3)
}

export function unpackMessages(bytes: Uint8Array): readonly MessageRecord[] {
  return parse<MessageRecord[]>(bytes) ?? []
}

export function sizeOfAll(lengths: Lengths): number {
  return lengths.reduce((sum, length) => sum + length, 0)
}

function part(bytes: Uint8Array, lengths: Lengths, at: number): Uint8Array {
  const start = lengths.slice(0, at).reduce((sum, length) => sum + length, 0)
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
