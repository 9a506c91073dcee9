import type {Root} from 'mdast'
import {toString} from 'mdast-util-to-string'
import type {Role} from '../types.ts'
import {isoDate} from '../util/iso-date.ts'
import {walk} from '../util/walk.ts'
import {parseNumeral} from '../zh/numerals.ts'
import {halfDigits} from '../zh/spaces.ts'

const dated: readonly Role[] = ['date', 'source', 'byline', 'subtitle', 'signature']

/** ISO date that the report's own date line, subtitle or signature names; null where none does. */
export function dateOf(tree: Root): string | null {
  const found = new Map<Role, string>()
  walk(tree, (node) => {
    const role = node.type === 'paragraph' ? node.data?.role : undefined
    const date = role ? isoDate(inDigits(toString(node))) : null
    if (date && role) found.set(role, date)
  })
  return dated.map((role) => found.get(role)).find(Boolean) ?? null
}

/** 二〇二五年十二月三十一日 */
const written =
  /([二一][〇九][〇一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/g

function inDigits(text: string): string {
  return halfDigits(text).replace(written, (_, ...parts: string[]) => {
    const [year, month, day] = parts.slice(0, 3).map(parseNumeral)
    return `${year}年${month}月${day}日`
  })
}
