import type {Rule} from '../rule.ts'

/**
 * What: a gap where a word was taken out: marks that stand side by side, empty quotes, 以及等.
 * When: the same mark twice (、、 ，， 。。), a pause before a stop (、。 ，。), a stop before a pause (。，), “”, 《》 or 以及等
 * stands in running text.
 * Source: GB/T 15834-2011; texts from which names were deleted before they were passed on.
 */
export const wordMissing: Rule = {
  id: 'word-missing',
  check({passages}, say) {
    for (const passage of passages) {
      if (passage.kind === 'code') continue
      for (const {0: found, index} of passage.text.matchAll(gaps)) {
        const context = passage.text.slice(Math.max(0, index - 8), index + found.length + 8)
        say({found, context}, passage.position(index, index + found.length))
      }
    }
  }
}

const gaps =
  /、[、，。；：]+|，[、，。；]+|。[、，。；]+|；[、，。；]+|：[、，。；：]+|“”|《》|以及等(?![级待候同])/g
