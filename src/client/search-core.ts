import {foldText} from '../util/fold-text.ts'
import {gramsToAsk, shardOf, type Gram} from '../util/grams.ts'
import {fieldBits, readList} from '../util/posting-list.ts'
import {fieldOf, type SearchDocument} from '../util/search-document.ts'
import {findHit, levels, type Hit} from './search-hit.ts'

/** The files of the index, however they are loaded; each may be asked for more than once. */
export interface SearchFiles {
  documents(): Promise<DocumentList>
  /** Gram lists of a shard: `gram=list,gram=list`. */
  grams(number: number): Promise<string>
  text(number: number): Promise<SearchDocument>
}

/** Documents are numbered, oldest first. */
export interface DocumentList {
  readonly version: string
  readonly shards: number
  readonly organizations: readonly string[]
  /** Index of its name, by document. */
  readonly organization: readonly number[]
  /** By document; 0 where none is known. */
  readonly year: readonly number[]
}

export interface SearchRequest {
  readonly query: string
  readonly organization: string
  readonly year: number | null
  /** Only hits in parts of this kind. */
  readonly kind: 'overview' | 'achievement' | 'problem' | 'plan' | null
}

export interface Search {
  /** No more documents than this can match. */
  readonly most: number
  /** As many do. */
  readonly exact: boolean
  /** The next hits: in titles, then in headings, then elsewhere; the newest first. Fewer than asked only at the end. */
  next(count: number): Promise<Hit[]>
}

/** Grams that are looked up for one query at most, and before the first look at what is left. */
const mostGrams = 6
const firstGrams = 3
/** So few candidates are looked through rather than narrowed down. */
const fewCandidates = 10

/** Starts a search: white space in the query may be left out, or stand between words that are all wanted. */
export async function search(request: SearchRequest, files: SearchFiles): Promise<Search> {
  const list = await files.documents()
  const query = request.query.trim().normalize()
  const whole = foldText(query).codes
  const words = query.split(/\s+/).map((word) => foldText(word).codes)
  const wordings = (words.length > 1 ? [[whole], words] : [[whole]]).map((all) =>
    all.filter(({length}) => length > 0)
  )
  const ways: Way[] = []
  for (const wording of wordings) {
    if (wording.length > 0) ways.push(await wayOf(wording, request, list, files))
  }
  const steps = ways.flatMap((way) => levels.map((level) => ({way, level})))
  const last = ways.at(-1)
  return {
    most: last?.candidates.length ?? 0,
    exact: last?.exact ?? true,
    next: stepper(steps, request, files)
  }
}

/** Words that must all stand in a document, and the documents that may hold them, newest first. */
interface Way {
  readonly words: readonly Uint16Array[]
  readonly candidates: readonly Candidate[]
  readonly exact: boolean
}

interface Candidate {
  readonly document: number
  /** Best that a hit in it can be. */
  readonly level: number
}

async function wayOf(
  words: readonly Uint16Array[],
  request: SearchRequest,
  list: DocumentList,
  files: SearchFiles
): Promise<Way> {
  const grams = [...new Set(words.flatMap(gramsToAsk))].slice(0, mostGrams)
  const kind = fieldOf[request.kind ?? 'other']
  const allows = filterOf(request, list)
  let fields: Map<number, number> | null = null
  for (let at = 0; at < grams.length; at += at === 0 ? firstGrams : 1) {
    if (fields && fields.size <= fewCandidates) break
    const asked = grams.slice(at, at === 0 ? firstGrams : at + 1)
    const lists = await Promise.all(asked.map((gram) => listOf(gram, list, files)))
    for (const postings of lists) fields = narrowed(fields, postings, kind, allows)
  }
  const left = fields ?? new Map([...list.year.keys()].filter(allows).map((number) => [number, 63]))
  const candidates = [...left]
    .sort(([a], [b]) => b - a)
    .map(([document, bits]) => ({document, level: levelOf(bits, kind)}))
  const [gram] = grams
  const exact = words.length === 1 && grams.length === 1 && gram?.length === words[0]?.length
  return {words, candidates, exact}
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

function narrowed(
  fields: ReadonlyMap<number, number> | null,
  postings: readonly number[],
  kind: number,
  allows: (document: number) => boolean
): Map<number, number> {
  const left = new Map<number, number>()
  for (const posting of postings) {
    const document = posting >>> fieldBits
    const before = fields ? fields.get(document) : allows(document) ? 63 : undefined
    if (before === undefined) continue
    const both = before & posting & 63
    if (!kind || both & kind) left.set(document, both)
  }
  return left
}

function levelOf(fields: number, kind: number): number {
  if (kind === 0 && fields & fieldOf.title) return 2
  return fields & fieldOf.heading ? 1 : 0
}

/** Goes through the candidates in the order of what they can be, and holds back what turns out to be less. */
function stepper(
  steps: ReadonlyArray<{way: Way; level: number}>,
  {kind}: SearchRequest,
  files: SearchFiles
): Search['next'] {
  const shown = new Set<number>()
  let step = 0
  let at = 0
  let turn: Promise<unknown> = Promise.resolve()

  async function advance(count: number): Promise<Hit[]> {
    const hits: Hit[] = []
    for (let current = steps[step]; current && hits.length < count; current = steps[step]) {
      const {way, level} = current
      const batch: number[] = []
      for (; at < way.candidates.length && batch.length < count - hits.length; at++) {
        const candidate = way.candidates[at]
        if (candidate && candidate.level >= level && !shown.has(candidate.document))
          batch.push(candidate.document)
      }
      const documents = await Promise.all(batch.map(files.text))
      for (const [index, document] of documents.entries()) {
        const hit = findHit(document, way.words, fieldOf[kind ?? 'other'])
        if (hit?.level !== level) continue
        shown.add(batch[index] ?? -1)
        hits.push(hit)
      }
      if (at >= way.candidates.length) {
        step++
        at = 0
      }
    }
    return hits
  }

  // portions asked for at once come one after the other
  return async (count) => {
    const portion = turn.then(async () => advance(count))
    turn = portion
    return portion
  }
}
