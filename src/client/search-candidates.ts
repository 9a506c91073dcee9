import {gramsToAsk, shardOf, type Gram} from '../util/grams.ts'
import {fieldBits, readList} from '../util/posting-list.ts'
import {fieldOf} from '../util/search-document.ts'
import type {DocumentList, SearchFiles, SearchRequest} from './search-core.ts'

/** Words that must all stand in a document, and the documents that may hold them. */
export interface Way {
  readonly words: readonly Uint16Array[]
  /** The newest first; fewer after each `narrow`. */
  readonly candidates: readonly Candidate[]
  /** Whether all candidates hold the words. */
  readonly exact: boolean
  /** Looks up so many grams more, where that may leave fewer. */
  narrow(count: number): Promise<void>
}

interface Candidate {
  readonly document: number
  /** Best that a hit in it can be. */
  readonly level: number
}

/** Grams that are looked up before the first texts. */
const firstGrams = 4
/** So few candidates are looked through rather than narrowed down. */
const fewCandidates = 10

/** Looks up a few grams of the words: their lists are small beside the texts. */
export async function findCandidates(
  words: readonly Uint16Array[],
  request: SearchRequest,
  list: DocumentList,
  files: SearchFiles
): Promise<Way> {
  const kind = fieldOf[request.kind ?? 'other']
  const allows = filterOf(request, list)
  const grams = inTurn(words.map(gramsToAsk))
  const exact = words.length === 1 && grams.length === 1 && grams[0]?.length === words[0]?.length
  let asked = 0
  let fields = new Map([...list.year.keys()].filter(allows).map((number) => [number, 63]))
  let candidates = ranked(fields, kind)

  async function narrow(count: number): Promise<void> {
    const next = grams.slice(asked, asked + count)
    if (next.length === 0 || (asked > 0 && fields.size <= fewCandidates)) return
    asked += next.length
    const lists = await Promise.all(next.map((gram) => listOf(gram, list, files)))
    for (const postings of lists) fields = narrowed(fields, postings, kind)
    candidates = ranked(fields, kind)
  }

  await narrow(firstGrams)
  return {
    words,
    exact,
    narrow,
    get candidates() {
      return candidates
    }
  }
}

/** The first of each list, then the second of each … */
function inTurn(lists: ReadonlyArray<readonly Gram[]>): Gram[] {
  const ranks = Array.from({length: Math.max(0, ...lists.map(({length}) => length))}, (_, rank) => rank)
  return [...new Set(ranks.flatMap((rank) => lists.flatMap((list) => list[rank] ?? [])))]
}

function filterOf({organization, year}: SearchRequest, list: DocumentList): (document: number) => boolean {
  const wanted = list.organizations.indexOf(organization)
  return (document) =>
    (!organization || list.organization[document] === wanted) && (!year || list.year[document] === year)
}

async function listOf(gram: Gram, {shards}: DocumentList, files: SearchFiles): Promise<number[]> {
  const lines = `,${await files.grams(shardOf(gram, shards))},`
  const start = lines.indexOf(`,${gram}=`)
  if (start < 0) return []
  const from = start + gram.length + 2
  return readList(lines.slice(from, lines.indexOf(',', from)))
}

/** The documents that hold the gram too, and the fields that may hold both. */
function narrowed(fields: ReadonlyMap<number, number>, postings: readonly number[], kind: number) {
  const left = new Map<number, number>()
  for (const posting of postings) {
    const document = posting >>> fieldBits
    const both = (fields.get(document) ?? 0) & posting & 63
    if (fields.has(document) && (!kind || both & kind)) left.set(document, both)
  }
  return left
}

function ranked(fields: ReadonlyMap<number, number>, kind: number): Candidate[] {
  return [...fields]
    .sort(([a], [b]) => b - a)
    .map(([document, bits]) => ({document, level: levelOf(bits, kind)}))
}

function levelOf(fields: number, kind: number): number {
  if (kind === 0 && fields & fieldOf.title) return 2
  return fields & fieldOf.heading ? 1 : 0
}
