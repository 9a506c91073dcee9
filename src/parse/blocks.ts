import type {PhrasingContent, Root, RootContent} from 'mdast'
import {textOf} from '../util/phrasing.ts'
import {readMark, type NumberMark} from '../zh/number-marks.ts'
import {pointMark} from '../zh/point-marks.ts'

/** A top-level block as the heading rules see it. */
export interface Block {
  node: RootContent
  /** Phrasing content; empty for lists, tables, code. */
  children: PhrasingContent[]
  text: string
  mark: NumberMark | null
  /** It begins with 一是, 第一，, —— or a bullet. */
  point: boolean
  /** Depth of a Markdown heading, else 0. */
  level: number
  /** Length of the bold text that it begins with. */
  bold: number
  /** A line of table cells: three figures or more divided by blanks, or on the lines behind it. */
  row: boolean
  /** Text of the running body; false for title, signature and the like. */
  body: boolean
}

const cells = /(?:^|[ \t\u3000])[-–—\d.,％%]+(?:[ \t\u3000]+[-–—\d.,％%]+){2,}$/

/** The blocks of a tree, without those set aside. */
export function blocksOf(tree: Root): Block[] {
  const blocks = tree.children.flatMap((node) => (node.type === 'omitted' ? [] : [toBlock(node)]))
  blocks.forEach((block, at) => {
    block.row ||= block.mark !== null && isFigure(blocks[at + 1]) && isFigure(blocks[at + 2])
  })
  return blocks
}

/** One cell a line; a figure alone may be a page number, two in succession are not. */
function isFigure(block: Block | undefined): boolean {
  return block !== undefined && /^[-–—]?\d[\d.,％%]*$/.test(block.text.trim())
}

export function toBlock(node: RootContent): Block {
  const children = node.type === 'paragraph' || node.type === 'heading' ? node.children : []
  const text = textOf(children)
  const first = children.find((child) => child.type !== 'omitted')
  const running = node.type === 'paragraph' || node.type === 'heading'
  return {
    node,
    children,
    text,
    mark: running ? readMark(text) : null,
    point: node.type === 'paragraph' && pointMark(text) > 0,
    level: node.type === 'heading' ? node.depth : 0,
    bold: first?.type === 'strong' ? textOf([first]).length : 0,
    row: cells.test(text),
    body: running && !node.data?.role
  }
}
