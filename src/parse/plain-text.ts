import type {Heading, Paragraph, Root} from 'mdast'
import {sliceText} from '../util/phrasing.ts'
import type {Source} from '../util/source.ts'

/** Ideographic, no-break and zero-width characters indent and pad lines as blanks do. */
const line = /[^\s\u200b\u2060\ufeff](?:[^\r\n]*[^\s\u200b\u2060\ufeff])?/g

/**
 * One paragraph a line; no character has a Markdown meaning, but that a line marked with `#` is a heading, as texts
 * copied out of Markdown have it.
 */
export function parsePlainText(source: Source): Root {
  const children = [...source.text.matchAll(line)].map((match): Paragraph | Heading => {
    const position = source.position(match.index, match.index + match[0].length)
    const text = {type: 'text' as const, value: match[0], position}
    const hashes = /^(#{1,6})[ \t]+(?=\S)/.exec(match[0])
    if (!hashes) return {type: 'paragraph', children: [text], position}
    const {length} = hashes[0]
    const mark = {
      ...sliceText(text, 0, length, source),
      type: 'omitted' as const,
      reason: 'separator' as const
    }
    const rest = sliceText(text, length, match[0].length, source)
    return {
      type: 'heading',
      depth: (hashes[1]?.length ?? 1) as Heading['depth'],
      children: [mark, rest],
      position
    }
  })
  return {type: 'root', children, position: source.position(0, source.text.length)}
}
