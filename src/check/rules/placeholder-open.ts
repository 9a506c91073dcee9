import {sentenceAround} from '../../util/sentence.ts'
import type {Rule} from '../rule.ts'

/**
 * What: a blank that is still to be filled in; its unit and sentence tell what to look up.
 * When: a statistic has no number and no data sheet gave one.
 * Source: publisher's rule: a report with open blanks is seen as such before it is published.
 */
export const placeholderOpen: Rule = {
  id: 'placeholder-open',
  check({passages}, say) {
    for (const passage of passages) {
      for (const {node, start} of passage.leaves) {
        if (node.type !== 'statistic' || node.number !== null || node.datum) continue
        const sentence = sentenceAround(passage.text, start).replaceAll('\t', ' ')
        say({raw: node.raw, unit: node.unit, sentence}, node.position ?? null)
      }
    }
  }
}
