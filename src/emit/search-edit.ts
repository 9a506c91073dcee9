import type {Site} from '../types.ts'
import {characterShards, shardOf, type Gram} from '../util/grams.ts'
import {hash} from '../util/hash.ts'
import {fieldBits, readList, writeList} from '../util/posting-list.ts'
import type {SearchDocument} from '../util/search-document.ts'
import {gramsOf} from './grams-of.ts'
import {readShard, readText, shardPath, textPath, type Shard} from './search-files.ts'

/**
 * The shards that differ from those that stand, by number: found from the texts that stand of the reports that
 * changed. Null where the index has to be made from all reports: nothing stands, too much changed, or what
 * stands does not belong together.
 */
export function editShards(
  site: Site,
  keys: readonly string[],
  count: number,
  documentAt: (number: number) => SearchDocument
): Map<number, Shard> | null {
  const before = keysBefore(site)
  const changed = numbersThatDiffer(before, keys)
  if (before.length === 0 || changed.length > 4 + keys.length / 50) return null
  if (!standTogether(site, before, count)) return null
  const changes = new Map<number, Map<Gram, Map<number, number | null>>>()
  for (const number of changed) {
    const old = number < before.length ? site.published?.(textPath(number))?.value() : ''
    if (old === null || old === undefined) return null
    const was = old === '' ? new Map<Gram, number>() : gramsOf(readText(old))
    const is = number < keys.length ? gramsOf(documentAt(number)) : new Map<Gram, number>()
    for (const gram of new Set([...was.keys(), ...is.keys()])) {
      const fields = is.get(gram) ?? null
      if (fields === (was.get(gram) ?? null)) continue
      const shard = within(changes, shardOf(gram, count), () => new Map<Gram, Map<number, number | null>>())
      within(shard, gram, () => new Map<number, number | null>()).set(number, fields)
    }
  }
  const edited = new Map<number, Shard>()
  for (const [number, grams] of changes) {
    const old = site.published?.(shardPath(number))?.value()
    if (!old) return null
    edited.set(number, editShard(readShard(old), grams))
  }
  return edited
}

/** Keys of the texts that the last run published. */
function keysBefore(site: Site): string[] {
  const keys: string[] = []
  for (;;) {
    const standing = site.published?.(textPath(keys.length))
    if (!standing) return keys
    keys.push(standing.key)
  }
}

function numbersThatDiffer(before: readonly string[], after: readonly string[]): number[] {
  return Array.from({length: Math.max(before.length, after.length)}, (_, number) => number).filter(
    (number) => before[number] !== after[number]
  )
}

/** Whether the standing shards are as many as wanted, and made from the texts that stand. */
function standTogether(site: Site, texts: readonly string[], count: number): boolean {
  const version = hash('search', String(count), ...texts)
  const shards = count + characterShards(count)
  return Array.from({length: shards}, (_, number) => site.published?.(shardPath(number))?.key).every(
    (key) => key === version
  )
}

function editShard(
  shard: Map<Gram, string>,
  changes: ReadonlyMap<Gram, ReadonlyMap<number, number | null>>
): Shard {
  for (const [gram, documents] of changes) {
    const postings = new Map(
      readList(shard.get(gram) ?? ':').map((posting) => [posting >>> fieldBits, posting])
    )
    for (const [number, fields] of documents) {
      if (fields === null) postings.delete(number)
      else postings.set(number, (number << fieldBits) | fields)
    }
    if (postings.size === 0) shard.delete(gram)
    else shard.set(gram, writeList([...postings.values()].sort((a, b) => a - b)))
  }
  return shard
}

function within<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}
