import {labels} from './labels.ts'
import {isName} from './quantity-guards.ts'
import {candidate, readSpan, type Span} from './spans.ts'
import {unwrap, wrappedEnds} from './line-ends.ts'
import {isUnit} from './units.ts'

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
  const ends = wrappedEnds(text)
  if (ends.length) return findUnwrapped(text, ends)
  if (!text.includes('"') || /[“”]/.test(text)) return quantitiesOf(text)
  // straight quotation marks enclose names as “” do
  const curled = text.split('"').reduce((whole, part, at) => whole + (at % 2 ? '“' : '”') + part)
  return quantitiesOf(curled).map((one) => ({...one, raw: straight(one.raw), label: straight(one.label)}))
}

const straight = (words: string) => words.replace(/[“”]/g, '"')

/** Wrapping divides numbers, units and words anywhere: 9,1 | 05条, 12 | 公里. */
function findUnwrapped(text: string, ends: readonly number[]): Quantity[] {
  let passed = 0
  // offsets only grow
  const at = (offset: number) => {
    while ((ends[passed] ?? Infinity) <= offset + passed) passed++
    return offset + passed
  }
  return findQuantities(unwrap(text)).map((one) => {
    const start = at(one.start)
    const end = at(one.end - 1) + 1
    return {...one, start, end, raw: text.slice(start, end)}
  })
}

function quantitiesOf(text: string): Quantity[] {
  const spans = findSpans(text)
  if (spans.length === 0) return []
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

/** A text that is nothing but a number or a blank, whose unit stands elsewhere, in the head of a table; else null. */
export function readFigure(text: string, unit: string): Omit<Quantity, 'label'> | null {
  const raw = text.trim()
  const start = text.indexOf(raw)
  if (raw === '' || !isUnit(unit)) return null
  const span = readSpan(raw + '元', 0)?.span
  if (!span || span.end !== raw.length + 1 || span.scale !== '' || span.form === 'hanzi') return null
  return {start, end: start + raw.length, raw, number: span.number, unit}
}

function findSpans(text: string): Span[] {
  const spans: Span[] = []
  let at = 0
  for (;;) {
    candidate.lastIndex = at
    if (!candidate.test(text)) return spans
    const start = candidate.lastIndex - 1
    const found = readSpan(text, start)
    if (found?.span && !isName(text, found.span)) spans.push(found.span)
    at = Math.max(start + 1, found?.end ?? 0)
  }
}
