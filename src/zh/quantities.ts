import {labels} from './labels.ts'
import {isName} from './quantity-guards.ts'
import {candidate, readSpan, type Span} from './spans.ts'

/** A number or a blank with its unit, and what it counts. Offsets are UTF-16 units in the text. */
export interface Quantity {
  readonly start: number
  readonly end: number
  readonly raw: string
  /** As written, not multiplied by the unit; of a range the lower end; null for a blank. */
  readonly number: number | null
  readonly unit: string
  readonly label: string
}

/** Finds the statistics in the text of one block. Dates, ordinals, document numbers and names hold none. */
export function findQuantities(text: string): Quantity[] {
  const spans = findSpans(text)
  const names = labels(text, spans)
  return spans.map((span, index) => ({
    start: span.start,
    end: span.end,
    raw: text.slice(span.start, span.end),
    number: span.number,
    unit: span.unitName,
    label: names[index] ?? ''
  }))
}

function findSpans(text: string): Span[] {
  const spans: Span[] = []
  let at = 0
  for (;;) {
    candidate.lastIndex = at
    const start = candidate.exec(text)?.index
    if (start === undefined) return spans
    const found = readSpan(text, start)
    if (found?.span && !isName(text, found.span)) spans.push(found.span)
    at = Math.max(start + 1, found?.end ?? 0)
  }
}
