import type {Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import type {Omitted, VFile} from '../types.ts'
import {say} from '../messages/say.ts'
import {fullTextOf, spanOf, splitPhrasing, textOf, trimPhrasing} from '../util/phrasing.ts'
import {sourceOf, type Source} from '../util/source.ts'
import {readMark} from '../zh/number-marks.ts'
import {runTogether, sectionMarks, type SectionMark} from '../zh/section-marks.ts'
import {pageHead, pageTail} from '../zh/page-text.ts'

/** Divides a paragraph into which a whole report ran together, at its section marks. */
export function divideFlattened(tree: Root, file: VFile): void {
  const source = sourceOf(file)
  const leading = tree.children.filter(
    (block) => block.type === 'paragraph' && readMark(textOf(block.children))
  ).length
  tree.children = tree.children.flatMap((block) => {
    if (block.type !== 'paragraph') return [block]
    const text = textOf(block.children)
    if (text.length < shortest) return [block]
    const cuts = cutsOf(text, leading)
    const parts = divide(block, [...pageCuts(text, file.data.matter?.title), ...cuts], source)
    if (cuts.length) say(file, 'paragraph-flattened', {count: cuts.length}, block.position?.start)
    return parts
  })
}

/** No paragraph of a well-divided report with marks inside is longer. */
const shortest = 600

interface Cut {
  at: number
  /** The part that begins here is no part of the text. */
  omitted?: Omitted['reason']
}

/** Where a new paragraph begins: at section marks that count on, and behind headings that run into their text. */
function cutsOf(text: string, leading: number): Cut[] {
  const marks = counted(sectionMarks(text))
  if (marks.length < 3 || leading >= marks.length) return []
  const cuts: Cut[] = []
  marks.forEach((mark, index) => {
    if (mark.at > 0) cuts.push({at: mark.at})
    const end = marks[index + 1]?.at ?? text.length
    const title = runTogether(text.slice(mark.at + mark.length, end))
    if (title > 0) cuts.push({at: mark.at + mark.length + title})
  })
  return cuts
}

/** 一、 counts through the text, （一） anew under each. A mark that does not count on is none. */
function counted(marks: readonly SectionMark[]): SectionMark[] {
  const next = [1, 1]
  return marks.filter(({level, ordinal}) => {
    const expected = next[level] ?? 1
    if (ordinal < expected || ordinal > expected + 1) return false
    next[level] = ordinal + 1
    if (level === 0) next[1] = 1
    return true
  })
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
