import type {Paragraph, PhrasingContent, RootContent, Table} from 'mdast'
import type {Kind, Point} from '../types.ts'
import {textOf} from '../util/phrasing.ts'
import {leadsOn} from '../zh/kinds-of-passage.ts'
import {isGeneralRemark, turnOf} from '../zh/kinds-of-sentence.ts'
import {pointMark} from '../zh/point-marks.ts'
import {splitSentences} from '../zh/split-sentences.ts'
import {lineAt} from './line-at.ts'

export interface Item {
  line: number
  text: string
  /** Of a point, as written. */
  marker?: string
}

/** The enumerated items of a kind among the blocks of one section, of their first level only. */
export function itemsOf(blocks: readonly RootContent[], kind: Kind): Item[] {
  const paragraphs = paragraphsOf(blocks)
  const lines = paragraphs.flatMap((paragraph) => {
    const [first] = paragraph.children
    return first?.type === 'point' && first.data?.kind === kind ? [first] : []
  })
  if (lines.length > 1) return alike(lines).map(toItem)
  const chains = paragraphs.map(({children}) => pointsOf(children, kind))
  const topics = topicsOf(paragraphs, kind)
  if (topics.length > 1 && chains.filter(({length}) => length > 1).length !== 1) return topics
  const points = chains.flat()
  if (points.length) return points.map(toItem)
  return blocks.flatMap((block) => (block.type === 'table' && block.data?.kind === kind ? rowsOf(block) : []))
}

/** The outermost points of a kind. */
function pointsOf(nodes: readonly PhrasingContent[], kind: Kind): Point[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'point') return []
    return node.data?.kind === kind ? [node] : pointsOf(node.children, kind)
  })
}

export interface Statement extends Item {
  /** Said of the whole, not in passing. */
  strong: boolean
}

/** The sentences that state something of a kind, where nothing is enumerated; `named` by the heading above them. */
export function statementsOf(
  blocks: readonly RootContent[],
  kind: Kind,
  planYear: number | null,
  named: boolean
): Statement[] {
  return paragraphsOf(blocks).flatMap((paragraph): Statement[] => {
    const own = paragraph.data?.kind
    const clauses: Clause[] = []
    let now = own
    let strong = named && own === kind
    for (const {text: sentence, start} of splitSentences(textOf(paragraph.children))) {
      const turn = turnOf(sentence, planYear)
      // plans name hard times without judging
      const counts = turn && (turn.kind === 'plan' || (own !== 'plan' && own !== 'other'))
      if (counts) now = turn.kind
      if (now !== kind) continue
      if (counts) strong ||= turn.strong
      if (leadsOn(sentence)) continue
      const general = kind === 'problem' && isGeneralRemark(sentence)
      clauses.push(...clausesOf(sentence, start).map((clause) => ({...clause, general})))
    }
    return marked(specific(clauses)).map(({text, start}) => ({
      line: lineAt(paragraph.children, start) ?? 1,
      text: brief(text),
      strong
    }))
  })
}

/** That something is wanting says nothing where another sentence says what. */
function specific(clauses: readonly Clause[]): readonly Clause[] {
  const stated = clauses.filter(({general}) => !general)
  return stated.length ? stated : clauses
}

/** Where clauses bear marks, 一是……；二是……, those alone, without them. */
function marked(clauses: readonly Clause[]): readonly Clause[] {
  const items = clauses.flatMap(({text, start}) => {
    const length = pointMark(text)
    return length ? [{text: text.slice(length), start: start + length}] : []
  })
  return items.length > 1 ? items : clauses
}

/** At most about forty characters, cut at a comma. */
export function brief(text: string): string {
  const whole = text
    .replace(/\s*\n\s*/g, '')
    .replace(/[。.．；：:;，,、]+$/u, '')
    .trim()
  if (whole.length <= 44) return whole
  const comma = Math.max(whole.lastIndexOf('，', 40), whole.lastIndexOf(',', 40))
  return comma > 8 ? whole.slice(0, comma) : whole.slice(0, 40)
}

function paragraphsOf(blocks: readonly RootContent[]): Paragraph[] {
  return blocks.flatMap((block): Paragraph[] => {
    if (block.type === 'paragraph') return block.data?.role ? [] : [block]
    if (block.type === 'section' || block.type === 'heading' || block.type === 'table') return []
    return 'children' in block ? paragraphsOf(block.children) : []
  })
}

/** Those with marks like the first one's; others are nested. */
function alike(points: readonly Point[]): Point[] {
  const style = styleOf(points[0]?.marker ?? '')
  const same = points.filter(({marker}) => styleOf(marker) === style)
  return same.length > 1 ? same : [...points]
}

/** 一是 and 二是, 1. and 12. are of one style. */
export function styleOf(marker: string): string {
  return marker
    .normalize('NFKC')
    .replace(/首先|其次|再次|最后/, 'w')
    .replace(/[\d一二三四五六七八九十]+/g, '1')
}

function toItem(point: Point): Item {
  const text = textOf(point.children)
  const mark = text.startsWith(point.marker) ? point.marker.length : 0
  const start = mark + text.slice(mark).length - text.slice(mark).trimStart().length
  const line = lineAt(point.children, start) ?? point.position?.start.line ?? 1
  return {line, text: brief(point.opening), marker: point.marker}
}

/** One paragraph a point: each opens with a short sentence that the next ones explain. */
function topicsOf(paragraphs: readonly Paragraph[], kind: Kind): Item[] {
  const own = paragraphs.filter(
    ({data, children}) =>
      data?.kind === kind && !leadsOn(textOf(children)) && turnless(textOf(children), kind)
  )
  const topics = own.flatMap((paragraph): Item[] => {
    const [first, second] = splitSentences(textOf(paragraph.children))
    if (!first || !second || first.text.length > 42) return []
    return [{line: lineAt(paragraph.children, first.start) ?? 1, text: brief(first.text)}]
  })
  return topics.length === own.length ? topics : []
}

/** It does not itself announce what it tells. */
function turnless(text: string, kind: Kind): boolean {
  const [first] = splitSentences(text)
  return !first || kind !== 'plan' || turnOf(first.text, null) === null
}

/** Heads of columns that say what is wanting or to be done, beside those that say who does it. */
const topic = /任务|工作|内容|事项|措施|问题|项目|计划|打算|目标/

/** Cells of the column that says what, else of the first that is no count; the head row aside. */
function rowsOf(table: Table): Item[] {
  const [head, ...rows] = table.children.map(({children, position}) => ({
    line: position?.start.line ?? 1,
    cells: children.map((cell) => textOf(cell.children).trim())
  }))
  const worded = (at: number) => rows.some(({cells}) => !/^[\d.、]*$/.test(cells[at] ?? ''))
  const heads = head?.cells ?? []
  const named = heads.findIndex((title, at) => topic.test(title) && worded(at))
  const column = named >= 0 ? named : heads.findIndex((_, at) => worded(at))
  return rows.flatMap(({line, cells}) => ({line, text: brief(cells[column] ?? '')}))
}

interface Clause {
  text: string
  start: number
  general?: boolean
}

/** Before 但 in a sentence that first praises: 虽然取得了一些成绩，但…… */
const praise = /成绩|成效|进展|进步|成果|改善|好转|肯定|提高|提升/

/** What a sentence states: the clauses behind its colon, or behind 但 and its praise, divided by semicolons. */
function clausesOf(sentence: string, start: number): Clause[] {
  const colon = /^[^。；]*?[：:](?=.)/u.exec(sentence)?.[0]
  const but = /^[^。：；]*?[，。]但是?(?=.)/u.exec(sentence)?.[0] ?? ''
  const lead = (colon ?? (praise.test(but) ? but : '')).length
  return [...sentence.slice(lead).matchAll(/[^；;]+/g)].map(({0: text, index}) => ({
    text: text.replace(/[。！？]+[”’]?$/u, '').trim(),
    start: start + lead + index
  }))
}
