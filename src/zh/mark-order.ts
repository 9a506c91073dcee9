import {styles, type MarkStyle, type NumberMark} from './number-marks.ts'

/**
 * Marks in the order that a text uses them. By convention （一） stands above 1.; where 1. counts on and （一） starts anew
 * under it, again and again, it is the other way round.
 */
export function inOrder(marks: ReadonlyArray<NumberMark | null>): Array<NumberMark | null> {
  const present = [...new Set(marks.flatMap((mark) => (mark ? [mark.style] : [])))].filter(mayStandAnywhere)
  const ranks = new Map<MarkStyle, number>()
  for (const inner of present) {
    for (const outer of present) {
      if (styles[outer].rank >= styles[inner].rank || !isReversed(marks, outer, inner)) continue
      ranks.set(outer, styles[inner].rank)
      ranks.set(inner, styles[outer].rank)
    }
  }
  return ranks.size === 0
    ? [...marks]
    : marks.map((mark) => mark && {...mark, rank: ranks.get(mark.style) ?? mark.rank})
}

/** 第一部分 heads all others, and 1.1 names what it stands under. */
const mayStandAnywhere = (style: MarkStyle) => styles[style].rank >= styles.han.rank && style !== 'decimal'

/** The count of `outer` starts anew on the line below a mark of `inner`, more often than `inner` starts under `outer`. */
function isReversed(marks: ReadonlyArray<NumberMark | null>, outer: MarkStyle, inner: MarkStyle): boolean {
  let last: MarkStyle | null = null
  let under = 0
  for (const [at, mark] of marks.entries()) {
    if (!mark) continue
    if (mark.style === outer) {
      if (mark.ordinal === 1 && marks[at - 1]?.style === inner) under++
      last = outer
    } else if (mark.style === inner) {
      if (mark.ordinal === 1 && last === outer) under--
      last = inner
    } else if (mark.rank < styles[outer].rank) last = null
  }
  return under > 1
}
