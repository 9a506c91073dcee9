import type {ListItem, Paragraph, Parents, PhrasingContent, Root} from 'mdast'
import type {Point, VFile} from '../types.ts'
import {spanOf, splitPhrasing, textOf} from '../util/phrasing.ts'
import {sourceOf, type Source} from '../util/source.ts'
import type {NumberMark} from '../zh/number-marks.ts'
import {readMarks} from '../zh/number-runs.ts'
import {pointMark} from '../zh/point-marks.ts'
import {indexOfStop} from '../zh/sentence.ts'
import {toBlock} from './blocks.ts'
import {itemsOf, type Item} from './chains.ts'

/** Wraps enumerated items into point nodes: whole paragraphs, chains inside a paragraph, Markdown list items. */
export function markPoints(tree: Root, file: VFile): void {
  walk(tree, sourceOf(file))
}

function walk(parent: Parents, source: Source): void {
  const texts = parent.children.map((child) => (child.type === 'paragraph' ? textOf(child.children) : ''))
  const marks = readMarks(texts)
  for (const [at, child] of parent.children.entries()) {
    if (child.type === 'paragraph') {
      const text = texts[at] ?? ''
      if (!child.data?.role)
        setPoints(child, text, marks[at] ?? null, parent.type === 'listItem' ? parent : null, source)
    } else if ('children' in child && child.type !== 'heading') walk(child, source)
  }
}

function setPoints(
  paragraph: Paragraph,
  text: string,
  mark: NumberMark | null,
  item: ListItem | null,
  source: Source
): void {
  const inner = itemsOf(text)
  if (item && item.children[0] === paragraph) {
    const marker = source.text.slice(
      item.position?.start.offset ?? 0,
      paragraph.position?.start.offset ?? item.position?.start.offset ?? 0
    )
    const whole = {start: 0, end: text.length, markLength: 0, items: inner}
    paragraph.children = build(paragraph.children, [whole], 0, text, source, /^\S+/.exec(marker)?.[0] ?? '')
    return
  }
  const length = markLength(paragraph, text, mark)
  const opens = length > 0 && inner[0]?.start !== 0
  const items = opens ? [{start: 0, end: text.length, markLength: length, items: inner}] : inner
  if (items.length) paragraph.children = build(paragraph.children, items, 0, text, source)
}

/** Of the mark that makes a whole paragraph a point. */
function markLength(paragraph: Paragraph, text: string, mark: NumberMark | null): number {
  const length = pointMark(text)
  if (length) return length
  return mark && !mark.weak && !toBlock(paragraph, text, mark).row ? mark.length : 0
}

/** `nodes` is the part of a paragraph's content that begins at `offset` of its text. */
function build(
  nodes: readonly PhrasingContent[],
  items: readonly Item[],
  offset: number,
  text: string,
  source: Source,
  marker?: string
): PhrasingContent[] {
  const built: PhrasingContent[] = []
  let rest: PhrasingContent[] = [...nodes]
  let at = offset
  for (const {start, end, markLength, items: inner} of items) {
    const [before, from] = splitPhrasing(rest, start - at, source)
    const trailing = text.slice(start, end).length - text.slice(start, end).trimEnd().length
    const [own, after] = splitPhrasing(from, end - trailing - start, source)
    built.push(...before)
    const children = inner.length ? build(own, inner, start, text, source) : own
    const point: Point = {
      type: 'point',
      marker: marker ?? text.slice(start, start + markLength).trim(),
      opening: openingOf(text.slice(start + markLength, end)),
      children,
      ...spanOf(children)
    }
    built.push(point)
    rest = after
    at = end - trailing
  }
  return [...built, ...rest]
}

/** The statement up to its first stop. */
function openingOf(text: string): string {
  const words = text.trim()
  const stop = indexOfStop(words, '。；：;:！？')
  const opening = stop > 0 ? words.slice(0, stop) : words
  return opening.replace(/\s*\n\s*/g, '').replace(/[，,。.．；：、]+$/, '')
}
