import type {Kind} from '../types.ts'
import {foldText, partition, type Folded} from './fold-text.ts'

/** What search knows of a report, and the page shows of a hit. */
export interface SearchDocument {
  readonly path: string
  readonly title: string
  readonly organization: string
  readonly year: number | null
  /** Absent where it is none. */
  readonly draft?: true
  readonly passages: readonly SearchPassage[]
}

/** Address of the section, `''` at the start of the page; fields; length of the heading that opens the text; text. */
export type SearchPassage = readonly [id: string, fields: number, heading: number, text: string]

/** What a stretch of text is, as bits. */
export const fieldOf = {
  title: 1,
  heading: 2,
  overview: 4,
  achievement: 8,
  problem: 16,
  plan: 32,
  other: 0
} as const satisfies Record<Kind | 'title' | 'heading', number>

/** A stretch of a document's text. */
export interface Span {
  /** In UTF-16 units of the folded text. */
  readonly start: number
  readonly fields: number
  /** Index of the passage; -1 for the title, -2 for the organization. */
  readonly passage: number
  /** Of what `passage` says, in the text. */
  readonly offset: number
}

/** The whole text of a document, as it is and folded, with its spans in order. */
export function foldDocument({
  title,
  organization,
  passages
}: SearchDocument): Folded & {spans: readonly Span[]; text: string} {
  const starts: Span[] = []
  let text = ''
  const add = (part: string, fields: number, passage: number, offset = text.length) => {
    starts.push({start: text.length, fields, passage, offset})
    text += part
  }
  add(`${title}${partition}`, fieldOf.title, -1)
  add(`${organization}${partition}`, fieldOf.title, -2)
  for (const [index, [, fields, heading, body]] of passages.entries()) {
    const offset = text.length
    if (heading > 0) add(body.slice(0, heading), fields | fieldOf.heading, index, offset)
    add(`${body.slice(heading)}\n`, fields, index, offset)
  }
  const folded = foldText(text)
  let at = 0
  const spans = starts.map((span) => {
    while (at < folded.offsets.length && (folded.offsets[at] ?? 0) < span.start) at++
    return {...span, start: at}
  })
  return {...folded, spans, text}
}
