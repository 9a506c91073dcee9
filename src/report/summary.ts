import type {Nodes, Root} from 'mdast'
import {toString} from 'mdast-util-to-string'

/** Characters; two lines in a list. */
const most = 110

/** The first sentences of the running body, cut at a sentence end where one is near. */
export function summaryOf(tree: Root): string {
  const text = firstParagraph(tree)?.replace(/\s+/gu, ' ').trim() ?? ''
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  const stop = Math.max(...['。', '！', '？', '；'].map((mark) => cut.lastIndexOf(mark)))
  return stop > most / 3 ? cut.slice(0, stop + 1) : `${cut}…`
}

function firstParagraph(node: Nodes): string | undefined {
  if (node.type === 'paragraph') {
    const text = node.data?.role ? '' : toString(node).trim()
    return text.length > 15 ? text : undefined
  }
  if (node.type === 'heading' || !('children' in node)) return undefined
  for (const child of node.children) {
    const text = firstParagraph(child)
    if (text) return text
  }
  return undefined
}
