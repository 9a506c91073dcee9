import type {Paragraph, Root} from 'mdast'
import type {Source} from '../util/source.ts'

/** Ideographic, no-break and zero-width characters indent and pad lines as blanks do. */
const line = /[^\s\u200b\u2060\ufeff](?:[^\r\n]*[^\s\u200b\u2060\ufeff])?/g

/** One paragraph a line; no character has a Markdown meaning. */
export function parsePlainText(source: Source): Root {
  const children = [...source.text.matchAll(line)].map((match): Paragraph => {
    const position = source.position(match.index, match.index + match[0].length)
    return {type: 'paragraph', children: [{type: 'text', value: match[0], position}], position}
  })
  return {type: 'root', children, position: source.position(0, source.text.length)}
}
