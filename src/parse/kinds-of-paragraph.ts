import type {Paragraph, PhrasingContent} from 'mdast'
import type {Kind, Point} from '../types.ts'
import {textOf} from '../util/phrasing.ts'
import {isAccount, isClosing, isFrame, isSummary, leadsOn} from '../zh/kinds-of-passage.ts'
import {turnOf, type Turn} from '../zh/kinds-of-sentence.ts'
import {tenseOf} from '../zh/kinds-of-tense.ts'
import {splitSentences, type Sentence} from '../zh/split-sentences.ts'
import type {Flow, Frame} from './kinds-of-section.ts'

/** A stretch of a text of one kind. */
export interface Stretch {
  kind: Kind
  /** A whole paragraph or an enumeration, no passing remark. */
  whole: boolean
}

/** Marks a paragraph and its points, and moves the frame on. */
export function markParagraph(paragraph: Paragraph, frame: Frame, flow: Flow): Stretch[] {
  const passage = toPassage(paragraph)
  if (!passage.text.trim()) return []
  const segments = cut(passage, frame, flow)
  const [first] = segments
  const frames = first?.kind === 'plan' && isFrame(passage.sentences[0]?.text ?? '')
  if (segments.length === 1 && first && (frames || !first.turned))
    first.kind = shade(first.kind, passage, frame, flow)
  paragraph.data = {...paragraph.data, kind: first?.kind ?? frame.kind}
  for (const {point, start} of passage.spots) {
    const segment = segments.findLast((segment) => segment.start <= start)
    if (segment) point.data = {...point.data, kind: segment.kind}
  }
  moveOn(passage, segments, frame)
  return segments.map((segment) => ({kind: segment.kind, whole: isWhole(passage, segment)}))
}

interface Passage {
  paragraph: Paragraph
  text: string
  sentences: readonly Sentence[]
  spots: readonly Spot[]
  /** It begins with a point. */
  leading: boolean
}

/** A point with its place in the text of its paragraph. */
interface Spot {
  point: Point
  start: number
  end: number
  /** It stands inside another one. */
  nested: boolean
}

interface Segment {
  kind: Kind
  start: number
  end: number
  /** A sentence turned the text to this kind. */
  turned: boolean
  /** A promise to deal with problems: no plan that counts. */
  passing: boolean
}

function toPassage(paragraph: Paragraph): Passage {
  const text = textOf(paragraph.children)
  const spots = spotsOf(paragraph.children)
  return {paragraph, text, sentences: splitSentences(text), spots, leading: spots[0]?.start === 0}
}

function spotsOf(nodes: readonly PhrasingContent[], offset = 0, nested = false): Spot[] {
  const spots: Spot[] = []
  let at = offset
  for (const node of nodes) {
    const end = at + textOf([node]).length
    if (node.type === 'point')
      spots.push({point: node, start: at, end, nested}, ...spotsOf(node.children, at, true))
    at = end
  }
  return spots
}

/** Cuts a text where a sentence turns it; none that opens a point does, nor one inside a point that others follow. */
function cut(passage: Passage, frame: Frame, flow: Flow): Segment[] {
  const {text, sentences, spots} = passage
  const from = startOf(passage, frame, flow)
  const segments: Segment[] = [{kind: from, start: 0, end: text.length, turned: false, passing: false}]
  const openings = new Set(spots.map((spot) => spot.start))
  const followed = spots.filter(({nested}) => !nested).slice(0, -1)
  for (const {text: sentence, start} of sentences) {
    if (openings.has(start) || followed.some((spot) => spot.start <= start && start < spot.end)) continue
    const turn = turnOf(sentence, flow.planYear)
    const current = segments.at(-1)
    if (!turn || !current || !mayTurn(current.kind, turn, frame)) continue
    const {kind} = turn
    const passing = kind === 'plan' && !turn.strong
    if (current.kind === kind) current.turned ||= start === current.start && kind !== frame.now
    else if (start === 0) Object.assign(current, {kind, passing, turned: !passing})
    else {
      current.end = start
      segments.push({kind, passing, start, end: text.length, turned: !passing})
    }
  }
  return segments
}

/** The kind that a paragraph begins with; where that is a guess, its tense is asked. */
function startOf({sentences, leading}: Passage, frame: Frame, flow: Flow): Kind {
  if (frame.open || (leading && frame.now !== frame.kind)) return frame.now
  const kind = frame.now === 'problem' ? frame.kind : frame.now
  if (!frame.loose || sentences.length < 2) return kind
  const {past, future, bare} = tenseOf(sentences.map(({text}) => text))
  // a review tells its work without any tense
  const ahead = flow.genre === 'achievement' ? future : future + bare
  if (kind === 'achievement' && ahead > 0.6 && past < 0.2) return 'plan'
  if (kind === 'plan' && past >= 0.6 && sentences.length > 2 && !leading) return 'achievement'
  return kind
}

/** A part of plans does not turn to problems by a word in passing; a closing part does not turn at all. */
function mayTurn(from: Kind, to: Turn, frame: Frame): boolean {
  if (frame.kind === 'other' || (frame.aims && to.kind === 'plan')) return false
  if (frame.ahead.includes(to.kind) || from !== 'plan' || to.kind === 'plan') return true
  return to.strong && (frame.loose || frame.kind !== 'plan')
}

/** Of a paragraph that nothing turns: whether it gives the frame or the account of its part, or closes the text. */
function shade(kind: Kind, {paragraph, text, sentences, spots}: Passage, frame: Frame, flow: Flow): Kind {
  const opening = (sentences[0]?.text ?? '') + (sentences[1]?.text ?? '')
  if (isClosing(text, flow.last.includes(paragraph))) return 'other'
  if (spots.length > 0 || leadsOn(text)) return kind
  if (kind === 'plan' && (isFrame(opening) || (frame.heads && text.length > long))) return 'overview'
  if (kind === 'achievement' && (isAccount(opening) || (frame.heads && isSummary(text)))) return 'overview'
  return kind
}

/** Characters; what stands before the parts of a plan and is longer gives its frame. */
const long = 60

/** What the next block may take for granted. */
function moveOn({text, spots, leading}: Passage, segments: readonly Segment[], frame: Frame): void {
  const last = segments.at(-1)
  if (!last) return
  const open = leadsOn(text)
  const points = spots.some(({start}) => start >= last.start)
  if (last.turned && (open || points || last.start === 0)) {
    const alone = open && last.start === 0
    if (last.kind === 'plan' || alone) Object.assign(frame, {kind: last.kind, loose: false})
    frame.now = last.kind
  } else if (!leading && !frame.open) frame.now = frame.kind
  frame.open = open
}

/** Characters; a shorter stretch inside a paragraph is a passing remark. */
const remark = 60
/** Characters; shorter paragraphs are labels. */
const least = 8
/** 特此报告, 妥否，请批示 */
const formula = /^(?:特此|妥否|以上|此致|敬礼)/

function isWhole({text, spots}: Passage, {start, end, passing}: Segment): boolean {
  if (passing) return false
  if (spots.some((spot) => spot.start >= start && spot.start < end)) return true
  if (start > 0) return end - start >= remark
  return end >= least && !(end < 90 && leadsOn(text)) && !formula.test(text)
}
