import type {Nodes, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {VFile} from '../types.ts'
import {spanOf, textOf, trimPhrasing} from '../util/phrasing.ts'
import {sourceOf} from '../util/source.ts'

/** Takes ideographic and other blanks off the ends of paragraphs and headings, which Markdown leaves there. */
export function trimIndents(tree: Root, file: VFile): void {
  const source = sourceOf(file)
  visit(tree, (node: Nodes) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return
    const text = textOf(node.children)
    if (text === text.trim()) return
    node.children = trimPhrasing(node.children, source)
    if (node.type === 'paragraph') Object.assign(node, spanOf(node.children))
  })
}
