import type {Paragraph, RootContent} from 'mdast'
import {textOf} from '../util/phrasing.ts'
import type {Source} from '../util/source.ts'
import {readMark} from '../zh/number-marks.ts'
import {pointMark} from '../zh/point-marks.ts'
import {endsAsTitle} from '../zh/report-titles.ts'

/**
 * The lines of plain text that go on with the line before: three or more stand together, all but the last of one width,
 * and most end inside a sentence. Where some do, two lines of that width do as well, and so do two where three times the
 * first is as wide as any.
 */
export function wrappedLines(blocks: readonly RootContent[], source: Source): Set<RootContent> {
  const lines = blocks.flatMap((block) => (block.type === 'paragraph' ? [toLine(block, source)] : []))
  const runs = runsOf(lines)
  const long = runs.filter((run) => run.length >= least)
  const fits = ([first]: readonly Line[]) => long.some(([other]) => first && other && alike(other, first))
  // no line is wider, and three paragraphs at least were cut there
  const widest = lines.reduce((most, {width}) => Math.max(most, width), 0)
  const longest = lines.reduce((most, line) => Math.max(most, characters(line)), 0)
  const isFull = (line: Line) => line.width >= widest - 2 || characters(line) >= longest - 1
  const cut = runs.filter(([first]) => first && isFull(first))
  const wrapped = runs.filter(
    (run) => run.length >= least || fits(run) || (cut.length >= least && cut.includes(run))
  )
  return new Set(wrapped.flatMap((run) => run.slice(1).map(({block}) => block)))
}

const least = 3
/** Columns; no page is narrower. */
const narrowest = 40

interface Line {
  block: Paragraph
  text: string
  number: number
  indent: number
  /** Columns, its indent included: a Han character takes two. */
  width: number
  /** Begins with a mark, or holds cells. */
  apart: boolean
}

function toLine(block: Paragraph, source: Source): Line {
  const text = textOf(block.children)
  const {offset = 0, column = 1, line = 0} = block.position?.start ?? {}
  const indent = columns(source.text.slice(offset - column + 1, offset))
  const apart = readMark(text) !== null || pointMark(text) > 0 || /\S(?:[ \u3000]{2,}|\t)\S/.test(text)
  return {block, text, number: line, indent, width: indent + columns(text), apart}
}

function columns(text: string): number {
  return text.length + (text.match(/[\u0100-\uffff]/g)?.length ?? 0)
}

const characters = ({text, indent}: Line) => text.length + indent / 2

/** A wrapping program counts columns, or characters. */
function alike(a: Line, b: Line): boolean {
  return Math.abs(a.width - b.width) <= 4 || Math.abs(characters(a) - characters(b)) <= 2
}

/** Whether `line` stands right below and begins nothing. */
function goesOn(before: Line, line: Line): boolean {
  if (before.number + 1 !== line.number || line.apart || line.indent > 0) return false
  if (before.width < narrowest || endsAsTitle.test(before.text)) return false
  return line.width <= before.width || alike(before, line)
}

/** Lines that may go on in each other, all but the last of the width of the first. */
function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = []
  for (const line of lines) {
    const run = runs.at(-1)
    const [first] = run ?? []
    const last = run?.at(-1)
    if (run && first && last && alike(first, last) && goesOn(last, line)) run.push(line)
    else runs.push([line])
  }
  return runs.filter(isWrapped)
}

/** Two lines in three end inside a sentence, and the last one ends it. */
function isWrapped(run: readonly Line[]): boolean {
  const inner = run.slice(0, -1)
  const open = inner.filter(({text}) => !/[。！？；：:…]$/.test(text))
  return (
    run.length > 1 && open.length >= inner.length * (2 / 3) && /[。！？；：:]$/.test(run.at(-1)?.text ?? '')
  )
}
