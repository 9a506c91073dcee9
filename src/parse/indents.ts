import type {Root} from 'mdast'
import type {VFile} from '../types.ts'
import {spanOf, textOf, trimPhrasing} from '../util/phrasing.ts'
import {sourceOf} from '../util/source.ts'
import {walk} from '../util/walk.ts'

/** Takes ideographic and other blanks off the ends of paragraphs and headings, which Markdown leaves there. */
export function trimIndents(tree: Root, file: VFile): void {
  const source = sourceOf(file)
  walk(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return
    const text = textOf(node.children)
    if (text === text.trim()) return
    node.children = trimPhrasing(node.children, source)
    if (node.type === 'paragraph') Object.assign(node, spanOf(node.children))
  })
}
