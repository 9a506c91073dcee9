import {foldText} from '../util/fold-text.ts'
import {fieldOf, type SearchDocument} from '../util/search-document.ts'
import {findCandidates, type Way} from './search-candidates.ts'
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
  /** No more documents than this can match; less is known of as one goes on. */
  readonly most: number
  /** As many do. */
  readonly exact: boolean
  /** The next hits: in titles, then in headings, then elsewhere; the newest first. Fewer than asked only at the end. */
  next(count: number): Promise<Hit[]>
}

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
    if (wording.length > 0) ways.push(await findCandidates(wording, request, list, files))
  }
  const steps = ways.flatMap((way) => levels.map((level) => ({way, level})))
  const last = ways.at(-1)
  return {
    get most() {
      return last?.candidates.length ?? 0
    },
    exact: last?.exact ?? true,
    next: stepper(steps, request, files)
  }
}

/** Goes through the candidates in the order of what they can be, and holds back what turns out to be less. */
function stepper(
  steps: ReadonlyArray<{way: Way; level: number}>,
  {kind}: SearchRequest,
  files: SearchFiles
): Search['next'] {
  const shown = new Set<number>()
  let step = 0
  /** Of the step, all candidates from here on were looked at. */
  let seen = Infinity
  let turn: Promise<unknown> = Promise.resolve()

  async function advance(count: number): Promise<Hit[]> {
    const hits: Hit[] = []
    for (let current = steps[step]; current && hits.length < count; current = steps[step]) {
      const {way, level} = current
      const batch = way.candidates
        .filter((each) => each.document < seen && each.level >= level && !shown.has(each.document))
        .slice(0, count - hits.length)
        .map(({document}) => document)
      const documents = await Promise.all(batch.map(files.text))
      const before = hits.length
      for (const [index, document] of documents.entries()) {
        const hit = findHit(document, way.words, fieldOf[kind ?? 'other'])
        if (hit?.level !== level) continue
        shown.add(batch[index] ?? -1)
        hits.push(hit)
      }
      // a text costs more than a list: each that was loaded in vain is a reason to look up another
      await way.narrow(batch.length - (hits.length - before))
      seen = batch.at(-1) ?? Infinity
      if (batch.length === 0) step++
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
