import {halfWidthMarks} from '../../zh/placeholders.ts'
import type {Rule} from '../rule.ts'

/**
 * What: a half-width comma, semicolon, colon, exclamation or question mark in Chinese text.
 * When: the mark stands behind a Han character or a closing mark of Chinese text, before another, an opening one, digits or the end of the line, and for no number (?台次); one message a paragraph, at the first.
 * Source: GB/T 15834-2011, 5.1: marks of Chinese text take the place of one character.
 */
export const punctuationHalfwidth: Rule = {
  id: 'punctuation-halfwidth',
  check({passages}, say) {
    for (const passage of passages) {
      if (passage.kind === 'code') continue
      const found = [...passage.text.matchAll(halfWidthMarks)]
      const [first] = found
      if (!first) continue
      say({mark: first[0], count: found.length}, passage.position(first.index, first.index + 1))
    }
  }
}
