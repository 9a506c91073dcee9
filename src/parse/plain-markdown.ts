import type {Heading, Paragraph, Root, Text} from 'mdast'
import type {Place} from '../types.ts'
import {starsAreBlank} from '../zh/star-blanks.ts'
import {longest, reach} from './blank-stars.ts'

/** Signs that could begin inline Markdown, and characters that its tokenizer changes or counts in its own way. */
// oxlint-disable-next-line no-control-regex
const inline = /[_`[\]<&\\|~\0\t]|\r(?!\n)|^\uFEFF/
/** Lines that could begin a block other than a paragraph, that are indented, or end in blanks. */
const block = /^(?: +[^ \r\n]|[>+=:-]|\d{1,9}[.)](?:\s|$)|\*+(?:[ \r\n]|$)|.*[^ \r\n] +\r?$)/m
/** What Markdown takes for a heading, with or without words. */
const marked = /^#{1,6}(?: |$)/
/** A heading with words; signs at its end might close it. */
const heading = /^(#{1,6}) +(?=[^ #])(?:.*[^#])$/

/**
 * The tree of a Markdown text that holds nothing but paragraphs and headings, stars that stand for figures among them:
 * the one that micromark makes, positions included, in a small part of the time. Null at the first doubt.
 */
export function plainMarkdown(text: string): Root | null {
  if (inline.test(text) || block.test(text)) return null
  const children: Array<Paragraph | Heading> = []
  let open = null as {from: Place; to: Place} | null
  const close = () => {
    if (open) children.push({type: 'paragraph', ...contentOf(text, open.from, open.from, open.to)})
    open = null
  }
  let from: Place = {line: 1, column: 1, offset: 0}
  let to = from
  for (const line of text.split('\n')) {
    const words = line.endsWith('\r') ? line.slice(0, -1) : line
    to = after(from, words.length)
    if (words.includes('*') && !hasBlanksOnly(words)) return null
    if (/^ *$/.test(words)) close()
    else if (marked.test(words)) {
      const found = heading.exec(words)
      if (!found) return null
      close()
      const depth = (found[1]?.length ?? 1) as Heading['depth']
      children.push({
        type: 'heading',
        depth,
        ...contentOf(text, from, after(from, words.search(/[^# ]/)), to)
      })
    } else open = {from: open?.from ?? from, to}
    from = {line: from.line + 1, column: 1, offset: offsetOf(from) + line.length + 1}
  }
  close()
  return {type: 'root', children, position: {start: {line: 1, column: 1, offset: 0}, end: to}}
}

/** A block from `start` to `end` whose text begins at `from`. */
function contentOf(
  text: string,
  start: Place,
  from: Place,
  end: Place
): Pick<Paragraph, 'children' | 'position'> {
  const value = text.slice(from.offset, end.offset)
  const child: Text = {type: 'text', value, position: {start: {...from}, end: {...end}}}
  return {children: [child], position: {start: {...start}, end: {...end}}}
}

const offsetOf = ({offset = 0}: Place) => offset

const after = (place: Place, length: number): Place => ({
  line: place.line,
  column: place.column + length,
  offset: offsetOf(place) + length
})

/** Whether every star of a line is one that {@link blankStars} keeps as text. */
function hasBlanksOnly(line: string): boolean {
  return [...line.matchAll(/\*+/g)].every(({0: run, index}) => {
    const ahead = line.slice(index + run.length, index + run.length + reach)
    const stars = {size: run.length, before: line[index - 1] ?? '', ahead, open: false}
    return run.length <= longest && starsAreBlank(stars)
  })
}
