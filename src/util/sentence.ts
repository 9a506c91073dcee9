const stop = /[。！？；\n]/u

/** The sentence of `text` that holds `offset`, its stop mark included, white space at both ends removed. */
export function sentenceAround(text: string, offset: number): string {
  let start = offset
  while (start > 0 && !stop.test(text[start - 1] ?? '')) start--
  let end = offset
  while (end < text.length && !stop.test(text[end] ?? '')) end++
  return text.slice(start, text[end] === '\n' ? end : end + 1).trim()
}
