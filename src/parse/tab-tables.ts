import type {Paragraph, Root, RootContent, Table, TableCell, TableRow, Text} from 'mdast'
import type {VFile} from '../types.ts'
import {sourceOf, type Source} from '../util/source.ts'
import {readMark} from '../zh/number-marks.ts'

/** A line with tabs in it, cut at them. */
interface Row {
  readonly start: number
  readonly end: number
  readonly cells: ReadonlyArray<{readonly text: string; readonly start: number}>
}

/** Makes tables of the lines that a table pasted out of an office document becomes: cells divided by tabs. */
export function markTabTables(tree: Root, file: VFile): void {
  const source = sourceOf(file)
  if (!source.text.includes('\t')) return
  const children: RootContent[] = []
  let run: Paragraph[] = []
  let rows: Row[] = []
  const close = () => {
    if (isTable(rows)) children.push(toTable(rows, source))
    else children.push(...run)
    run = []
    rows = []
  }
  for (const child of tree.children) {
    const own = child.type === 'paragraph' ? rowsOf(child, source) : []
    if (child.type === 'paragraph' && own.length > 0) {
      run.push(child)
      rows.push(...own)
    } else {
      close()
      children.push(child)
    }
  }
  close()
  tree.children = children
}

/** The lines of a paragraph where each has a tab between words, and no mark of Markdown; else none. */
function rowsOf({children, position}: Paragraph, source: Source): Row[] {
  const [only, ...more] = children
  if (only?.type !== 'text' || more.length > 0 || !position || !only.value.includes('\t')) return []
  const start = source.text.lastIndexOf('\n', (position.start.offset ?? 0) - 1) + 1
  const stop = source.text.indexOf('\n', position.end.offset)
  const raw = source.text.slice(start, stop < 0 ? undefined : stop)
  if (squeeze(raw) !== squeeze(only.value)) return []
  let at = start
  const rows = raw.split('\n').map((text): Row => {
    const from = at
    at += text.length + 1
    let cell = from
    const cells = text.split('\t').map((words) => {
      const begun = cell
      cell += words.length + 1
      return {text: words.trim(), start: begun + words.length - words.trimStart().length}
    })
    return {start: from, end: from + text.length, cells}
  })
  return rows.every(({cells}) => cells.filter(({text}) => text !== '').length > 1) ? rows : []
}

/** Blanks at the ends of lines are not in a paragraph's text. */
const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Characters of a cell, at most: longer ones are paragraphs with a tab behind their number. */
const longest = 120
/** 1. and ● before a tab: Word writes lists so. */
const listMark = /^(?:[（(]?[\d０-９一二三四五六七八九十]{1,3}[）).．、]?|[^\p{L}\p{N}]|[a-zA-Z][.)]?)$/u
const pageNumber = /^(?:\d{1,3}|[IVX]{1,4})$/
const field = /^[^：:]{1,10}[：:]/

function isTable(rows: readonly Row[]): boolean {
  const [head] = rows
  if (!head || rows.length < 2) return false
  const width = widthOf(rows)
  if (rows.filter(({cells}) => cells.length === width).length < rows.length / 2) return false
  if (rows.some(({cells}) => cells.some(({text}) => text.length > longest))) return false
  // 联系人：……	电话：……
  if (head.cells.every(({text}) => field.test(text))) return false
  if (width > 2) return true
  const firsts = rows.map(({cells}) => cells[0]?.text ?? '')
  const lasts = rows.map(({cells}) => cells.at(-1)?.text ?? '')
  const listed = firsts.every((text) => listMark.test(text))
  const contents = lasts.every((text) => pageNumber.test(text)) && firsts.some((text) => readMark(text))
  return !listed && !contents
}

const widthOf = (rows: readonly Row[]) => Math.max(...rows.map(({cells}) => cells.length))

function toTable(rows: readonly Row[], source: Source): Table {
  const width = widthOf(rows)
  const children = rows.map((row) => toRow(row, width, source))
  const [first, last] = [rows[0]?.start ?? 0, rows.at(-1)?.end ?? 0]
  return {type: 'table', children, position: source.position(first, last)}
}

/** Cells that were merged to their left are empty. */
function toRow({cells, start, end}: Row, width: number, source: Source): TableRow {
  const children = Array.from({length: width}, (_, at): TableCell => {
    const cell = cells[at] ?? {text: '', start: end}
    const position = source.position(cell.start, cell.start + cell.text.length)
    const text: Text = {type: 'text', value: cell.text, position}
    return {type: 'tableCell', children: cell.text === '' ? [] : [text], position}
  })
  return {type: 'tableRow', children, position: source.position(start, end)}
}
