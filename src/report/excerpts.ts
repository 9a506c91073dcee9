import type {RootContent} from 'mdast'
import type {Excerpt, Kind, Root, Section} from '../types.ts'
import {kindsOfHeading} from '../zh/kinds-of-heading.ts'
import {brief, itemsOf, statementsOf} from './items.ts'

/** What a section or the whole text holds of a kind. */
interface Found {
  /** Enumerated items, or headings. */
  points: Excerpt[]
  /** Sentences, where nothing is enumerated. */
  statements: Excerpt[]
}

/**
 * The problems or plans of a report: the items of the first level that enumerates them, headings or points; the
 * sentences that state them only where nothing is enumerated.
 */
export function excerptsOf(tree: Root, kind: Kind, planYear: number | null): Excerpt[] {
  const tops = tree.children.filter((node): node is Section => node.type === 'section')
  const parts = near(tops.filter((section) => isNamed(section, kind)))
  const found = [ofBlocks(tree.children, null, kind, planYear)]
  const unnamed = tops.filter((section) => leans(section, kind) && !isNamed(section, kind))
  const listed = kind === 'plan' && !parts.length && unnamed.length > 1
  for (const section of tops) {
    if (isNamed(section, kind)) {
      if (parts.includes(section)) found.push(ofSection(section, kind, planYear, true))
    } else if (listed && unnamed.includes(section)) found.push({points: [toExcerpt(section)], statements: []})
    else if (section.kinds.includes(kind))
      found.push(ofSection(section, kind, planYear, leans(section, kind)))
    else found.push(ofSection(section, kind, planYear, false))
  }
  const points = found.flatMap((part) => part.points)
  return points.length ? points : found.flatMap((part) => part.statements)
}

/** Plans of the next year come before those of the next five, where a report has both. */
function near(parts: Section[]): Section[] {
  const close = parts.filter(({title}) => !/时期|五年|规划|纲要|远景/.test(title))
  return close.length ? close : parts
}

function isNamed(section: Section, kind: Kind): boolean {
  if (!section.kinds.includes(kind)) return false
  const named = kindsOfHeading(section.title)
  return named.includes(kind) || (named.includes('task') && leans(section, kind)) || hasYear(section, kind)
}

/** 2024年 alone names a part of plans. */
function hasYear(section: Section, kind: Kind): boolean {
  return kind === 'plan' && leans(section, kind) && /^\d{4}年/.test(section.title)
}

/** It holds nothing but this kind, frame and closing aside. */
function leans(section: Section, kind: Kind): boolean {
  return section.kinds.find((other) => other !== 'overview' && other !== 'other') === kind
}

/** `part`: the section is a part of this kind, so that its own sections are items. */
function ofSection(section: Section, kind: Kind, planYear: number | null, part: boolean): Found {
  const inner = section.children.filter((child): child is Section => child.type === 'section')
  const own = ofBlocks(section.children, section, kind, planYear)
  const found = inner.map((child): Found => {
    if (!child.kinds.includes(kind)) return part ? empty : ofSection(child, kind, planYear, false)
    const names = kindsOfHeading(child.title).length > 0
    if (part && leans(child, kind) && !names) return {points: [toExcerpt(child)], statements: []}
    const deeper = ofSection(child, kind, planYear, part || isNamed(child, kind))
    return part && names && !deeper.points.length ? {points: [toExcerpt(child)], statements: []} : deeper
  })
  const points = found.flatMap((child) => child.points)
  return {
    points: part && points.length > 1 ? points : [...own.points, ...points],
    statements: [...own.statements, ...found.flatMap((child) => child.statements)]
  }
}

const empty: Found = {points: [], statements: []}

function ofBlocks(
  blocks: readonly RootContent[],
  section: Section | null,
  kind: Kind,
  planYear: number | null
): Found {
  const points = itemsOf(blocks, kind)
  const statements = points.length ? [] : statementsOf(blocks, kind, planYear)
  const locate = (item: {line: number; text: string}): Excerpt => ({...item, section: section?.id ?? null})
  return {points: points.map(locate), statements: statements.map(locate)}
}

function toExcerpt(section: Section): Excerpt {
  return {line: section.position?.start.line ?? 1, text: brief(section.title), section: section.id}
}
