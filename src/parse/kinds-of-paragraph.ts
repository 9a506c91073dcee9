import type {Paragraph, PhrasingContent} from 'mdast'
import type {Kind, Point} from '../types.ts'
import {textOf} from '../util/phrasing.ts'
import {isAccount, isClosing, isFrame, leadsOn} from '../zh/kinds-of-passage.ts'
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

interface Segment {
  kind: Kind
  start: number
  end: number
  turned: boolean
}

/** Characters; a shorter stretch inside a paragraph is a passing remark. */
const remark = 60
/** Characters; shorter paragraphs are labels. */
const least = 8
/** 特此报告, 妥否，请批示 */
const formula = /^(?:特此|妥否|以上|此致|敬礼)/

/** Marks a paragraph and its points, and moves the frame on. */
export function markParagraph(paragraph: Paragraph, frame: Frame, flow: Flow): Stretch[] {
  const text = textOf(paragraph.children)
  if (!text.trim()) return []
  const spots = spotsOf(paragraph.children)
  const sentences = splitSentences(text)
  const leading = spots[0]?.start === 0
  const segments = cut(text, sentences, spots, frame, flow, start(sentences, leading, frame, flow))
  const [only] = segments
  if (segments.length === 1 && only && !only.turned)
    only.kind = shade(only.kind, paragraph, sentences, leading, flow)
  paragraph.data = {...paragraph.data, kind: segments[0]?.kind ?? frame.kind}
  for (const {point, start} of spots) {
    const segment = segments.findLast((segment) => segment.start <= start)
    if (segment) point.data = {...point.data, kind: segment.kind}
  }
  moveOn(text, segments, spots, leading, frame)
  return segments.map(({kind, start, end}) => ({kind, whole: isWhole(text, start, end, spots)}))
}

interface Spot {
  point: Point
  start: number
  end: number
  /** It stands inside another one. */
  nested: boolean
}

/** The points of a paragraph with their places in its text. */
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

/** The kind that a paragraph begins with; where that is a guess, its tense is asked. */
function start(sentences: readonly Sentence[], leading: boolean, frame: Frame, flow: Flow): Kind {
  if (frame.open || (leading && frame.now !== frame.kind)) return frame.now
  const kind = frame.now === 'problem' ? frame.kind : frame.now
  if (!frame.loose || sentences.length < 2) return kind
  const {past, future, bare} = tenseOf(sentences.map(({text}) => text))
  const ahead = future + (flow.genre === 'achievement' ? bare / 2 : bare)
  if (kind === 'achievement' && ahead > 0.6 && past < 0.2) return 'plan'
  if (kind === 'plan' && past >= 0.6 && sentences.length > 2 && !leading) return 'achievement'
  return kind
}

/** Cuts a text where a sentence turns it; none that opens a point does, nor one inside a point that others follow. */
function cut(
  text: string,
  sentences: readonly Sentence[],
  spots: readonly Spot[],
  frame: Frame,
  flow: Flow,
  first: Kind
): Segment[] {
  const segments: Segment[] = [{kind: first, start: 0, end: text.length, turned: false}]
  const openings = new Set(spots.map((spot) => spot.start))
  const followed = spots.filter(({nested}) => !nested).slice(0, -1)
  for (const {text: sentence, start} of sentences) {
    if (openings.has(start) || followed.some((spot) => spot.start <= start && start < spot.end)) continue
    const turn = turnOf(sentence, flow.planYear)
    const current = segments.at(-1)
    if (!turn || !current || !mayTurn(current.kind, turn, frame)) continue
    const {kind} = turn
    if (current.kind === kind) current.turned ||= start === current.start && kind !== frame.now
    else if (start === 0) Object.assign(current, {kind, turned: true})
    else {
      current.end = start
      segments.push({kind, start, end: text.length, turned: true})
    }
  }
  return segments
}

/** A part of plans does not turn to problems by a word in passing; a closing part does not turn at all. */
function mayTurn(from: Kind, to: Turn, frame: Frame): boolean {
  if (frame.kind === 'other') return false
  if (frame.ahead.includes(to.kind) || from !== 'plan' || to.kind === 'plan') return true
  return to.strong && (frame.loose || frame.kind !== 'plan')
}

/** Of a paragraph that nothing turns: whether it gives the frame or the account of its part, or closes the text. */
function shade(
  kind: Kind,
  paragraph: Paragraph,
  sentences: readonly Sentence[],
  leading: boolean,
  flow: Flow
): Kind {
  const [first, second] = sentences
  const opening = (first?.text ?? '') + (second?.text ?? '')
  const text = sentences.map(({text}) => text).join('')
  if (isClosing(text, flow.last.includes(paragraph))) return 'other'
  if (leading || leadsOn(text) || paragraph.children.some(({type}) => type === 'point')) return kind
  if (kind === 'plan' && isFrame(opening)) return 'overview'
  if (kind === 'achievement' && isAccount(opening)) return 'overview'
  return kind
}

/** What the next block may take for granted. */
function moveOn(
  text: string,
  segments: readonly Segment[],
  spots: readonly Spot[],
  leading: boolean,
  frame: Frame
): void {
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

function isWhole(text: string, start: number, end: number, spots: readonly Spot[]): boolean {
  if (spots.some((spot) => spot.start >= start && spot.start < end)) return true
  if (start > 0) return end - start >= remark
  return end >= least && !(end < 90 && leadsOn(text)) && !formula.test(text)
}
