import type {PhrasingContent} from 'mdast'
import {textOf} from '../util/phrasing.ts'

/** The line of the source on which the character `index` of the {@link textOf} of phrasing content stands. */
export function lineAt(nodes: readonly PhrasingContent[], index: number): number | null {
  let rest = index
  for (const node of nodes) {
    const text = textOf([node])
    if (rest >= text.length) {
      rest -= text.length
      continue
    }
    if ('children' in node) return lineAt(node.children, rest)
    const line = node.position?.start.line
    return line === undefined ? null : line + text.slice(0, rest).split('\n').length - 1
  }
  return nodes.at(-1)?.position?.end.line ?? null
}
