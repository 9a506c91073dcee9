import {join} from 'node:path'
import type {MessageRecord, ReportRecord} from '../types.ts'
import {textOf, type Effects} from './effects.ts'

/** Where a record stands in the pack, its messages behind it; in bytes. */
export type Slot = readonly [offset: number, length: number, messages: number]

/** Records by key, in one packed file, so that a site of any size keeps only what it needs in memory. */
export interface Records {
  /** Null where the pack does not hold the key, or holds broken bytes. */
  get(key: string): ReportRecord | null
  has(key: string): boolean
  put(record: ReportRecord, messages: readonly MessageRecord[]): void
  /** What is said of the source of a record. */
  messages(key: string): readonly MessageRecord[]
  /** Drops a record that is superseded before it was ever written. */
  forget(key: string): void
  /** Writes what was put, forgets keys that are not live, and returns where each record stands. */
  save(live: Iterable<string>): Record<string, Slot>
}

/** Characters of JSON that stay in memory before they are written out. */
const flushAt = 2_000_000
/** Records read last that stay in memory: the pages of an organization ask for the same ones one after the other. */
const recentMost = 64

export function openRecords(folder: string, slots: Record<string, Slot>, effects: Effects): Records {
  const path = join(folder, 'records.pack')
  const stood = new Map(Object.entries(slots))
  const fresh = new Map<string, ReportRecord>()
  const told = new Map<string, readonly MessageRecord[]>()
  const recent = new Map<string, ReportRecord>()
  let waiting: string[] = []
  let size = 0
  let end = effects.stat(path)?.size ?? 0
  // a pack that was cut or deleted holds nothing
  for (const [key, [offset, length, tail]] of stood) if (offset + length + tail > end) stood.delete(key)

  const flush = () => {
    const pages: Buffer[] = []
    // another process may have added to it
    end = effects.stat(path)?.size ?? 0
    for (const key of waiting) {
      const page = Buffer.from(JSON.stringify(fresh.get(key)))
      const tail = Buffer.from(JSON.stringify(told.get(key) ?? []))
      stood.set(key, [end, page.length, tail.length])
      end += page.length + tail.length
      pages.push(page, tail)
      told.delete(key)
    }
    if (pages.length > 0) effects.append(path, Buffer.concat(pages))
    fresh.clear()
    waiting = []
    size = 0
  }
  return {
    get(key) {
      const slot = stood.get(key)
      const known = fresh.get(key) ?? recent.get(key)
      const record = known ?? (slot ? parseRecord(effects.readPart(path, slot[0], slot[1]), key) : null)
      recent.delete(key)
      if (record) recent.set(key, record)
      if (recent.size > recentMost) recent.delete(recent.keys().next().value ?? key)
      return record
    },
    has: (key) => fresh.has(key) || stood.has(key),
    messages(key) {
      const slot = stood.get(key)
      const known =
        told.get(key) ?? (slot ? parseMessages(effects.readPart(path, slot[0] + slot[1], slot[2])) : [])
      told.set(key, known)
      return known
    },
    put(record, messages) {
      fresh.set(record.key, record)
      told.set(record.key, messages)
      waiting.push(record.key)
      size += record.html.length * 2
      if (size > flushAt) flush()
    },
    forget(key) {
      const record = fresh.get(key)
      if (!record) return
      fresh.delete(key)
      told.delete(key)
      recent.delete(key)
      waiting = waiting.filter((each) => each !== key)
      size -= record.html.length * 2
    },
    save(live) {
      flush()
      const keys = new Set(live)
      const kept = [...stood].filter(([key]) => keys.has(key))
      const used = kept.reduce((sum, [, [, length, tail]]) => sum + length + tail, 0)
      const slots = Object.fromEntries(kept)
      if (end <= 2 * used + flushAt) return slots
      const packed = repack(path, kept, effects)
      stood.clear()
      for (const [key, slot] of Object.entries(packed)) stood.set(key, slot)
      end = used
      return packed
    }
  }
}

function parseRecord(bytes: Uint8Array, key: string): ReportRecord | null {
  try {
    const record = JSON.parse(textOf(bytes)) as ReportRecord
    return record.key === key ? record : null
  } catch {
    return null
  }
}

function parseMessages(bytes: Uint8Array): MessageRecord[] {
  try {
    return JSON.parse(textOf(bytes)) as MessageRecord[]
  } catch {
    return []
  }
}

/** Writes the live records alone. */
function repack(path: string, kept: ReadonlyArray<[string, Slot]>, effects: Effects): Record<string, Slot> {
  let end = 0
  const parts = kept.map(([, [offset, length, tail]]) => effects.readPart(path, offset, length + tail))
  effects.write(path, Buffer.concat(parts))
  return Object.fromEntries(
    kept.map(([key, [, length, tail]]) => {
      end += length + tail
      return [key, [end - length - tail, length, tail] as const]
    })
  )
}

/** Records that live only as long as the process. */
export function forgetful(): Records {
  const records = new Map<string, ReportRecord>()
  const told = new Map<string, readonly MessageRecord[]>()
  return {
    get: (key) => records.get(key) ?? null,
    has: (key) => records.has(key),
    put(record, messages) {
      records.set(record.key, record)
      told.set(record.key, messages)
    },
    messages: (key) => told.get(key) ?? [],
    forget(key) {
      records.delete(key)
      told.delete(key)
    },
    save: () => ({})
  }
}
