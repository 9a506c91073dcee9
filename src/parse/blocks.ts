import type {PhrasingContent, Root, RootContent} from 'mdast'
import {textOf} from '../util/phrasing.ts'
import type {NumberMark} from '../zh/number-marks.ts'
import {readMarks} from '../zh/number-runs.ts'
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

const cells = /(?:^|[ \t\u3000])[-–—\d０-９.,％%]+(?:[ \t\u3000]+[-–—\d０-９.,％%]+){2,}$/

/** The blocks of a tree, without those set aside. */
export function blocksOf(tree: Root): Block[] {
  const nodes = tree.children.filter(({type}) => type !== 'omitted')
  const texts = nodes.map((node) => textOf(phrasingOf(node)))
  const marks = readMarks(texts)
  const blocks = nodes.map((node, at) => toBlock(node, texts[at] ?? '', marks[at] ?? null))
  blocks.forEach((block, at) => {
    block.row ||= block.mark !== null && isFigure(blocks[at + 1]) && isFigure(blocks[at + 2])
  })
  return blocks
}

/** One cell a line; a figure alone may be a page number, two in succession are not. */
function isFigure(block: Block | undefined): boolean {
  return block !== undefined && /^[-–—]?\d[\d.,％%]*$/.test(block.text.trim())
}

export function toBlock(node: RootContent, text: string, mark: NumberMark | null): Block {
  const children = phrasingOf(node)
  const first = children.find((child) => child.type !== 'omitted')
  return {
    node,
    children,
    text,
    mark,
    point: node.type === 'paragraph' && pointMark(text) > 0,
    level: node.type === 'heading' ? node.depth : 0,
    bold: first?.type === 'strong' ? textOf([first]).length : 0,
    row: cells.test(text),
    body: (node.type === 'paragraph' || node.type === 'heading') && !node.data?.role
  }
}

function phrasingOf(node: RootContent): PhrasingContent[] {
  return node.type === 'paragraph' || node.type === 'heading' ? node.children : []
}
