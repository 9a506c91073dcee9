import {blocksOf} from '../blocks.ts'
import type {Edit, Subject} from '../repair.ts'

/** Breaks a line where the reader sees the next paragraph begin. */
export function breakFlattened({text, tree, markdown}: Subject): Edit[] {
  const blocks = blocksOf(tree)
  return blocks.flatMap(({start}, at) => {
    const before = blocks[at - 1]
    if (!before || before.runIn || before.end > start) return []
    const gap = text.slice(before.end, start)
    if (gap.trim() !== '' || gap.includes('\n')) return []
    return [{start: before.end, end: start, text: markdown ? '\n\n' : '\n'}]
  })
}
