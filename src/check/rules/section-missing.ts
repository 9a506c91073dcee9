import type {Kind, Section} from '../../types.ts'
import type {Rule} from '../rule.ts'

/**
 * What: a summary that names no problems, or no plans.
 * When: the title calls the text a summary (总结、工作报告、述职), and neither a part nor a sentence of that kind was found.
 * Source: the usual build of a 工作总结: what was done, what is lacking, what comes next.
 */
export const sectionMissing: Rule = {
  id: 'section-missing',
  check({report}, say) {
    if (!report.title || !/总结|工作报告|述职/.test(report.title.text)) return
    const found = {problem: report.problems.length, plan: report.plans.length}
    for (const kind of ['problem', 'plan'] as const) {
      if (found[kind] > 0 || holds(report.sections, kind)) continue
      say({kind}, {line: report.title.line, column: 1})
    }
  }
}

function holds(sections: readonly Section[], kind: Kind): boolean {
  return sections.some(
    ({kinds, children}) =>
      kinds.includes(kind) ||
      holds(
        children.filter((child) => child.type === 'section'),
        kind
      )
  )
}
