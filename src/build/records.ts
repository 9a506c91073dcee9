import {join} from 'node:path'
import type {ReportRecord} from '../types.ts'
import type {Effects} from './effects.ts'

/** Where a record stands in the pack: offset and length in bytes. */
export type Slot = readonly [offset: number, length: number]

/** Records by key, in one packed file, so that a site of any size keeps only what it needs in memory. */
export interface Records {
  /** Null where the pack does not hold the key, or holds broken bytes. */
  get(key: string): ReportRecord | null
  has(key: string): boolean
  put(record: ReportRecord): void
  /** Writes what was put, forgets keys that are not live, and returns where each record stands. */
  save(live: Iterable<string>): Record<string, Slot>
}

/** Characters of JSON that stay in memory before they are written out. */
const flushAt = 8_000_000
/** Records read last that stay in memory: the pages of an organization ask for the same ones one after the other. */
const recentMost = 64

export function openRecords(folder: string, slots: Record<string, Slot>, effects: Effects): Records {
  const path = join(folder, 'records.pack')
  const stood = new Map(Object.entries(slots))
  const fresh = new Map<string, ReportRecord>()
  const recent = new Map<string, ReportRecord>()
  let waiting: string[] = []
  let size = 0
  let end = effects.stat(path)?.size ?? 0
  // a pack that was cut or deleted holds nothing
  for (const [key, [offset, length]] of stood) if (offset + length > end) stood.delete(key)

  const flush = () => {
    const pages = waiting.map((key) => Buffer.from(JSON.stringify(fresh.get(key))))
    for (const [at, key] of waiting.entries()) {
      const length = pages[at]?.length ?? 0
      stood.set(key, [end, length])
      end += length
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
      const record = known ?? (slot ? parseRecord(effects.readPart(path, ...slot), key) : null)
      recent.delete(key)
      if (record) recent.set(key, record)
      if (recent.size > recentMost) recent.delete(recent.keys().next().value ?? key)
      return record
    },
    has: (key) => fresh.has(key) || stood.has(key),
    put(record) {
      fresh.set(record.key, record)
      waiting.push(record.key)
      size += record.html.length * 2
      if (size > flushAt) flush()
    },
    save(live) {
      flush()
      const keys = new Set(live)
      const kept = [...stood].filter(([key]) => keys.has(key))
      const used = kept.reduce((sum, [, [, length]]) => sum + length, 0)
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
    const record = JSON.parse(Buffer.from(bytes).toString()) as ReportRecord
    return record.key === key ? record : null
  } catch {
    return null
  }
}

/** Writes the live records alone. */
function repack(path: string, kept: ReadonlyArray<[string, Slot]>, effects: Effects): Record<string, Slot> {
  let end = 0
  const parts = kept.map(([, slot]) => effects.readPart(path, ...slot))
  effects.write(path, Buffer.concat(parts))
  return Object.fromEntries(
    kept.map(([key, [, length]]) => {
      end += length
      return [key, [end - length, length] as const]
    })
  )
}

/** Records that live only as long as the process. */
export function forgetful(): Records {
  const records = new Map<string, ReportRecord>()
  return {
    get: (key) => records.get(key) ?? null,
    has: (key) => records.has(key),
    put: (record) => void records.set(record.key, record),
    save: () => ({})
  }
}
