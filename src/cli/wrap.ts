import {columnsOf} from './columns-of.ts'

/** Lines of at most so many columns. Between Han characters any place will do, but no line begins with their punctuation. */
export function wrap(text: string, columns: number): string[] {
  if (columns === Infinity) return [text]
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(pieces) ?? []) {
    if (line !== '' && columnsOf(line + piece.trimEnd()) > columns) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  lines.push(line.trimEnd())
  return lines
}

/** What is not divided: a word with its space, or a character with the punctuation around it. */
const pieces = /[“‘（《〈【「『]*(?:[!-~\u00A1-\u024F]+|[^])[”’）》〉】」』，。、；：？！…％]*\s*/gu
