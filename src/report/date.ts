import type {Root} from 'mdast'
import {toString} from 'mdast-util-to-string'
import type {Role} from '../types.ts'
import {walk} from '../util/walk.ts'

const dated: readonly Role[] = ['date', 'source', 'byline', 'subtitle', 'signature']

/** ISO date that the report's own date line, subtitle or signature names; null where none does. */
export function dateOf(tree: Root): string | null {
  const found = new Map<Role, string>()
  walk(tree, (node) => {
    const role = node.type === 'paragraph' ? node.data?.role : undefined
    const date = role ? dateIn(toString(node)) : null
    if (date && role) found.set(role, date)
  })
  return dated.map((role) => found.get(role)).find(Boolean) ?? null
}

/** 2024年1月5日, 2024-01-05, 2024/1/5, 2024.1.5; null for anything that is no day of the calendar. */
function dateIn(text: string): string | null {
  const match = /(?<!\d)((?:19|20)\d{2})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})(?!\d)/.exec(
    text.normalize('NFKC')
  )
  if (!match) return null
  const [, year = '', month = '', day = ''] = match
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(iso) ? iso : null
}
