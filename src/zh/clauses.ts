import {tail} from './quantity-guards.ts'
import type {Span} from './spans.ts'

/** The words round one quantity. */
export interface Clause {
  /** From the start of the clause, or the quantity before, to the number. */
  readonly before: string
  /** From the unit, 以上 and the like left out, to the end of the clause or the next quantity. */
  readonly after: string
  /** First clause of the sentence, as far as it stands before the quantity. */
  readonly opening: string
  readonly opensSentence: boolean
  readonly opensClause: boolean
  /** A quantity stands before it, and no mark between them. */
  readonly follows: boolean
  /** How many quantities stand in a row from here on, divided by 、 or 和 only. */
  readonly row: number
}

/** Characters on each side that may name a quantity; clauses of prose are shorter. */
const reach = 80
const nounReach = 32
/** Quantities that one 分别 is said of, at most. */
const longestRow = 12

const sentenceEnd = /[。！？!?\uFFFC]/
const closers: Readonly<Record<string, string>> = {'“': '”', '《': '》', '（': '）', '(': ')'}

/** Cuts the text round the quantities. Marks inside quotations, titles and brackets without figures divide nothing. */
export function clauses(text: string, spans: readonly Span[]): Clause[] {
  const stops = stopsOf(text, spans)
  let stop = 0
  let sentence = 0
  let sentenceOpened = true
  return spans.map((span, index) => {
    const previous = spans[index - 1]
    while ((stops[stop + 1] ?? Infinity) <= span.start) {
      stop++
      if (sentenceEnd.test(text.charAt((stops[stop] ?? 0) - 1))) {
        sentence = stop
        sentenceOpened = true
      }
    }
    const start = stops[stop] ?? 0
    const end = (stops[stop + 1] ?? text.length + 1) - 1
    const from = Math.max(start, previous ? past(text, previous.end) : 0)
    const last = chainEnd(text, spans, index)
    const to = Math.min(end, spans[last + 1]?.start ?? Infinity)
    const behind = past(text, spans[last]?.end ?? span.end)
    const opening = text.slice(
      stops[sentence] ?? 0,
      Math.min((stops[sentence + 1] ?? Infinity) - 1, span.start)
    )
    const opensSentence = sentenceOpened
    sentenceOpened = false
    return {
      before: unwrapped(text.slice(Math.max(from, span.start - reach), span.start)),
      after: unwrapped(text.slice(behind, Math.min(Math.max(to, behind), behind + nounReach))),
      opening,
      opensSentence,
      opensClause: !previous || (previous.end <= start && text[start - 1] !== '、'),
      follows: previous !== undefined && previous.end > start,
      row: rowFrom(text, spans, index)
    }
  })
}

/** Wrapped lines and stray blanks divide no words. */
function unwrapped(text: string): string {
  return text.replace(/\s+(?![A-Za-z0-9])/g, '')
}

/** The last of the quantities that touch: 286户1100人的饮水问题. */
function chainEnd(text: string, spans: readonly Span[], index: number): number {
  let last = index
  while (last < index + longestRow && spans[last + 1]?.start === past(text, spans[last]?.end ?? 0)) last++
  return last
}

function past(text: string, at: number): number {
  tail.lastIndex = at
  return at + (tail.exec(text)?.[0].length ?? 0)
}

function rowFrom(text: string, spans: readonly Span[], index: number): number {
  let count = 1
  for (let at = index; at + 1 < spans.length && count < longestRow; at++) {
    const here = spans[at]
    const next = spans[at + 1]
    if (!here || !next || !/^(?:[、，和与及]|以及)?$/.test(text.slice(past(text, here.end), next.start)))
      break
    count++
  }
  return count
}

const marks = /[，；：;:。！？!?\uFFFC,、“《（()）|]/g

/** Offsets behind the marks that end clauses, from 0 on. */
function stopsOf(text: string, spans: readonly Span[]): number[] {
  const stops = [0]
  let next = 0
  marks.lastIndex = 0
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    const at = mark.index
    while ((spans[next]?.end ?? Infinity) <= at) next++
    const here = spans[next]
    const end = here && here.start <= at ? here.end : enclosed(text, at, here?.start ?? Infinity)
    if (end > at) marks.lastIndex = end
    else if (!'、“《'.includes(mark[0]) || follows(text, spans[next - 1], at)) stops.push(at + 1)
  }
  return stops
}

/** The end of what the mark at `at` encloses, when it is short and holds no quantity; else `at`. */
function enclosed(text: string, at: number, quantity: number): number {
  const closer = closers[text.charAt(at)]
  if (!closer) return at
  const length = text.slice(at + 1, at + 41).indexOf(closer)
  const end = at + length + 2
  return length >= 0 && end <= quantity ? end : at
}

/** 、 divides behind a quantity: 床位3852张、照护床位3326张. */
function follows(text: string, span: Span | undefined, at: number): boolean {
  return span !== undefined && past(text, span.end) === at
}
