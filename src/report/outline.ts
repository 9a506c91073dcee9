import type {Locale, Report, Section} from '../types.ts'

/** A report as an outline for the terminal. */
export function toOutline(report: Report, locale: Locale): string {
  const words = wording[locale]
  const years = [report.year, report.planYear].filter((year) => year !== null).join(' → ')
  const open = report.statistics.filter(({number}) => number === null).length
  return [
    report.title?.text ?? words.untitled,
    [report.organization ?? words.noOrganization, years || words.noYear].join('  '),
    '',
    ...report.sections.flatMap((section) => lines(section, locale)),
    '',
    words.statistics(report.statistics.length, open),
    ...list(words.problems, report.problems),
    ...list(words.plans, report.plans)
  ].join('\n')
}

const wording = {
  zh: {
    untitled: '（没有标题）',
    noOrganization: '单位未注明',
    noYear: '年度未注明',
    runIn: '接排',
    statistics: (all: number, open: number) => `指标 ${all} 项，待填 ${open} 项`,
    problems: '问题',
    plans: '计划',
    kinds: {overview: '概况', achievement: '成效', problem: '问题', plan: '计划', other: '其他'}
  },
  en: {
    untitled: '(no title)',
    noOrganization: 'organization not named',
    noYear: 'year not named',
    runIn: 'run-in',
    statistics: (all: number, open: number) => `${all} statistics, ${open} still open`,
    problems: 'Problems',
    plans: 'Plans',
    kinds: {
      overview: 'overview',
      achievement: 'achievement',
      problem: 'problem',
      plan: 'plan',
      other: 'other'
    }
  }
} satisfies Record<Locale, object>

function lines(section: Section, locale: Locale): string[] {
  const words = wording[locale]
  const marks = [...section.kinds.map((kind) => words.kinds[kind]), ...(section.runIn ? [words.runIn] : [])]
  const line = String(section.position?.start.line ?? 1).padStart(5)
  const own = `${line}  ${'  '.repeat(section.depth - 1)}${section.marker}${section.title}${marks.length ? `  [${marks.join(' ')}]` : ''}`
  const inner = section.children.filter((child): child is Section => child.type === 'section')
  return [own, ...inner.flatMap((child) => lines(child, locale))]
}

function list(name: string, excerpts: Report['problems']): string[] {
  return [
    '',
    `${name} ${excerpts.length}`,
    ...excerpts.map(({line, text}) => `${String(line).padStart(5)}  ${text}`)
  ]
}
