import type {Nodes, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {VFile} from '../types.ts'
import {sourceOf} from '../util/source.ts'

/**
 * Link and footnote definitions that nothing refers to are text of the author (`[待定]: 见附件三`), and stay text; so does
 * a `>` that quotes nothing.
 */
export function keepOrphans(tree: Root, file: VFile): void {
  if (!/\]:|^[ \t]*>/m.test(String(file))) return
  const used = new Set<string>()
  visit(tree, (node: Nodes) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(`link ${node.identifier}`)
    if (node.type === 'footnoteReference') used.add(`note ${node.identifier}`)
  })
  const source = sourceOf(file)
  visit(tree, (node: Nodes, at, parent) => {
    const link = node.type === 'definition' && !used.has(`link ${node.identifier}`)
    const note = node.type === 'footnoteDefinition' && !used.has(`note ${node.identifier}`)
    const quote = node.type === 'blockquote' && node.children.length === 0
    if (!(link || note || quote) || !parent || at === undefined || !node.position) return
    const {position} = node
    const value = source.text.slice(position.start.offset, position.end.offset)
    parent.children[at] = {type: 'paragraph', children: [{type: 'text', value, position}], position}
  })
}
