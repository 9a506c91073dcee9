import type {Root} from 'mdast'
import {toString} from 'mdast-util-to-string'
import type {Role} from '../types.ts'
import {isoDate} from '../util/iso-date.ts'
import {walk} from '../util/walk.ts'

const dated: readonly Role[] = ['date', 'source', 'byline', 'subtitle', 'signature']

/** ISO date that the report's own date line, subtitle or signature names; null where none does. */
export function dateOf(tree: Root): string | null {
  const found = new Map<Role, string>()
  walk(tree, (node) => {
    const role = node.type === 'paragraph' ? node.data?.role : undefined
    const date = role ? isoDate(toString(node)) : null
    if (date && role) found.set(role, date)
  })
  return dated.map((role) => found.get(role)).find(Boolean) ?? null
}
