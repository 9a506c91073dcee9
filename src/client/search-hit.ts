import {fieldOf, foldDocument, type SearchDocument, type Span} from '../util/search-document.ts'

/** A document that holds all words. */
export interface Hit {
  readonly document: SearchDocument
  /** Where all words stand: 2 in the title, 1 in headings, 0 elsewhere. */
  readonly level: number
  readonly title: readonly Piece[]
  /** Where the words stand, in order. */
  readonly excerpts: readonly Excerpt[]
}

export interface Excerpt {
  /** Of the section, `''` at the start of the page. */
  readonly id: string
  readonly pieces: readonly Piece[]
}

export interface Piece {
  readonly text: string
  readonly marked: boolean
}

export const levels = [2, 1, 0] as const

const mostExcerpts = 3
/** Characters around the first hit of an excerpt. */
const before = 24
const after = 64

interface Place {
  /** In units of the passage, or the title. */
  readonly start: number
  readonly end: number
  /** -1 for the title, -2 for the organization. */
  readonly passage: number
  readonly level: number
}

/** Looks for words in a document, in parts of a kind if that is not 0. Null where one of them is missing. */
export function findHit(document: SearchDocument, words: readonly Uint16Array[], kind: number): Hit | null {
  const folded = foldDocument(document)
  const found = words.map((word) =>
    indexesOf(folded.codes, word).flatMap((at) => placeOf(folded, at, at + word.length, kind) ?? [])
  )
  if (found.some(({length}) => length === 0)) return null
  const level =
    levels.find((level) => found.every((places) => places.some((place) => place.level === level))) ?? 0
  const places = found.flat().sort((a, b) => a.passage - b.passage || a.start - b.start)
  return {
    document,
    level,
    title: cut(
      document.title,
      0,
      document.title.length,
      places.filter(({passage}) => passage === -1)
    ),
    excerpts: excerptsOf(document, places)
  }
}

function indexesOf(codes: Uint16Array, word: Uint16Array): number[] {
  const indexes: number[] = []
  const first = word[0] ?? 0
  for (let at = codes.indexOf(first); at >= 0; at = codes.indexOf(first, at + 1)) {
    if (word.every((code, index) => codes[at + index] === code)) indexes.push(at)
  }
  return indexes
}

function placeOf(
  {offsets, spans, text}: ReturnType<typeof foldDocument>,
  start: number,
  end: number,
  kind: number
): Place | null {
  const first = spans.filter((span) => span.start <= start).length - 1
  const touched = spans.slice(first).filter((span) => span.start < end)
  const [span] = touched
  if (!span || !touched.every(({fields}) => !kind || fields & kind)) return null
  const last = offsets[end - 1] ?? 0
  return {
    start: (offsets[start] ?? 0) - span.offset,
    end: last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) - span.offset,
    passage: span.passage,
    level: levelOf(touched)
  }
}

function levelOf(spans: readonly Span[]): number {
  const within = (field: number) => spans.every(({fields}) => fields & field)
  if (within(fieldOf.title)) return 2
  return within(fieldOf.heading) ? 1 : 0
}

function excerptsOf({passages}: SearchDocument, places: readonly Place[]): Excerpt[] {
  const excerpts: Excerpt[] = []
  let passage = -1
  let end = 0
  for (const place of places) {
    const [id, , , text] = passages[place.passage] ?? []
    if (id === undefined || text === undefined) continue
    if (place.passage === passage && place.start < end) continue
    if (excerpts.length === mostExcerpts) break
    const start = Math.max(startOf(text, place.start), place.passage === passage ? end : 0)
    passage = place.passage
    end = Math.min(text.length, place.end + after)
    if (/[\uD800-\uDBFF]/.test(text[end - 1] ?? '')) end++
    const inside = places.filter(
      (other) => other.passage === passage && other.start >= start && other.start < end
    )
    excerpts.push({id, pieces: cut(text, start, end, inside)})
  }
  return excerpts
}

/** The start of the sentence, or some characters before. */
function startOf(text: string, at: number): number {
  const from = Math.max(0, at - before)
  const stop = text.slice(from, at).search(/[^。！？；\n]*$/)
  if (stop > 0) return from + stop
  return from > 0 && /[\uDC00-\uDFFF]/.test(text[from] ?? '') ? from + 1 : from
}

/** A part of a text with its marked places, and dots where it is cut. */
function cut(text: string, start: number, end: number, places: readonly Place[]): Piece[] {
  const pieces: Piece[] = []
  let at = start
  const add = (part: string, marked: boolean) => {
    if (part) pieces.push({text: part, marked})
  }
  add(start > 0 && !/[。！？；\n]/.test(text[start - 1] ?? '') ? '…' : '', false)
  for (const place of places) {
    if (place.start < at) continue
    add(text.slice(at, place.start), false)
    at = place.end
    add(text.slice(place.start, at), true)
  }
  add(text.slice(at, Math.max(at, end)), false)
  add(Math.max(at, end) < text.length ? '…' : '', false)
  return pieces
}
