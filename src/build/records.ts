import {join} from 'node:path'
import type {MessageRecord, ReportRecord} from '../types.ts'
import type {Effects} from './effects.ts'
import {openPackFile, type Slot} from './pack-file.ts'
import {tailOf, unpack, unpackMessages, type Packed} from './packed.ts'

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
  const file = openPackFile(join(folder, 'records.pack'), slots, effects)
  const waiting = new Map<string, Packed>()
  const recent = new Map<string, ReportRecord>()
  const told = new Map<string, readonly MessageRecord[]>()
  let size = 0

  function flush() {
    file.add(waiting.values())
    waiting.clear()
    size = 0
  }

  function load(key: string): ReportRecord | null {
    const packed = waiting.get(key) ?? file.record(key)
    return packed && unpack(packed)
  }

  function messagesOf(key: string): readonly MessageRecord[] {
    const fresh = waiting.get(key)
    return unpackMessages(fresh ? tailOf(fresh) : file.messages(key))
  }

  return {
    get(key) {
      const record = recent.get(key) ?? load(key)
      recent.delete(key)
      if (record) recent.set(key, record)
      if (recent.size > recentMost) recent.delete(recent.keys().next().value ?? key)
      return record
    },
    has: (key) => waiting.has(key) || file.has(key),
    messages(key) {
      const known = told.get(key) ?? messagesOf(key)
      told.set(key, known)
      return known
    },
    put(packed) {
      waiting.set(packed.key, packed)
      size += packed.bytes.length
      if (size <= flushAt) return
      try {
        flush()
      } catch {
        // on a full disk they stay in memory; `save` will say so
        size = 0
      }
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
      return file.keep(new Set(live), flushAt)
    }
  }
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
