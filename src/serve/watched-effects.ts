import {sep} from 'node:path'
import type {Effects, Stamp} from '../build/effects.ts'

/** Effects that ask the disk again only for what the watcher reported. */
export interface WatchedEffects extends Effects {
  /** An absolute path that was added, changed or removed. */
  forget(path: string): void
  forgetAll(): void
}

/** @param own folder that only we write: it is never remembered */
export function watchedEffects(base: Effects, own: string): WatchedEffects {
  const lists = new Map<string, string[]>()
  const stamps = new Map<string, Stamp | null>()
  return {
    ...base,
    list(folder) {
      const list = lists.get(folder) ?? base.list(folder)
      lists.set(folder, list)
      return list
    },
    stat(path) {
      if (path.startsWith(own + sep)) return base.stat(path)
      const stamp = stamps.get(path)
      if (stamp !== undefined) return stamp
      const asked = base.stat(path)
      stamps.set(path, asked)
      return asked
    },
    forget(path) {
      const known = stamps.get(path)
      stamps.delete(path)
      // a change leaves the lists as they are; anything else may have moved
      if (!known || !base.stat(path)) lists.clear()
    },
    forgetAll() {
      lists.clear()
      stamps.clear()
    }
  }
}
