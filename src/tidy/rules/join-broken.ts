import type {RootContent} from 'mdast'
import {blocksOf, type Block} from '../blocks.ts'
import type {Edit, Subject} from '../repair.ts'

/** Joins the lines that the reader takes for one paragraph; a title may stand on two. */
export function joinBroken({text, tree, markdown}: Subject): Edit[] {
  if (markdown) return []
  const blocks = blocksOf(tree)
  return blocks.flatMap((block, at) => {
    if (!joins(block.node)) return []
    const end = block.runIn ? (blocks[at + 1]?.start ?? block.end) : block.end
    return gapsOf(text, block.start, end)
      .filter((gap) => apart(gap, block))
      .map(({start, end}) => ({start, end, text: between(text[start - 1], text[end])}))
  })
}

function joins({type, data}: RootContent): boolean {
  return (type === 'paragraph' || type === 'heading') && data?.role !== 'title' && data?.role !== 'subtitle'
}

type Gap = Pick<Edit, 'start' | 'end'>

/** Line ends with the blanks around them. */
function gapsOf(text: string, from: number, to: number): Gap[] {
  const gaps: Gap[] = []
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', gaps.at(-1)?.end)) {
    let start = at
    let end = at + 1
    while (start > from && isBlank(text[start - 1])) start--
    while (end < to && isBlank(text[end])) end++
    gaps.push({start, end})
  }
  return gaps
}

function isBlank(character: string | undefined): boolean {
  return /[\s\u200b\u2060]/.test(character ?? '')
}

/** A page number between two lines goes first. */
function apart({start, end}: Gap, {node}: Block): boolean {
  return (
    !('children' in node) ||
    !node.children.some(({type, position}) => {
      const from = position?.start.offset ?? Infinity
      const to = position?.end.offset ?? -Infinity
      return type === 'omitted' && from <= end && to >= start
    })
  )
}

/** Words of other scripts need a blank between them. */
function between(before: string | undefined, after: string | undefined): string {
  return /[A-Za-z,.]/.test(before ?? '') && /[A-Za-z]/.test(after ?? '') ? ' ' : ''
}
