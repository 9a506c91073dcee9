import {join} from 'node:path'
import type {MessageRecord, ReportRecord} from '../types.ts'
import type {Effects} from './effects.ts'
import {sizeOfAll, tailOf, unpack, unpackMessages, type Lengths, type Packed} from './packed.ts'

/** Where a record stands in the pack, in bytes: its offset, then the {@link Lengths} of its parts. */
export type Slot = readonly [offset: number, ...lengths: Lengths]

/** Records by key, in one packed file, so that a site of any size keeps only what it needs in memory. */
export interface Records {
  /** Null where the pack does not hold the key, or holds broken bytes. */
  get(key: string): ReportRecord | null
  has(key: string): boolean
  put(packed: Packed): void
  /** What is said of the source of a record. */
  messages(key: string): readonly MessageRecord[]
  /** Drops a record that is superseded before it was ever written. */
  forget(key: string): void
  /** Writes what was put, forgets keys that are not live, and returns where each record stands. */
  save(live: Iterable<string>): Record<string, Slot>
}

/** Bytes that stay in memory before they are written out. */
const flushAt = 4_000_000
/** Records read last that stay in memory: the pages of an organization ask for the same ones one after the other. */
const recentMost = 64

export function openRecords(folder: string, slots: Record<string, Slot>, effects: Effects): Records {
  const path = join(folder, 'records.pack')
  const stood = new Map(Object.entries(slots))
  const waiting = new Map<string, Packed>()
  const recent = new Map<string, ReportRecord>()
  const told = new Map<string, readonly MessageRecord[]>()
  let size = 0
  let end = effects.stat(path)?.size ?? 0
  // a pack that was cut or deleted holds nothing
  for (const [key, slot] of stood) if (slot[0] + sizeOf(slot) > end) stood.delete(key)

  function flush() {
    // another process may have added to it
    end = effects.stat(path)?.size ?? 0
    if (waiting.size > 0)
      effects.append(path, Buffer.concat(Array.from(waiting.values(), ({bytes}) => bytes)))
    for (const {key, bytes, lengths} of waiting.values()) {
      stood.set(key, [end, ...lengths])
      end += bytes.length
    }
    waiting.clear()
    size = 0
  }

  /** On a full disk they stay in memory; `save` will say so. */
  function tryFlush() {
    try {
      flush()
    } catch {
      size = 0
    }
  }

  function load(key: string): ReportRecord | null {
    const fresh = waiting.get(key)
    if (fresh) return unpack(fresh)
    const slot = stood.get(key)
    if (!slot) return null
    const [offset, ...lengths] = slot
    return unpack({key, lengths, bytes: effects.readPart(path, offset, sizeOf(slot) - lengths[4])})
  }

  return {
    get(key) {
      const record = recent.get(key) ?? load(key)
      recent.delete(key)
      if (record) recent.set(key, record)
      if (recent.size > recentMost) recent.delete(recent.keys().next().value ?? key)
      return record
    },
    has: (key) => waiting.has(key) || stood.has(key),
    messages(key) {
      const known = told.get(key) ?? unpackMessages(messagesOf(key))
      told.set(key, known)
      return known
    },
    put(packed) {
      waiting.set(packed.key, packed)
      size += packed.bytes.length
      if (size > flushAt) tryFlush()
    },
    forget(key) {
      told.delete(key)
      const packed = waiting.get(key)
      if (!packed) return
      waiting.delete(key)
      recent.delete(key)
      size -= packed.bytes.length
    },
    save(live) {
      flush()
      const keys = new Set(live)
      const kept = [...stood].filter(([key]) => keys.has(key))
      const used = kept.reduce((sum, [, slot]) => sum + sizeOf(slot), 0)
      if (end <= 2 * used + flushAt) return Object.fromEntries(kept)
      const packed = repack(path, kept, effects)
      stood.clear()
      for (const [key, slot] of packed) stood.set(key, slot)
      end = used
      return Object.fromEntries(packed)
    }
  }

  function messagesOf(key: string): Uint8Array {
    const fresh = waiting.get(key)
    if (fresh) return tailOf(fresh)
    const slot = stood.get(key)
    return slot ? effects.readPart(path, slot[0] + sizeOf(slot) - slot[5], slot[5]) : new Uint8Array()
  }
}

function sizeOf([, ...lengths]: Slot): number {
  return sizeOfAll(lengths)
}

/** Writes the live records alone. */
function repack(
  path: string,
  kept: ReadonlyArray<readonly [string, Slot]>,
  effects: Effects
): Array<[string, Slot]> {
  let end = 0
  const parts = kept.map(([, slot]) => effects.readPart(path, slot[0], sizeOf(slot)))
  effects.write(path, Buffer.concat(parts))
  return kept.map(([key, slot]) => {
    const [, ...lengths] = slot
    end += sizeOf(slot)
    return [key, [end - sizeOf(slot), ...lengths]]
  })
}

/** Records that live only as long as the process. */
export function forgetful(): Records {
  const records = new Map<string, Packed>()
  return {
    get(key) {
      const found = records.get(key)
      return found ? unpack(found) : null
    },
    has: (key) => records.has(key),
    put: (one) => void records.set(one.key, one),
    messages(key) {
      const found = records.get(key)
      return found ? unpackMessages(tailOf(found)) : []
    },
    forget: (key) => void records.delete(key),
    save: () => ({})
  }
}
