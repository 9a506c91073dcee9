import type {Nodes} from 'mdast'
import type {Report, ReportJson, Section, SectionJson, Statistic, StatisticJson} from '../types.ts'

/** A report as plain data; lines and columns count from 1 in the source. */
export function toJson(report: Report): ReportJson {
  const places = placesOf(report.tree)
  return {
    source: report.source,
    title: report.title && {...report.title},
    organization: report.organization,
    year: report.year,
    planYear: report.planYear,
    sections: report.sections.map(sectionJson),
    statistics: report.statistics.map((statistic) => statisticJson(statistic, places.get(statistic) ?? null)),
    problems: report.problems.map((problem) => ({...problem})),
    plans: report.plans.map((plan) => ({...plan})),
    omitted: report.omitted.map((node) => ({line: lineOf(node), text: node.value, reason: node.reason}))
  }
}

function sectionJson(section: Section): SectionJson {
  const {id, depth, marker, title, runIn, kinds, children} = section
  const inner = children.filter((child): child is Section => child.type === 'section')
  return {
    id,
    line: lineOf(section),
    depth,
    marker,
    title,
    runIn,
    kinds: [...kinds],
    sections: inner.map(sectionJson)
  }
}

function statisticJson(statistic: Statistic, section: string | null): StatisticJson {
  const {id, raw, number, unit, label, datum} = statistic
  const column = statistic.position?.start.column ?? 1
  const filled = datum && {filled: {text: datum.text, source: datum.source}}
  return {id, line: lineOf(statistic), column, raw, value: number, unit, label, section, ...filled}
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1
}

/** Each statistic with the id of the innermost section that it stands in. */
function placesOf(node: Nodes, section: string | null = null, places = new Map<Statistic, string>()) {
  if (node.type === 'statistic') {
    if (section !== null) places.set(node, section)
  } else if ('children' in node) {
    const inside = node.type === 'section' ? node.id : section
    for (const child of node.children) placesOf(child, inside, places)
  }
  return places
}
