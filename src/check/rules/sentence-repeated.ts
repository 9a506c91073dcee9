import type {Position} from '../../types.ts'
import {sentencesOf} from '../../zh/sentence.ts'
import type {Rule} from '../rule.ts'

/**
 * What: a sentence stands in the report twice.
 * When: two sentences of the body with 12 or more Han characters are equal but for spaces; said at the later one. Rows of
 * tables do not count.
 * Source: slips of copy and paste.
 */
export const sentenceRepeated: Rule = {
  id: 'sentence-repeated',
  check({passages}, say) {
    const seen = new Map<string, () => Position | null>()
    for (const passage of passages) {
      if (passage.kind === 'code' || passage.role !== null || passage.text.includes('\t')) continue
      for (const [start, end] of sentencesOf(passage.text)) {
        const written = passage.text.slice(start, end)
        const sentence = written.replace(/\s+/gu, '')
        if (!long.test(sentence)) continue
        const position = () => passage.position(start + written.search(/\S/u), end)
        const first = seen.get(sentence)
        if (first) say({line: first()?.start.line ?? 0, sentence: `${sentence.slice(0, 12)}…`}, position())
        else seen.set(sentence, position)
      }
    }
  }
}

/** Twelve Han characters; shorter sentences repeat as a matter of course. */
const long = /(?:\p{Script=Han}\P{Script=Han}*){12}/u
