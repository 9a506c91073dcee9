import type {Nodes} from 'mdast'

/** Shows every node of a tree, parents first. What is put in place of a node's children is shown instead of them. */
export function walk(node: Nodes, see: (node: Nodes) => void): void {
  see(node)
  if ('children' in node) for (const child of node.children) walk(child, see)
}
