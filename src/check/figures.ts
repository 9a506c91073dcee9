import type {Statistic} from '../types.ts'
import {sentencesOf} from '../zh/sentence.ts'
import type {Passage} from './passages.ts'

/** A statistic with a known number in its sentence. */
export interface Figure {
  readonly statistic: Statistic & {number: number}
  readonly passage: Passage
  /** In the passage's text. */
  readonly start: number
  readonly end: number
  readonly sentence: number
}

/** The figures of a passage, sentence by sentence. */
export function figuresOf(passage: Passage): Figure[][] {
  const groups: Figure[][] = []
  let next = 0
  for (const [sentence, stop] of sentencesOf(passage.text)) {
    const figures: Figure[] = []
    for (; next < passage.leaves.length; next++) {
      const leaf = passage.leaves[next]
      if (!leaf || leaf.start >= stop) break
      const {node: statistic, start} = leaf
      if (statistic.type !== 'statistic' || statistic.number === null) continue
      const end = start + statistic.value.length
      figures.push({statistic: {...statistic, number: statistic.number}, passage, start, end, sentence})
    }
    if (figures.length > 0) groups.push(figures)
  }
  return groups
}

/** `line:column` of a figure. */
export function placeOf({statistic: {position}}: Figure): string {
  return position ? `${position.start.line}:${position.start.column}` : ''
}
