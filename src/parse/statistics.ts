import type {Nodes, Parent, PhrasingContent, Text} from 'mdast'
import type {Root, Role, Statistic, VFile} from '../types.ts'
import {hash} from '../util/hash.ts'
import {slicer} from '../util/phrasing.ts'
import {sourceOf, type Source} from '../util/source.ts'
import {findQuantities, type Quantity} from '../zh/quantities.ts'
import {tableFigures} from './table-figures.ts'

/** Blocks whose numbers date or name the report. */
const aside = new Set<Role>(['title', 'subtitle', 'byline', 'date', 'source', 'salutation', 'signature'])
const blocks = new Set(['paragraph', 'heading'])

/** A text node in a block's text. */
interface Piece {
  readonly parent: Parent
  readonly node: Text
  /** Offset of the node's value in the text of the block. */
  readonly start: number
}

/** Turns the quantities of every block into `statistic` nodes; the text round them stays as it is. */
export function markStatistics(tree: Root, file: VFile): void {
  const marker = {source: sourceOf(file), seen: new Map<string, number>()}
  markBlocks(tree, marker)
}

interface Marker {
  readonly source: Source
  /** How often an id was given. */
  readonly seen: Map<string, number>
}

function markBlocks(node: Nodes, marker: Marker): void {
  if (!('children' in node)) return
  if (node.type === 'table') {
    for (const [cell, found] of tableFigures(node, (one) => gather(one, '', [])))
      markBlock(cell, found, marker)
  } else if (blocks.has(node.type)) {
    if (!node.data?.role || !aside.has(node.data.role)) markBlock(node, null, marker)
  } else for (const child of node.children) markBlocks(child, marker)
}

/** `known`: the quantities where they have been found already. */
function markBlock(block: Parent, known: Quantity[] | null, marker: Marker): void {
  const pieces: Piece[] = []
  const text = gather(block, '', pieces)
  const found = known ?? findQuantities(text)
  if (found.length === 0) return
  const stops = stopsOf(text)
  const ids = found.map((quantity) => identify(quantity, text, stops, marker.seen))
  let next = 0
  for (const piece of pieces) {
    const end = piece.start + piece.node.value.length
    const inside: Placed[] = []
    for (; next < found.length; next++) {
      const quantity = found[next]
      if (!quantity || quantity.start >= end) break
      const fits = quantity.start >= piece.start && (quantity.end <= end || isAmount(quantity, end))
      if (fits) inside.push({quantity, id: ids[next] ?? '', end: Math.min(quantity.end, end)})
    }
    if (inside.length > 0) split(piece, inside, marker.source)
  }
}

interface Placed {
  readonly quantity: Quantity
  readonly id: string
  /** Where the node ends in the text of the block: before a unit that stands in another one, **12**万元. */
  readonly end: number
}

/** Whether the part of a quantity up to `end` is its whole number or blank. */
function isAmount({start, raw, unit}: Quantity, end: number): boolean {
  return unit !== '' && /^[余多来几]?$/.test(raw.slice(end - start).replace(unit, ''))
}

/** Text of a block; what is no running text leaves a character that ends every clause. */
function gather(parent: Parent, text: string, pieces: Piece[]): string {
  let out = text
  for (const node of parent.children) {
    if (node.type === 'text') {
      pieces.push({parent, node, start: out.length})
      out += node.value
    } else if ('children' in node) out = gather(node, out, pieces)
    else if (node.type !== 'omitted') out += '\uFFFC'
  }
  return out
}

function split(piece: Piece, found: readonly Placed[], source: Source): void {
  const {parent, node} = piece
  const slice = slicer(node, source)
  const parts: PhrasingContent[] = []
  let at = 0
  for (const {quantity, id, end: stop} of found) {
    const start = quantity.start - piece.start
    const end = stop - piece.start
    if (start > at) parts.push(slice(at, start))
    const {position} = slice(start, end)
    const {raw, number, unit, label} = quantity
    const value = raw.slice(0, end - start)
    parts.push({
      type: 'statistic',
      value: value.replace('\n', ''),
      // a blank is filled without the unit that stands outside
      raw: number === null ? value : raw,
      number,
      unit,
      label,
      id,
      ...(position ? {position} : {})
    } satisfies Statistic)
    at = end
  }
  if (at < node.value.length) parts.push(slice(at, node.value.length))
  parent.children.splice(parent.children.indexOf(node), 1, ...parts)
}

/** Digits, blanks and marks between them: what changes when a figure is filled in. */
const variable = /[\d０-９.．,，*＊×xX_＿○〇【】（）()\s—–－～~-]/g

/** Marks that end a sentence. */
const stop = /[。！？；\uFFFC]/g

function stopsOf(text: string): number[] {
  const offsets: number[] = []
  for (stop.lastIndex = 0; stop.test(text);) offsets.push(stop.lastIndex - 1)
  return offsets
}

/** Characters on each side that an id depends on, at most. */
const reach = 120

/** From label, unit and the sentence around without figures, so that edits elsewhere leave it alone. */
function identify(
  {start, end, label, unit}: Quantity,
  text: string,
  stops: readonly number[],
  seen: Map<string, number>
): string {
  const from = Math.max(start - reach, (stops.findLast((at) => at < start) ?? -1) + 1)
  const to = Math.min(end + reach, stops.find((at) => at >= end) ?? text.length)
  const around = `${text.slice(from, start)}#${text.slice(end, to)}`.replace(variable, '')
  const id = `n-${hash(label, unit, around).slice(0, 8)}`
  const count = (seen.get(id) ?? 0) + 1
  seen.set(id, count)
  return count === 1 ? id : `${id}-${count}`
}
