import type {Effects} from './effects.ts'
import {sizeOfAll, type Lengths, type Packed} from './packed.ts'

/** Where a record stands in the pack, in bytes: its offset, then the {@link Lengths} of its parts. */
export type Slot = readonly [offset: number, ...lengths: Lengths]

/** Packed records in a file, which other processes may add to, write anew or delete. */
export interface PackFile {
  has(key: string): boolean
  /** A record without its messages; null where there is none. The bytes may be of another one. */
  record(key: string): Packed | null
  /** The part of the messages; empty where there is none. */
  messages(key: string): Uint8Array
  add(more: Iterable<Packed>): void
  /** Forgets keys that are not live, writes the file anew where most of it is dead, and returns where each record stands. */
  keep(live: ReadonlySet<string>, spare: number): Record<string, Slot>
}

export function openPackFile(path: string, slots: Record<string, Slot>, effects: Effects): PackFile {
  const sizeNow = () => effects.stat(path)?.size ?? 0
  const stood = new Map(Object.entries(slots))
  let end = sizeNow()
  // a pack that was cut or deleted holds nothing
  for (const [key, slot] of stood) if (slot[0] + sizeOf(slot) > end) stood.delete(key)

  function read(start: number, length: number): Uint8Array<ArrayBuffer> {
    try {
      return effects.readPart(path, start, length)
    } catch {
      // deleted since; what misses it is made anew
      return new Uint8Array()
    }
  }

  return {
    has: (key) => stood.has(key),
    record(key) {
      const slot = stood.get(key)
      if (!slot) return null
      const [offset, ...lengths] = slot
      return {key, lengths, bytes: read(offset, sizeOf(slot) - lengths[4])}
    },
    messages(key) {
      const slot = stood.get(key)
      return slot ? read(slot[0] + sizeOf(slot) - slot[5], slot[5]) : new Uint8Array()
    },
    add(more) {
      const packed = [...more]
      // another process may have added to it
      end = sizeNow()
      if (packed.length > 0) effects.append(path, Buffer.concat(packed.map(({bytes}) => bytes)))
      for (const {key, bytes, lengths} of packed) {
        stood.set(key, [end, ...lengths])
        end += bytes.length
      }
    },
    keep(live, spare) {
      const kept = [...stood].filter(([key]) => live.has(key))
      const used = kept.reduce((sum, [, slot]) => sum + sizeOf(slot), 0)
      if (end <= 2 * used + spare) return Object.fromEntries(kept)
      const parts = kept.map(([, slot]) => effects.readPart(path, slot[0], sizeOf(slot)))
      effects.write(path, Buffer.concat(parts))
      stood.clear()
      end = 0
      for (const [key, [, ...lengths]] of kept) {
        stood.set(key, [end, ...lengths])
        end += sizeOfAll(lengths)
      }
      return Object.fromEntries(stood)
    }
  }
}

function sizeOf([, ...lengths]: Slot): number {
  return sizeOfAll(lengths)
}
