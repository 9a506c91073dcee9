import type {Paragraph} from 'mdast'
import type {Kind, Section} from '../types.ts'
import {textOf} from '../util/phrasing.ts'
import {
  callsForWork,
  kindsOfHeading,
  namesAims,
  raisesAwareness,
  type HeadingKind
} from '../zh/kinds-of-heading.ts'
import {turnOf} from '../zh/kinds-of-sentence.ts'
import {tenseOf} from '../zh/kinds-of-tense.ts'
import {yearOfHeading} from '../zh/kinds-of-years.ts'
import {splitSentences} from '../zh/split-sentences.ts'

/** What is known of the whole text while it is walked through. */
export interface Flow {
  genre: Kind | null
  year: number | null
  planYear: number | null
  /** Last kind of the last outermost section. */
  before: Kind | null
  /** A section that names a review, or problems, came before. */
  reviewed: boolean
  /** Outermost sections that one behind them names the problems of: they tell what was done. */
  judged: ReadonlySet<Section>
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
  /** The heading names aims, 工作目标: what is to be reached by a year is no plan. */
  aims: boolean
  /** The next block stands before the first inner section of an outermost one. */
  heads: boolean
}

export function toFrame(kind: Kind, loose: boolean, ahead: Kind[] = []): Frame {
  return {kind, loose, now: kind, ahead, open: false, aims: false, heads: false}
}

/** Articles lay down the law, in chapters or alone; 第二十条第（一）项 cites one. */
const article = /^第[一二三四五六七八九十百零〇\d]+条(?![ \u3000]*[第款项、，])/

function isLaw({marker, children}: Section): boolean {
  if (article.test(marker)) return true
  const own = children.filter((child): child is Paragraph => child.type === 'paragraph')
  return own.filter((child) => article.test(textOf(child.children).trimStart())).length > 1
}

/** By the heading's words, else by the section around it, else by its own tense. */
export function frameOfSection(section: Section, outer: Frame, flow: Flow): {frame: Frame; named: Kind[]} {
  if (isLaw(section)) return {frame: toFrame('other', false), named: []}
  const named = kindsOfHeading(section.title).map((kind) => settle(kind, section, outer, flow))
  const [first, ...ahead] = new Set(named.filter((kind) => kind !== null))
  if (first) {
    const aims = first === 'overview' && !ahead.length && namesAims(section.title)
    return {frame: {...toFrame(first, false, ahead), aims}, named: [first, ...ahead]}
  }
  if (section.depth > 1) {
    // 存在的问题及打算 with both in one count
    if (outer.now === 'problem' && outer.ahead.includes('plan') && callsForWork(section.title))
      outer.now = 'plan'
    // the general account of a review is made up of what was done
    const account = outer.kind === 'overview' && flow.genre === 'achievement'
    return {frame: toFrame(account ? 'achievement' : outer.now, outer.loose || account), named: []}
  }
  const year = yearOfHeading(section.title)
  if (year !== null && year === flow.planYear) return {frame: toFrame('plan', false), named: ['plan']}
  if (flow.genre === null && raisesAwareness(section.title))
    return {frame: toFrame('overview', true), named: []}
  if (flow.genre === 'plan' || flow.genre === 'other') return {frame: toFrame(flow.genre, false), named: []}
  return {frame: toFrame(guess(section, flow), true), named: []}
}

/** Work told or work to do: by year, by genre, by what came before. */
function settle(kind: HeadingKind, section: Section, outer: Frame, flow: Flow): Kind | null {
  if (kind === 'achievement' && outer.kind === 'problem' && section.depth > 1) return 'problem'
  // 及时总结 among what is to be done
  if (kind === 'achievement' && outer.kind === 'plan' && section.depth > 1) return 'plan'
  if (kind !== 'task') return kind
  const year = yearOfHeading(section.title)
  if (year !== null && year === flow.planYear) return 'plan'
  if (year !== null && year === flow.year) return 'achievement'
  if (section.depth > 1) return outer.now === 'overview' ? 'plan' : outer.now
  if (flow.judged.has(section) && flow.genre === 'achievement') return 'achievement'
  if (flow.genre === 'plan' || flow.reviewed || flow.before === 'plan') return 'plan'
  if (flow.genre === 'achievement') return 'achievement'
  return flow.genre ?? (flow.before === 'overview' ? 'plan' : 'achievement')
}

/** Of a section whose heading names nothing: its tense, and more than that what came before it. */
function guess(section: Section, flow: Flow): Kind {
  const sentences = splitSentences(textOfSection(section)).map(({text}) => text)
  const turn = sentences.findIndex((sentence) => turnOf(sentence, flow.planYear) !== null)
  if (turn > 0) sentences.length = turn
  const {past, future, bare} = tenseOf(sentences)
  const passed = !flow.judged.has(section) && (flow.reviewed || flow.before === 'plan')
  // a review tells its work without any tense, 加强……，推进……
  const ahead = future + (flow.genre === 'achievement' && !passed ? 0 : bare)
  const bias = flow.genre === null ? 0.1 : 0.4
  return ahead - past > (passed ? -bias : bias) ? 'plan' : 'achievement'
}

function textOfSection(section: Section): string {
  return section.children
    .map((child) => {
      if (child.type === 'section') return textOfSection(child)
      return child.type === 'paragraph' && !child.data?.role ? textOf(child.children) : ''
    })
    .join('\n')
}
