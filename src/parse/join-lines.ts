import type {Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import type {VFile} from '../types.ts'
import {spanOf, textOf} from '../util/phrasing.ts'
import {sourceOf, type Source} from '../util/source.ts'
import {readMark, styles} from '../zh/number-marks.ts'
import {pointMark} from '../zh/point-marks.ts'
import {wrappedLines} from './wrapped-lines.ts'
import {isMarkdown} from '../util/is-markdown.ts'

/** Joins paragraphs that are pieces of one: a mark alone on its line, a broken bracket, hard-wrapped lines. */
export function joinLines(tree: Root, file: VFile): void {
  const source = sourceOf(file)
  // Markdown has joined wrapped lines itself
  const markdown = isMarkdown(file.path)
  const width = markdown ? null : wrapWidth(tree.children, source)
  const wrapped = markdown ? new Set() : wrappedLines(tree.children, source)
  const numerals = hasNumerals(tree.children)
  const joined: RootContent[] = []
  for (const block of tree.children) {
    const at = lastRunning(joined)
    const last = joined[at]
    const follows = last?.type === 'paragraph' && block.type === 'paragraph'
    if (
      follows &&
      (wrapped.has(block) || continues(last, block, width, source) || (numerals && isNumbered(last, block)))
    ) {
      const between = joined.splice(at + 1) as PhrasingContent[]
      joined[at] = join(last, between, block, source)
    } else joined.push(block)
  }
  tree.children = joined
}

/** The last block, page numbers behind it aside. */
function lastRunning(blocks: readonly RootContent[]): number {
  let at = blocks.length - 1
  for (
    let block = blocks[at];
    block?.type === 'omitted' && block.reason === 'page-number';
    block = blocks[at]
  )
    at--
  return at
}

function continues(before: Paragraph, after: Paragraph, width: Wrap | null, source: Source): boolean {
  const first = lastLine(before)
  const second = textOf(after.children)
  if (isMarkAlone(textOf(before.children).trim())) return !readMark(second) && !pointMark(second)
  // no paragraph begins with a closing mark, and none ends with an opening one
  if (/^[》〉”’）)，。、；：！？]/.test(second) || /.[《〈“‘（(]$/.test(first)) return true
  if (opensBracket(first) && second.length <= 30 && /^[^。]*$/.test(second) && width === null) return false
  if (!width || readMark(second) || pointMark(second)) return false
  const indent = textOf(before.children).includes('\n') ? 0 : indentOf(before, source)
  // in wrapped text a shorter line ends a paragraph, unless a sentence goes on behind its comma
  if (widthOf(first) + indent < width.full && !/[，、]$/.test(first)) return false
  return width.indented
    ? indentOf(after, source) === 0
    : !/[。！？：]$/.test(first) || indentOf(after, source) === 0
}

function opensBracket(text: string): boolean {
  return /[《〈][^》〉]*$/.test(text)
}

function isMarkAlone(text: string): boolean {
  const mark = readMark(text)
  if (mark && mark.length === text.length)
    return styles[mark.style].rank < 60 && /[^\p{Script=Han}\d]$|[部篇章节]/u.test(text)
  return text.length <= 5 && pointMark(text) === text.length
}

/** 一 and 二 alone on their lines number what follows. */
function hasNumerals(blocks: readonly RootContent[]): boolean {
  const lines = new Set(
    blocks.map((block) => (block.type === 'paragraph' ? textOf(block.children).trim() : ''))
  )
  return lines.has('一') && lines.has('二')
}

/** A numeral alone, and a title behind it. */
function isNumbered(before: Paragraph, after: Paragraph): boolean {
  const title = textOf(after.children).trim()
  return (
    /^[一二三四五六七八九十]{1,3}$/.test(textOf(before.children).trim()) &&
    /^[^。！？；：\n]{4,30}$/.test(title)
  )
}

interface Wrap {
  /** A line at least this wide goes on in the next. */
  full: number
  /** Paragraphs of this text begin with an indent. */
  indented: boolean
}

/** How a hard-wrapped text is wrapped; null for one with a paragraph a line. */
function wrapWidth(blocks: readonly RootContent[], source: Source): Wrap | null {
  // cells of a table are as wide as they are
  const lines = blocks.filter(
    (block): block is Paragraph =>
      block.type === 'paragraph' && !/\d[ \u3000]+\d/.test(textOf(block.children))
  )
  const widths = lines
    .map((line) => widthOf(textOf(line.children)) + indentOf(line, source))
    .sort((a, b) => a - b)
  const widest = widths[Math.floor(widths.length * 0.95)] ?? 0
  if (lines.length < 8 || widest < 24 || widest > 120) return null
  const full = widest - 4
  const cut = [...lines.entries()].filter(([, line]) => {
    const text = textOf(line.children)
    return widthOf(text) + indentOf(line, source) >= full && !/[。！？；：]$/.test(text)
  })
  const longer = widths.filter((width) => width > widest + 4).length
  const indented = lines.filter((line) => indentOf(line, source) > 0).length > lines.length * 0.05
  // among tables few lines are cut, and those go on without the indent of a paragraph
  const goesOn = ([at]: [number, Paragraph]) => {
    const next = lines[at + 1]
    return next !== undefined && indentOf(next, source) === 0
  }
  const some = indented && cut.length > 2 && cut.every(goesOn)
  if ((cut.length < lines.length * 0.3 && !some) || longer > lines.length * 0.05) return null
  return {full, indented}
}

/** Columns on the page: a Han character takes two. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u0100-\uffff]/g)?.length ?? 0)
}

function indentOf({position}: Paragraph, source: Source): number {
  const start = position?.start
  return start?.offset === undefined
    ? 0
    : source.text.slice(start.offset - start.column + 1, start.offset).length
}

function lastLine(paragraph: Paragraph): string {
  return textOf(paragraph.children).split('\n').at(-1) ?? ''
}

function join(before: Paragraph, between: PhrasingContent[], after: Paragraph, source: Source): Paragraph {
  const last = before.children.at(-1)
  const [first, ...rest] = after.children
  const start = last?.position?.start.offset
  const end = first?.position?.end.offset
  if (
    !between.length &&
    last?.type === 'text' &&
    first?.type === 'text' &&
    start !== undefined &&
    end !== undefined
  ) {
    const text = {...last, value: `${last.value}\n${first.value}`, position: source.position(start, end)}
    const children = [...before.children.slice(0, -1), text, ...rest]
    return {...before, children, ...spanOf(children)}
  }
  const children: PhrasingContent[] = [
    ...before.children,
    {type: 'text', value: '\n'},
    ...between,
    ...after.children
  ]
  return {...before, children, ...spanOf(children)}
}
