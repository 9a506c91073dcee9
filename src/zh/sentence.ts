const opening = '“‘《〈（(「『【〔['
const closing = '”’》〉）)」』】〕]'

/**
 * Where the first of `stops` stands outside quotation marks and brackets, from `start` on; -1 where there is none.
 * A bracket that never closes holds nothing back.
 */
export function indexOfStop(text: string, stops: string, start = 0, ends = closers(text)): number {
  for (let i = start; i < text.length; i++) {
    const character = text[i] ?? ''
    if (stops.includes(character)) return i
    const end = ends.get(i)
    if (end !== undefined) i = end
  }
  return -1
}

/** Sentences as [start, end) of a text; a closing quotation mark after the stop belongs to the sentence. */
export function sentencesOf(text: string, stops = '。！？'): Array<[number, number]> {
  const sentences: Array<[number, number]> = []
  const ends = closers(text)
  let start = 0
  while (start < text.length) {
    let end = indexOfStop(text, stops, start, ends)
    if (end < 0) end = text.length - 1
    while (end + 1 < text.length && (stops + '”’').includes(text[end + 1] ?? '')) end++
    if (text.slice(start, end + 1).trim()) sentences.push([start, end + 1])
    start = end + 1
  }
  return sentences
}

/** Opening bracket → its closing one. */
function closers(text: string): Map<number, number> {
  const ends = new Map<number, number>()
  const open: Array<{at: number; kind: number}> = []
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? ''
    const kind = opening.indexOf(character)
    if (kind >= 0) open.push({at: i, kind})
    const end = closing.indexOf(character)
    if (end < 0) continue
    // the nearest open one of this kind, at most three marks back: so a stray mark spoils little and costs little
    for (let back = open.length - 1; back >= Math.max(0, open.length - 3); back--) {
      const mark = open[back]
      if (mark?.kind !== end) continue
      ends.set(mark.at, i)
      open.length = back
      break
    }
  }
  return ends
}
