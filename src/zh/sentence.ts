const opening = '“‘《〈（(「『【〔['
const closing = '”’》〉）)」』】〕]'

/** Longest quotation or bracket that holds back a stop. */
const longest = 160

/**
 * Where the first of `stops` stands outside quotation marks and brackets, from `start` on; -1 where there is none.
 * A bracket that does not close soon holds nothing back.
 */
export function indexOfStop(text: string, stops: string, start = 0): number {
  for (let i = start; i < text.length; i++) {
    const character = text[i] ?? ''
    if (stops.includes(character)) return i
    const kind = opening.indexOf(character)
    if (kind < 0) continue
    const end = text.slice(i + 1, i + longest).indexOf(closing[kind] ?? '')
    if (end >= 0) i += end + 1
  }
  return -1
}

/** Sentences as [start, end) of a text; a closing quotation mark after the stop belongs to the sentence. */
export function sentencesOf(text: string, stops = '。！？'): Array<[number, number]> {
  const sentences: Array<[number, number]> = []
  let start = 0
  while (start < text.length) {
    let end = indexOfStop(text, stops, start)
    if (end < 0) end = text.length - 1
    while (end + 1 < text.length && (stops + '”’').includes(text[end + 1] ?? '')) end++
    if (text.slice(start, end + 1).trim()) sentences.push([start, end + 1])
    start = end + 1
  }
  return sentences
}
