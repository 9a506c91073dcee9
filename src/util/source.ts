import type {Place, Position, VFile} from '../types.ts'

/** A file's text with its places. Offsets are UTF-16 units from 0, lines and columns count from 1. */
export interface Source {
  readonly text: string
  place(offset: number): Place
  position(start: number, end: number): Position
}

const known = new WeakMap<VFile, Source>()

/** The source of a file; made once a file and text. */
export function sourceOf(file: VFile): Source {
  const text = String(file)
  const cached = known.get(file)
  if (cached?.text === text) return cached
  const source = createSource(text)
  known.set(file, source)
  return source
}

function createSource(text: string): Source {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  const place = (offset: number): Place => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset}
  }
  return {text, place, position: (start, end) => ({start: place(start), end: place(end)})}
}
