import type {Section} from '../../types.ts'
import {readMark, type MarkStyle} from '../../zh/number-marks.ts'
import type {Rule, Say, Subject} from '../rule.ts'

/**
 * What: a heading's number mark skips a rank.
 * When: under 一、 stands neither （一） nor 1. but a deeper mark, under （一） not 1., and so on; or the text opens with a
 * mark that elsewhere stands below another. 1. right under 一、 is accepted, as offices do. Said once a part.
 * Source: GB/T 9704-2012, 7.3.3: 一、 （一） 1. （1） follow each other.
 */
export const headingJump: Rule = {
  id: 'heading-jump',
  check({report}, say) {
    const [first] = report.sections
    if (first && first.depth > 1) sayJump(first, '', say)
    compare(report.sections, say)
  }
}

/** Ranks of number marks; a gap of one is right. */
const levels: Readonly<Record<MarkStyle, number>> = {
  part: 0,
  chapter: 0,
  verse: 0,
  roman: 0,
  han: 1,
  hanBracket: 2,
  digit: 3,
  decimal: 3,
  digitClose: 4,
  digitBracket: 4,
  circle: 5
}

function compare(sections: Subject['report']['sections'], say: Say): void {
  for (const section of sections) {
    const inner = section.children.filter((child): child is Section => child.type === 'section')
    const above = levelOf(section)
    const jump = inner.find((child) => jumps(above, levelOf(child)))
    if (jump) sayJump(jump, section.marker, say)
    compare(inner, say)
  }
}

function jumps(above: number | null, level: number | null): boolean {
  if (above === null || level === null) return false
  return level - above > 1 && !(above === levels.han && level === levels.digit) && above !== 0
}

function levelOf({marker, title}: Section): number | null {
  const mark = marker ? readMark(marker + title) : null
  return mark && levels[mark.style]
}

function sayJump({marker, title, children}: Section, above: string, say: Say): void {
  say({marker, title, above}, children[0]?.position ?? null)
}
