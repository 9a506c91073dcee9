import type {Heading, Paragraph, PhrasingContent, Root, Text} from 'mdast'
import type {Omitted} from '../types.ts'
import {sliceText, spanOf} from '../util/phrasing.ts'
import type {Source} from '../util/source.ts'
import {readMark} from '../zh/number-marks.ts'
import {starsAreBlank} from '../zh/star-blanks.ts'

/** Ideographic, no-break and zero-width characters indent and pad lines as blanks do. */
const line = /[^\s\u200b\u2060\ufeff](?:[^\r\n]*[^\s\u200b\u2060\ufeff])?/g

/**
 * One paragraph a line. No character has a Markdown meaning, but for what texts copied out of Markdown have: a line marked
 * with `#` is a heading, and a title between `**` is bold.
 */
export function parsePlainText(source: Source): Root {
  const children = [...source.text.matchAll(line)].map((match): Paragraph | Heading => {
    const position = source.position(match.index, match.index + match[0].length)
    const text = {type: 'text' as const, value: match[0], position}
    const hashes = /^(#{1,6})[ \t]+(?=\S)/.exec(match[0])
    if (!hashes) return {type: 'paragraph', children: withBold(text, source), position}
    const {length} = hashes[0]
    const rest = sliceText(text, length, match[0].length, source)
    return {
      type: 'heading',
      depth: (hashes[1]?.length ?? 1) as Heading['depth'],
      children: [sign(text, 0, length, source), ...withBold(rest, source)],
      position
    }
  })
  return {type: 'root', children, position: source.position(0, source.text.length)}
}

/** What opens a line or an item. */
const bold = /^((?:[-+•]|\d{1,2}[.、)])[ \t]*)?\*\*(?=[\p{L}\p{N}“《（(【])([^*\n]{2,60})(?<!\s)\*\*(?!\*)/u

function withBold(text: Text, source: Source): PhrasingContent[] {
  const {value} = text
  const [whole = '', before = '', words = ''] = bold.exec(value) ?? []
  const titles =
    /^(?:[：:。，]|$)/.test(value.slice(whole.length)) || /[。：:]$/.test(words) || readMark(words) !== null
  const start = before.length
  const ahead = value.slice(start + 2)
  if (!titles || whole === '' || starsAreBlank({size: 2, before: '', ahead, open: false})) return [text]
  const slice = (from: number, to: number) => (from < to ? [sliceText(text, from, to, source)] : [])
  const children = [
    sign(text, start, start + 2, source),
    ...slice(start + 2, whole.length - 2),
    sign(text, whole.length - 2, whole.length, source)
  ]
  return [
    ...slice(0, start),
    {type: 'strong', children, ...spanOf(children)},
    ...slice(whole.length, value.length)
  ]
}

function sign(text: Text, start: number, end: number, source: Source): Omitted {
  return {...sliceText(text, start, end, source), type: 'omitted', reason: 'separator'}
}
