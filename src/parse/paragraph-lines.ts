import {isFurniture} from '../zh/furniture.ts'
import {salutation} from '../zh/heading-words.ts'
import {readMark} from '../zh/number-marks.ts'
import {pointMark} from '../zh/point-marks.ts'
import {bylineLine, dateLine, sourceLine, subtitle} from '../zh/report-titles.ts'

interface Line {
  text: string
  /** Offset behind its line end. */
  end: number
}

/**
 * Offsets in a Markdown text where a line ends a paragraph though no blank line follows: text pasted out of an office
 * document has a paragraph a line. Decided for each run of lines between blank ones; `mode` overrules.
 */
export function paragraphEnds(text: string, mode: 'line' | 'blank' | undefined): number[] {
  if (mode === 'blank') return []
  const runs = runsOf(text)
  const unwrapped = unwrappedLine.test(text)
  return runs.flatMap((run) =>
    mode === 'line' || isParagraphALine(run, unwrapped) ? endsOf(run) : endsOf(run).filter(besideTabs(run))
  )
}

/** Table, quotation, list, HTML, directive, heading, indented text: Markdown's own blocks. */
const markup = /^(?:[ \t]*(?:[|>]|[-+*][ \t]|\d{1,9}[.)][ \t]|<[a-z!/]|:::|#{1,6}[ \t])|.*\|.*\|)/i
const stop = /[。！？；：…”’）)]$/
/** Longer lines that end without a stop are cut by wrapping. */
const title = 26
/** Lines of wrapped text are shorter. */
const paragraph = 50

/** No line is so long in a text that was wrapped. */
const unwrappedLine = /^(?![ \t]*[|>#])(?:[ -{}~]{0,6}[^\0-\x7f]){80}/m

/** Lines end as paragraphs do, and they are long, begin with number marks, or are known ones: dates, buttons. */
function isParagraphALine(run: readonly Line[], unwrapped: boolean): boolean {
  const lines = run.map(({text}) => text.trim()).filter((text) => !markup.test(text))
  if (lines.length < 2) return false
  const cut = lines.slice(0, -1).filter((text) => !stop.test(text) && text.length > title && !isMarked(text))
  const mean = lines.reduce((sum, text) => sum + text.length, 0) / lines.length
  if (cut.length > lines.length * 0.3) return false
  return unwrapped || mean >= paragraph || lines.slice(1).some(isMarked) || lines.some(isLine)
}

function isLine(text: string): boolean {
  if (text.length > title * 2) return false
  const known = [dateLine, sourceLine, subtitle, bylineLine].some((pattern) => pattern.test(text))
  return known || (salutation.test(text) && /[：:！]$/.test(text)) || isFurniture(text)
}

function isMarked(text: string): boolean {
  const words = text.replace(/^[*_]{1,3}/, '')
  return readMark(words)?.weak === false || pointMark(words) > 0
}

function endsOf(run: readonly Line[]): number[] {
  return run.slice(0, -1).flatMap(({text, end}, at) => {
    const next = run[at + 1]?.text ?? ''
    return markup.test(text) && (markup.test(next) || /^[ \t]+\S/.test(next)) ? [] : [end]
  })
}

/** Whether a line that ends there, or the next one, is a row of cells. */
function besideTabs(run: readonly Line[]): (end: number) => boolean {
  const rows = run.flatMap(({text}, at) => (/\S[ ]*\t+[ ]*\S/.test(text) ? [at] : []))
  const beside = new Set(rows.length > 1 ? rows.flatMap((at) => [run[at - 1]?.end, run[at]?.end]) : [])
  return (end) => beside.has(end)
}

/** Lines between blank ones; fenced code has none. */
function runsOf(text: string): Line[][] {
  const runs: Line[][] = [[]]
  let fence = ''
  let end = 0
  for (const [line] of text.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    end += line.length
    const words = line.replace(/[\r\n]+$/, '')
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(words)?.[1] ?? ''
    const fenced = fence !== ''
    if (mark && (!fenced || (mark.startsWith(fence) && words.trim() === mark))) fence = fenced ? '' : mark
    if (fenced || mark || words.trim() === '') runs.push([])
    else runs.at(-1)?.push({text: words, end})
  }
  return runs.filter(({length}) => length > 1)
}
