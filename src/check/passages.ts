import type {Nodes} from 'mdast'
import type {Position, Role, Root, VFile} from '../types.ts'
import {sliceText} from '../util/phrasing.ts'
import {sourceOf, type Source} from '../util/source.ts'

/** The running text of a heading, paragraph, table row (a tab between cells) or block of code, without what is set aside. */
export interface Passage {
  readonly text: string
  readonly kind: 'prose' | 'heading' | 'code'
  /** What the block is beside the running body. */
  readonly role: Role | null
  readonly leaves: readonly Leaf[]
  /** Where a part of the text stands in the file. */
  position(start: number, end: number): Position | null
}

interface Leaf {
  readonly node: Extract<Nodes, {value: string}>
  /** Index in the passage's text. */
  readonly start: number
}

/** All passages of a tree in order. */
export function passagesOf(tree: Root, file: VFile): Passage[] {
  const source = sourceOf(file)
  const passages: Passage[] = []
  collect(tree)
  return passages

  function collect(node: Nodes): void {
    const kind = Object.hasOwn(kinds, node.type) ? kinds[node.type] : undefined
    if (kind) passages.push(createPassage(node, kind, source))
    else if ('children' in node) node.children.forEach(collect)
  }
}

const kinds: Readonly<Record<string, Passage['kind']>> = {
  paragraph: 'prose',
  tableRow: 'prose',
  heading: 'heading',
  code: 'code',
  html: 'code'
}

function createPassage(block: Nodes, kind: Passage['kind'], source: Source): Passage {
  const leaves: Leaf[] = []
  const offsets = new Map<Leaf, number | null>()
  let text = ''
  gather(block)
  return {text, kind, role: block.data?.role ?? null, leaves, position}

  function gather(node: Nodes): void {
    if (node.type === 'tableCell' && text) text += '\t'
    if (node.type === 'break') text += '\n'
    else if ('children' in node) node.children.forEach(gather)
    else if ('value' in node && node.type !== 'omitted') {
      leaves.push({node, start: text.length})
      text += node.value
    }
  }

  function position(start: number, end: number): Position | null {
    const first = place(start, start + 1)?.start
    const last = place(end - 1, end)?.end
    return first && last ? {start: first, end: last} : null
  }

  /** Where one character stands. */
  function place(start: number, end: number): Position | undefined {
    const leaf = leaves.findLast((leaf) => leaf.start <= start)
    if (!leaf) return undefined
    const from = start - leaf.start
    let offset = offsets.get(leaf)
    if (offset === undefined) offsets.set(leaf, (offset = plainOffset(leaf.node, source)))
    if (offset !== null) return source.position(offset + from, offset + end - leaf.start)
    return sliceText(leaf.node, from, end - leaf.start, source).position
  }
}

/** Where a leaf begins in the file, if it stands there letter for letter; null if not. */
function plainOffset({value, position}: Leaf['node'], source: Source): number | null {
  const start = position?.start.offset
  const end = position?.end.offset
  if (start === undefined || end === undefined || end - start !== value.length) return null
  return source.text.startsWith(value, start) ? start : null
}
