import type {Edit, Subject} from '../repair.ts'

/** Blanks behind the words of lines; in Markdown two of them are a line break. */
export function trimEnds({text, markdown, body}: Subject): Edit[] {
  if (markdown) return []
  return linesOf(text, body).flatMap(({start, end}) => {
    const kept = start + text.slice(start, end).trimEnd().length
    return start < kept && kept < end ? [{start: kept, end, text: ''}] : []
  })
}

/** Indents of paragraphs; wider ones set a signature to the right or a title in the middle. */
export function trimIndents({text, markdown, body}: Subject): Edit[] {
  if (markdown) return []
  return linesOf(text, body).flatMap(({start, end}) => {
    const line = text.slice(start, end)
    const width = line.length - line.trimStart().length
    return width > 0 && width <= 4 && width < line.length ? [{start, end: start + width, text: ''}] : []
  })
}

function linesOf(text: string, from: number): Array<{start: number; end: number}> {
  const lines = []
  for (let start = from; start < text.length;) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    lines.push({start, end})
    start = end + 1
  }
  return lines
}
