import type {Edit} from './repair.ts'

/**
 * The text with its repairs made. Lines end as they did; new ones as the others do.
 *
 * @param text with line ends as written
 * @param edits in order; offsets count every line end as one character
 */
export function applyRepairs(text: string, edits: readonly Edit[]): string {
  const pairs = [...text.matchAll(/\r\n/g)].map(({index}, at) => index - at)
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? '\n'
  let passed = 0
  const written = (offset: number) => {
    while (passed < pairs.length && (pairs[passed] ?? 0) < offset) passed++
    return offset + passed
  }
  const parts: string[] = []
  let at = 0
  for (const edit of edits) {
    parts.push(text.slice(at, written(edit.start)), edit.text.replaceAll('\n', lineEnd))
    at = written(edit.end)
  }
  return parts.join('') + text.slice(at)
}
