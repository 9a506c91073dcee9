const opening = '“‘《〈（(「『【〔['
const closing = '”’》〉）)」』】〕]'

/** Longest quotation or bracket that holds back a stop. */
const longest = 160

/** A point that ends a sentence as 。 does, in texts typed with half-width marks: 成效明显.现将…… */
const period = /(?<=[\p{Script=Han}”’）)%％])(?<![一二三四五六七八九十])[.．](?=$|[\s\p{Script=Han}“‘（(])/uy
const periods = new RegExp(period, 'gu')

/** Behind a digit or a letter it is none; asked first, for speed. */
const likely = /[^\0-$&-(*-\x7f][.．]/

function isPeriod(text: string, at: number): boolean {
  if (at === 0 || !likely.test(text.slice(at - 1, at + 1))) return false
  period.lastIndex = at
  return period.test(text)
}

/** The text with 。 for each such point; of the same length. */
export function withStops(text: string): string {
  return likely.test(text) ? text.replace(periods, '。') : text
}

/**
 * Where the first of `stops` stands outside quotation marks and brackets, from `start` on; -1 where there is none.
 * A bracket that does not close soon holds nothing back. With 。 goes the point that stands for it.
 */
export function indexOfStop(text: string, stops: string, start = 0): number {
  const pattern = patternOf(stops)
  pattern.lastIndex = start
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const {0: character, index} = found
    if (stops.includes(character)) return index
    if (character === '.' || character === '．') {
      if (isPeriod(text, index)) return index
      continue
    }
    const end = text.slice(index + 1, index + longest).indexOf(closing[opening.indexOf(character)] ?? '')
    if (end >= 0) pattern.lastIndex = index + end + 2
  }
  return -1
}

const patterns = new Map<string, RegExp>()

/** Finds the next stop or opening mark. */
function patternOf(stops: string): RegExp {
  const known = patterns.get(stops)
  if (known) return known
  const points = stops.includes('。') ? '.．' : ''
  const made = new RegExp(`[${(stops + points + opening).replace(/[[\]\\^-]/g, '\\$&')}]`, 'g')
  patterns.set(stops, made)
  return made
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
