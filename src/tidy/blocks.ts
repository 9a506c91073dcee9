import type {RootContent} from 'mdast'
import type {Root} from '../types.ts'

/** A block of the text with where it stands; what a heading opens stands behind it. */
export interface Block {
  readonly node: RootContent
  readonly start: number
  readonly end: number
  /** The heading that opens the paragraph behind it. */
  readonly runIn: boolean
}

/** Headings, paragraphs and other blocks in order, sections opened up. */
export function blocksOf(tree: Root): Block[] {
  const blocks: Block[] = []
  collect(tree.children, false)
  return blocks

  function collect(nodes: readonly RootContent[], opened: boolean): void {
    nodes.forEach((node, at) => {
      if (node.type === 'section') return collect(node.children, node.runIn)
      const start = node.position?.start.offset
      const end = node.position?.end.offset
      if (start !== undefined && end !== undefined) blocks.push({node, start, end, runIn: opened && at === 0})
    })
  }
}
