import type {Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import type {Omitted, VFile} from '../types.ts'
import {say} from '../messages/say.ts'
import {fullTextOf, spanOf, splitPhrasing, textOf, trimPhrasing} from '../util/phrasing.ts'
import {sourceOf, type Source} from '../util/source.ts'
import {readMark} from '../zh/number-marks.ts'
import {pageHead, pageTail} from '../zh/page-text.ts'
import {signatureCuts, titleCuts} from '../zh/report-ends.ts'
import {runTogether, sectionMarks, titlesInside, type SectionMark} from '../zh/section-marks.ts'

/** Divides a paragraph into which a whole report ran together: at its section marks, behind its title, before its signature. */
export function divideFlattened(tree: Root, file: VFile): void {
  const source = sourceOf(file)
  const running = tree.children.filter((block): block is Paragraph => block.type === 'paragraph')
  const leading = running.filter((block) => readMark(textOf(block.children))).length
  const whole = wholeReport(tree.children)
  tree.children = tree.children.flatMap((block) => {
    if (block.type !== 'paragraph') return [block]
    const text = textOf(block.children)
    const others = leading - (readMark(text) ? 1 : 0)
    const entire = block === whole || (others === 0 && holdsSections(text))
    if (text.length < shortest && !entire) return [block]
    const page = pageCuts(text, file.data.matter?.title)
    const ends = block === whole ? endCuts(text, block === running[0] && !page.length) : []
    const cuts = cutsOf(text, leading, entire)
    if (cuts.length) say(file, 'paragraph-flattened', {count: cuts.length}, block.position?.start)
    return divide(block, [...page, ...ends, ...cuts], source)
  })
}

/** No paragraph of a well-divided report with marks inside is longer. */
const shortest = 600
/** Lines of titles, dates and signatures are shorter. */
const line = 70

/** The one paragraph of a report, short lines before and behind it aside. */
function wholeReport(blocks: readonly RootContent[]): Paragraph | null {
  const running = blocks.filter(({type}) => type !== 'omitted')
  const [whole, ...others] = running.filter(
    (block) => running.length === 1 || block.type !== 'paragraph' || textOf(block.children).length > line
  )
  const marked = running.some(
    (block) => block !== whole && block.type === 'paragraph' && readMark(textOf(block.children))
  )
  return whole?.type === 'paragraph' && !others.length && !marked ? whole : null
}

/** 一、 and 二、 each begin the text or stand behind a sentence. */
function holdsSections(text: string): boolean {
  const outer = counted(sectionMarks(text)).filter(({level}) => level === 0)
  const behind = ({at}: SectionMark) => /[。！？]\s*$/.test(text.slice(Math.max(0, at - 9), at))
  return outer.length > 1 && outer.every((mark) => mark.at === 0 || behind(mark))
}

function endCuts(text: string, titled: boolean): Cut[] {
  return [...(titled ? titleCuts(text) : []), ...signatureCuts(text)].map((at) => ({at}))
}

interface Cut {
  at: number
  /** The part that begins here is no part of the text. */
  omitted?: Omitted['reason']
}

/** Where a new paragraph begins: at section marks that count on, and behind headings that run into their text. */
function cutsOf(text: string, leading: number, whole: boolean): Cut[] {
  const marks = counted(sectionMarks(text))
  const cuts: Cut[] = whole ? titlesInside(text).map((at) => ({at})) : []
  if (marks.length < (whole ? 2 : 3) || leading >= marks.length) return cuts
  // 一、甲；二、乙 is a list inside a sentence
  if (text.length < shortest && marks.some(({at}) => /[；;]/.test(text[at - 1] ?? ''))) return cuts
  marks.forEach((mark, index) => {
    if (mark.at > 0) cuts.push({at: mark.at})
    const end = marks[index + 1]?.at ?? text.length
    const title = runTogether(text.slice(mark.at + mark.length, end))
    if (title > 0) cuts.push({at: mark.at + mark.length + title})
  })
  return cuts
}

/** 一、 counts through the text, （一） and 1. anew under each. A mark that does not count on is none, nor is 1. alone. */
function counted(marks: readonly SectionMark[]): SectionMark[] {
  const next = [1, 1, 1]
  const found = marks.filter(({level, ordinal}) => {
    const expected = next[level] ?? 1
    if (ordinal < expected || ordinal > expected + (level < 2 ? 1 : 0)) return false
    next[level] = ordinal + 1
    next.fill(1, level + 1)
    return true
  })
  const digits = found.map(({level, ordinal}) => (level === 2 ? ordinal : 0))
  return found.filter((_, at) => digits[at] !== 1 || digits[at + 1] === 2)
}

/** Site text before and behind a report that was copied into one line. */
function pageCuts(text: string, title: string | undefined): Cut[] {
  const head = pageHead(text, title)
  const cuts: Cut[] = head
    ? [
        {at: 0, omitted: 'site-furniture'},
        {at: head.title},
        {at: head.rest, omitted: 'metadata'},
        {at: head.body}
      ]
    : []
  const tail = pageTail(text)
  return tail > 0 ? [...cuts, {at: tail, omitted: 'site-furniture'}] : cuts
}

function divide(block: Paragraph, cuts: readonly Cut[], source: Source): RootContent[] {
  const sorted = [...cuts].sort((a, b) => a.at - b.at)
  const parts: RootContent[] = []
  let rest: PhrasingContent[] = block.children
  let at = 0
  let reason: Omitted['reason'] | undefined
  const push = (nodes: PhrasingContent[]) => {
    const children = trimPhrasing(nodes, source)
    if (!children.length) return
    const span = spanOf(children)
    if (reason) parts.push({type: 'omitted', value: fullTextOf(children), reason, ...span})
    else parts.push({...block, children, ...span})
  }
  for (const cut of sorted) {
    const [part, after] = splitPhrasing(rest, cut.at - at, source)
    push(part)
    rest = after
    at = cut.at
    reason = cut.omitted
  }
  push(rest)
  return parts
}
