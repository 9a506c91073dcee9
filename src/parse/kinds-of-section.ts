import type {Paragraph} from 'mdast'
import type {Kind, Section} from '../types.ts'
import {textOf} from '../util/phrasing.ts'
import {kindsOfHeading, type HeadingKind} from '../zh/kinds-of-heading.ts'
import {splitSentences, tenseOf} from '../zh/kinds-of-sentence.ts'
import {yearOfHeading} from '../zh/kinds-of-years.ts'

/** What is known of the whole text while it is walked through. */
export interface Flow {
  genre: Kind | null
  year: number | null
  planYear: number | null
  /** Last kind of the last outermost section. */
  before: Kind | null
  /** A section that names a review, or problems, came before. */
  reviewed: boolean
  /** The last paragraphs of the text. */
  last: readonly Paragraph[]
}

/** What the blocks of a section are taken for, until one turns. */
export interface Frame {
  kind: Kind
  /** The kind is a guess: tense may overrule it. */
  loose: boolean
  now: Kind
  /** Kinds that the heading names and that are still to come. */
  ahead: Kind[]
  /** The last block led on to the next ones. */
  open: boolean
  /** A point came before in this kind. */
  pointed: boolean
}

export function toFrame(kind: Kind, loose: boolean, ahead: Kind[] = []): Frame {
  return {kind, loose, now: kind, ahead, open: false, pointed: false}
}

/** By the heading's words, else by the section around it, else by its own tense. */
export function frameOfSection(section: Section, outer: Frame, flow: Flow): {frame: Frame; named: Kind[]} {
  const named = kindsOfHeading(section.title).map((kind) => settle(kind, section, outer, flow))
  const [first, ...ahead] = new Set(named.filter((kind) => kind !== null))
  if (first) return {frame: toFrame(first, false, ahead), named: [first, ...ahead]}
  if (section.depth > 1) {
    const loose = outer.loose || outer.kind === 'overview'
    return {frame: toFrame(outer.kind === 'overview' ? 'achievement' : outer.now, loose), named: []}
  }
  const year = yearOfHeading(section.title)
  if (year !== null && year === flow.planYear) return {frame: toFrame('plan', false), named: ['plan']}
  if (flow.genre === 'plan' || flow.genre === 'other') return {frame: toFrame(flow.genre, false), named: []}
  return {frame: toFrame(guess(section, flow), true), named: []}
}

/** Work told or work to do: by year, by genre, by what came before. */
function settle(kind: HeadingKind, section: Section, outer: Frame, flow: Flow): Kind | null {
  if (kind === 'achievement' && outer.kind === 'problem' && section.depth > 1) return 'problem'
  if (kind !== 'task') return kind
  const year = yearOfHeading(section.title)
  if (year !== null && year === flow.planYear) return 'plan'
  if (year !== null && year === flow.year) return 'achievement'
  if (section.depth > 1) return outer.now === 'overview' ? 'plan' : outer.now
  if (flow.genre === 'plan' || flow.reviewed || flow.before === 'plan') return 'plan'
  if (flow.genre === 'achievement') return 'achievement'
  return flow.genre ?? (flow.before === 'overview' ? 'plan' : 'achievement')
}

/** Of a section whose heading names nothing: what came before it says one thing, its tense may say another. */
function guess(section: Section, flow: Flow): Kind {
  const prior = flow.reviewed || flow.before === 'plan' ? 'plan' : 'achievement'
  const {past, future, bare} = tenseOf(splitSentences(textOfSection(section)).map(({text}) => text))
  const ahead = future + (flow.genre === 'achievement' ? 0 : bare)
  if (prior === 'achievement' && ahead > 0.4 && ahead > 2 * past) return 'plan'
  if (prior === 'plan' && past > 0.5 && past > 2 * (future + bare)) return 'achievement'
  return prior
}

function textOfSection(section: Section): string {
  return section.children
    .map((child) => {
      if (child.type === 'section') return textOfSection(child)
      return child.type === 'paragraph' && !child.data?.role ? textOf(child.children) : ''
    })
    .join('\n')
}
