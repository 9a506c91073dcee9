import type {Root} from 'mdast'
import {walk} from '../util/walk.ts'

/** The files that a report shows or links to, as relative addresses from it, decoded; in order, each once. */
export function filesOf(tree: Root): string[] {
  const files = new Set<string>()
  walk(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return
    const path = node.url.replace(/[?#].*$/s, '')
    if (path !== '' && !/^(?:[a-z][a-z\d+.-]*:|[/\\])/i.test(path)) files.add(decoded(path))
  })
  return [...files]
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
