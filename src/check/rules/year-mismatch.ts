import type {Section} from '../../types.ts'
import type {Passage} from '../passages.ts'
import type {Rule, Subject} from '../rule.ts'

/**
 * What: a year that was left over when the text was made from an older report.
 * When: a heading names one year alone which is neither the report's nor the planned one; or 年初以来、截至…年底 stands with
 * another year; or the text never names the report's year, and an earlier one twice or more.
 * Source: the commonest slip in reports that are carried over from year to year.
 */
export const yearMismatch: Rule = {
  id: 'year-mismatch',
  check({report, passages}, say) {
    const {year} = report
    if (year === null) return
    const meant = new Set([year, report.planYear ?? year + 1])
    for (const {section, years} of headingYears(report.sections)) {
      const [found] = years
      if (found === undefined || years.length > 1 || meant.has(found)) continue
      say({found, year}, section.children[0]?.position ?? null)
    }
    const body = passages.filter(({kind, role}) => kind === 'prose' && role === null).flatMap(yearsOf)
    const current = body.filter(({current, found}) => current && !meant.has(found))
    const earlier = body.filter(({found}) => found < year)
    const stale = body.some(({found}) => meant.has(found)) || earlier.length < 2 ? [] : earlier.slice(0, 1)
    for (const {found, passage, start} of current.length > 0 ? current : stale) {
      say({found, year}, passage.position(start, start + 5))
    }
  }
}

const pattern = /(?<![\d—-])((?:19|20)\d\d)年(?!以来|至|—|-)/g
/** Words around a year that make it the year reported on. */
const before = /截至$/
const after = /^(?:年初以来|年初至今)/

function headingYears(sections: Subject['report']['sections']): Array<{section: Section; years: number[]}> {
  return sections.flatMap((section) => [
    {section, years: [...section.title.matchAll(pattern)].map((match) => Number(match[1]))},
    ...headingYears(section.children.filter((child) => child.type === 'section'))
  ])
}

interface NamedYear {
  passage: Passage
  found: number
  start: number
  current: boolean
}

function yearsOf(passage: Passage): NamedYear[] {
  const {text} = passage
  return [...text.matchAll(pattern)].map(({1: digits, index}) => ({
    passage,
    found: Number(digits),
    start: index,
    current: before.test(text.slice(index - 2, index)) || after.test(text.slice(index + 4, index + 9))
  }))
}
