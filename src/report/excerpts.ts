import type {RootContent} from 'mdast'
import type {Excerpt, Kind, Root, Section} from '../types.ts'
import {kindsOfHeading} from '../zh/kinds-of-heading.ts'
import {brief, itemsOf, statementsOf, styleOf, type Item, type Statement} from './items.ts'

/** What a section or the whole text holds of a kind. */
interface Found {
  /** Enumerated items, or headings. */
  points: Array<Excerpt & Pick<Item, 'marker'>>
  /** Sentences, where nothing is enumerated. */
  statements: () => Array<Excerpt & Pick<Statement, 'strong'>>
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
    } else if (listed && unnamed.includes(section)) found.push(ofContent(section, kind, planYear))
    else if (section.kinds.includes(kind))
      found.push(ofSection(section, kind, planYear, leans(section, kind)))
    else found.push(ofSection(section, kind, planYear, false))
  }
  const points = found.flatMap((part) => part.points)
  const chosen = points.length
    ? points
    : strongest(
        found.flatMap((part) => part.statements()),
        kind
      )
  return chosen
    .flatMap(({line, text, section}) => (text ? [{line, text, section}] : []))
    .toSorted((a, b) => a.line - b.line)
}

/** What is said in passing counts only where nothing is said of the whole; of plans, never. */
function strongest(statements: ReturnType<Found['statements']>, kind: Kind): ReturnType<Found['statements']> {
  const strong = statements.filter((statement) => statement.strong)
  return strong.length || kind === 'plan' ? strong : statements
}

/** In a speech a heading tells what will be done, or the items under it do, 第一，…… */
function ofContent(section: Section, kind: Kind, planYear: number | null): Found {
  const inner = section.children.some((child) => child.type === 'section' && isNamed(child, kind))
  if (inner) return ofSection(section, kind, planYear, true)
  const own = ofBlocks(section.children, section, kind, planYear)
  const spoken = own.points.filter(({marker}) => spokenMark.test(marker ?? ''))
  return spoken.length > 1 ? own : {points: [toExcerpt(section)], statements: none}
}

const spokenMark = /^(?:[第其]?[一二三四五六七八九十]+[，,、：是要]|首先|其次|再次|最后)/

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
  return kind === 'plan' && leans(section, kind) && /^[\d０-９]{4}年(?![前底末内初])/.test(section.title)
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
    if (part && leans(child, kind) && !names) return {points: [toExcerpt(child)], statements: none}
    const deeper = ofSection(child, kind, planYear, part || isNamed(child, kind))
    return part && names && !deeper.points.length ? {points: [toExcerpt(child)], statements: none} : deeper
  })
  const points = found.flatMap((child) => child.points)
  // some of the headings of a count may stand as paragraphs, where nothing divides them from their text
  const style = styleOf(inner[0]?.marker ?? '')
  const same = own.points.filter(({marker}) => marker && styleOf(marker) === style)
  return {
    points: part && points.length > 1 ? [...same, ...points] : [...own.points, ...points],
    statements: () => [...own.statements(), ...found.flatMap((child) => child.statements())]
  }
}

const none = () => []
const empty: Found = {points: [], statements: none}

function ofBlocks(
  blocks: readonly RootContent[],
  section: Section | null,
  kind: Kind,
  planYear: number | null
): Found {
  const id = section?.id ?? null
  const points = itemsOf(blocks, kind).map(({line, text, marker = ''}) => ({line, text, marker, section: id}))
  const named = section !== null && isNamed(section, kind)
  const state = () =>
    statementsOf(blocks, kind, planYear, named).map(({line, text, strong}) => ({
      line,
      text,
      strong,
      section: id
    }))
  return {points, statements: points.length ? none : state}
}

function toExcerpt(section: Section): Excerpt {
  return {line: section.position?.start.line ?? 1, text: brief(section.title), section: section.id}
}
