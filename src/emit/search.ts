import type {Card, Emitter, Output, Passage, Site} from '../types.ts'
import {characterShards} from '../util/grams.ts'
import {hash} from '../util/hash.ts'
import {fieldOf, type SearchDocument, type SearchPassage} from '../util/search-document.ts'
import {editShards} from './search-edit.ts'
import {documentsPath, shardPath, textPath, writeFile, writeShard, type Shard} from './search-files.ts'
import {createGramIndex, type GramIndex} from './search-shards.ts'

/**
 * The index of the search page: lists of documents by gram in shards, and the text of each report. A query loads
 * the shards of a few grams, then only the texts that it shows. After the edit of few reports the shards that
 * stand in the output are edited; all others stay.
 */
export const search: Emitter = {name: 'search', emit}

function* emit(site: Site): Iterable<Output> {
  // oldest first: a new report then moves few others
  const cards = site.cards.toReversed()
  const count = shardCount(cards.length)
  const keys = cards.map(textKey)
  const version = hash('search', String(count), ...keys)
  let index: GramIndex | undefined
  const documentAt = (number: number) => documentOf(site, cards[number])
  const edits = editShards(site, keys, count, documentAt)

  yield {
    path: documentsPath,
    key: version,
    value: () => writeFile('documents', 0, documentList(cards, count, version))
  }
  for (const [number, key] of keys.entries()) {
    yield {
      path: textPath(number),
      key,
      value() {
        const document = documentAt(number)
        // the shards want it too, and records are costly to load
        if (!edits && number === (index?.size() ?? 0)) (index ??= createGramIndex()).add(document)
        return writeFile('text', number, document)
      }
    }
  }
  let shards: readonly Shard[] | undefined
  const shardAt = (number: number): Shard => {
    if (!shards) {
      index ??= createGramIndex()
      while (index.size() < cards.length) index.add(documentAt(index.size()))
      shards = index.shards(count)
    }
    return shards[number] ?? new Map()
  }
  for (let number = 0; number < count + characterShards(count); number++) {
    const edited = edits?.get(number)
    yield {
      path: shardPath(number),
      key: version,
      keep: edits !== null && !edited,
      value: () => writeShard(number, edited ?? shardAt(number))
    }
  }
}

/** Cards live on while their reports do not change. */
const textKeys = new WeakMap<Card, string>()

function textKey(card: Card): string {
  const {key, path, title, organization, year} = card
  const made = textKeys.get(card) ?? hash('search-text', key, path, title, organization, String(year))
  textKeys.set(card, made)
  return made
}

/** A power of two, no fewer than reports: of a thousand real ones a shard then holds six kilobytes. */
function shardCount(documents: number): number {
  let count = 1
  while (count < documents && count < 4096) count *= 2
  return count
}

function documentList(cards: readonly Card[], shards: number, version: string) {
  const organizations = [...new Set(cards.map(({organization}) => organization))].sort()
  const numbers = new Map(organizations.map((name, number) => [name, number]))
  return {
    version,
    shards,
    organizations,
    organization: cards.map(({organization}) => numbers.get(organization) ?? 0),
    year: cards.map(({year}) => year ?? 0)
  }
}

function documentOf(site: Site, card: Card | undefined): SearchDocument {
  if (!card) return {path: '', title: '', organization: '', year: null, passages: []}
  const {path, title, organization, year, draft} = card
  const {passages} = site.record(card)
  // the title may stand in several lines
  const first = passages[0]?.text.replaceAll('\n', '')
  const body = first === title.replaceAll('\n', '') ? passages.slice(1) : passages
  return {
    path,
    title: title.normalize(),
    organization: organization.normalize(),
    year,
    ...(draft && {draft}),
    passages: body.map(toSearchPassage)
  }
}

function toSearchPassage({id, kinds, heading, text}: Passage): SearchPassage {
  const fields = kinds.reduce((sum, kind) => sum | fieldOf[kind], 0)
  return [id, fields, text.slice(0, heading).normalize().length, text.normalize()]
}
