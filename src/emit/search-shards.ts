import {mix, gramFrom, eachGram, shardOf, characterShards, type Gram} from '../util/grams.ts'
import {fieldBits} from '../util/posting-list.ts'
import {foldDocument, type SearchDocument} from '../util/search-document.ts'
import {writeList} from './write-list.ts'

/** The grams of all documents of a site. */
export interface GramIndex {
  /** Documents may come in any order, each once. */
  add(number: number, document: SearchDocument): void
  has(number: number): boolean
  /** The lists of each shard; nothing may be added afterwards. */
  shards(count: number): ReadonlyMap<Gram, string>[]
}

/**
 * Numbers in flat arrays, since a site of a thousand reports has millions of postings: a table of grams by open
 * addressing, and for each gram a chain of postings.
 */
export function createGramIndex(): GramIndex {
  const added = new Set<number>()
  let grams = 0
  let postings = 1
  let table = new Uint32Array(1 << 16)
  let ends = new Uint32Array(1 << 15)
  let insides = new Uint16Array(1 << 15)
  let heads = new Uint32Array(1 << 15)
  let tails = new Uint32Array(1 << 15)
  let values = new Uint32Array(1 << 18)
  let nexts = new Uint32Array(1 << 18)
  let ascending = true
  let latest = -1
  const list: number[] = []

  function gramOf(end: number, inside: number): number {
    const wrap = table.length - 1
    let slot = mix(end, inside) & wrap
    for (let gram = table[slot] ?? 0; gram > 0; gram = table[slot] ?? 0) {
      if (ends[gram] === end && insides[gram] === inside) return gram
      slot = (slot + 1) & wrap
    }
    grams++
    if (grams >= ends.length) growGrams()
    ends[grams] = end
    insides[grams] = inside
    table[slot] = grams
    if (grams * 2 > table.length) rehash()
    return grams
  }

  function growGrams(): void {
    ends = doubled(ends, Uint32Array)
    insides = doubled(insides, Uint16Array)
    heads = doubled(heads, Uint32Array)
    tails = doubled(tails, Uint32Array)
  }

  function rehash(): void {
    table = new Uint32Array(table.length * 2)
    const wrap = table.length - 1
    for (let gram = 1; gram <= grams; gram++) {
      let slot = mix(ends[gram] ?? 0, insides[gram] ?? 0) & wrap
      while (table[slot]) slot = (slot + 1) & wrap
      table[slot] = gram
    }
  }

  function post(gram: number, document: number, fields: number): void {
    const tail = tails[gram] ?? 0
    const value = values[tail] ?? 0
    if (tail > 0 && value >>> fieldBits === document) values[tail] = value | fields
    else {
      if (postings >= values.length) {
        values = doubled(values, Uint32Array)
        nexts = doubled(nexts, Uint32Array)
      }
      values[postings] = (document << fieldBits) | fields
      if (tail > 0) nexts[tail] = postings
      else heads[gram] = postings
      tails[gram] = postings++
    }
  }

  function listOf(gram: number): string {
    list.length = 0
    for (let at = heads[gram] ?? 0; at > 0; at = nexts[at] ?? 0) list.push(values[at] ?? 0)
    return writeList(ascending ? list : list.sort((a, b) => a - b))
  }

  return {
    has: (number) => added.has(number),
    add(number, document) {
      ascending &&= number > latest
      latest = number
      added.add(number)
      eachField(document, (end, inside, fields) => post(gramOf(end, inside), number, fields))
    },
    shards(count) {
      const shards = Array.from({length: count + characterShards(count)}, () => new Map<Gram, string>())
      for (let gram = 1; gram <= grams; gram++) {
        const key = gramFrom(ends[gram] ?? 0, insides[gram] ?? 0)
        shards[shardOf(key, count)]?.set(key, listOf(gram))
      }
      return shards
    }
  }
}

/** The grams of one document, with the fields that each stands in. */
export function gramsOf(document: SearchDocument): Map<Gram, number> {
  const grams = new Map<Gram, number>()
  eachField(document, (end, inside, fields) => {
    const gram = gramFrom(end, inside)
    grams.set(gram, (grams.get(gram) ?? 0) | fields)
  })
  return grams
}

function eachField(
  document: SearchDocument,
  found: (ends: number, inside: number, fields: number) => void
): void {
  const {codes, spans} = foldDocument(document)
  let span = 0
  let fields = 0
  let next = 0
  eachGram(codes, (ends, inside, at) => {
    while (at >= next) {
      fields = spans[span]?.fields ?? 0
      next = spans[++span]?.start ?? Infinity
    }
    found(ends, inside, fields)
  })
}

function doubled<List extends Uint32Array | Uint16Array>(
  old: List,
  kind: new (length: number) => List
): List {
  const list = new kind(old.length * 2)
  list.set(old)
  return list
}
