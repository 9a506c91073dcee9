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
  /** How many quantities stand in a row from here on, divided by 、 or 和 only. */
  readonly row: number
}

const sentenceEnd = /[。！？!?\n\uFFFC]/
const clauseEnd = /[，；：;:。！？!?\n\uFFFC,]/
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
    const to = Math.min(end, spans[index + 1]?.start ?? Infinity)
    const opening = text.slice(
      stops[sentence] ?? 0,
      Math.min((stops[sentence + 1] ?? Infinity) - 1, span.start)
    )
    const opensSentence = sentenceOpened
    sentenceOpened = false
    return {
      before: text.slice(from, span.start),
      after: text.slice(past(text, span.end), Math.max(to, past(text, span.end))),
      opening,
      opensSentence,
      opensClause: !previous || (previous.end <= start && text[start - 1] !== '、'),
      row: rowFrom(text, spans, index)
    }
  })
}

function past(text: string, at: number): number {
  tail.lastIndex = at
  return at + (tail.exec(text)?.[0].length ?? 0)
}

function rowFrom(text: string, spans: readonly Span[], index: number): number {
  let count = 1
  for (let at = index; at + 1 < spans.length; at++) {
    const here = spans[at]
    const next = spans[at + 1]
    if (!here || !next || !/^(?:[、，和与及]|以及)?$/.test(text.slice(past(text, here.end), next.start)))
      break
    count++
  }
  return count
}

/** Offsets behind the marks that end clauses, from 0 on. */
function stopsOf(text: string, spans: readonly Span[]): number[] {
  const stops = [0]
  let next = 0
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    while ((spans[next]?.start ?? Infinity) < at) next++
    const here = spans[next]
    const closer = closers[char]
    if (here?.start === at) at = here.end - 1
    else if (closer) {
      const close = text.indexOf(closer, at + 1)
      if (close > 0 && close - at <= 40 && (spans[next]?.start ?? Infinity) > close) at = close
      else if (char === '（' || char === '(') stops.push(at + 1)
    } else if (
      clauseEnd.test(char) ||
      char === '）' ||
      (char === '、' && spans[next - 1] && past(text, spans[next - 1]?.end ?? 0) === at)
    )
      stops.push(at + 1)
  }
  return stops
}
