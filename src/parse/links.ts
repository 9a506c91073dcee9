import type {Link, Parents, Root, RootContent, Text} from 'mdast'
import type {VFile} from '../types.ts'
import {sliceText} from '../util/phrasing.ts'
import {sourceOf, type Source} from '../util/source.ts'

/** RFC 3986 characters only: Chinese text and punctuation end an address. */
const address = /\bhttps?:\/\/[A-Za-z0-9\-._~%!$&'()*+,;=:@/?#[\]]+/g

/** Makes links of bare web addresses in Markdown text. */
export function linkAddresses(tree: Root, file: VFile): void {
  if (String(file).includes('://')) walk(tree, sourceOf(file))
}

function walk(parent: Parents, source: Source): void {
  parent.children = parent.children.flatMap((child): RootContent[] => {
    if (child.type === 'text') return link(child, source)
    if ('children' in child && child.type !== 'link' && child.type !== 'linkReference') walk(child, source)
    return [child]
  }) as typeof parent.children
}

function link(text: Text, source: Source): Array<Text | Link> {
  const parts: Array<Text | Link> = []
  let at = 0
  for (const match of text.value.matchAll(address)) {
    const url = match[0].replace(/[.,;:!?')]+$/, '')
    const words = sliceText(text, match.index, match.index + url.length, source)
    if (match.index > at) parts.push(sliceText(text, at, match.index, source))
    parts.push({type: 'link', url, children: [words], ...(words.position ? {position: words.position} : {})})
    at = match.index + url.length
  }
  if (at === 0) return [text]
  return at < text.value.length ? [...parts, sliceText(text, at, text.value.length, source)] : parts
}
