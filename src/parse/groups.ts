import type {Block} from './blocks.ts'
import type {MarkStyle} from '../zh/number-marks.ts'

/** Blocks with marks of one style that count on from each other. */
export interface Group {
  style: MarkStyle
  rank: number
  members: Block[]
  /** The count that this one interrupts. */
  outer?: Group
}

/** Numbers left out between two siblings; more is a new count. */
const gap = 4

/** Siblings by style and number: 一、…四、, with the （一）（二） between them as groups of their own. */
export function groupSiblings(blocks: readonly Block[]): Group[] {
  const groups: Group[] = []
  let open: Group[] = []
  for (const block of blocks) {
    const {mark} = block
    if (!mark) {
      // an unnumbered Markdown heading ends what is deeper than the headings of its own level
      if (block.level) open = open.filter(({members}) => (members[0]?.level || 7) <= block.level)
      continue
    }
    const {rank} = mark
    const at = open.findIndex((group) => group.rank === rank && group.style === mark.style)
    const inner = open[at]
    const group = inner && !block.row && endsTable(inner, mark.ordinal) ? inner.outer : inner
    if (group && group !== inner) open = open.with(at, group)
    const last = group?.members.at(-1)?.mark?.ordinal ?? 0
    if (group && mark.ordinal >= last && mark.ordinal <= last + gap && (mark.ordinal > 1 || last === 0)) {
      group.members.push(block)
      open = open.slice(0, at + 1)
      continue
    }
    const started: Group = {style: mark.style, rank, members: [block], ...(group ? {outer: group} : {})}
    groups.push(started)
    open = [...open.filter((other) => other.rank < rank), started]
  }
  return groups
}

/** Rows of a table that bear marks are told, and the count of the headings around it goes on: 四、 behind 三、. */
function endsTable({members, outer}: Group, ordinal: number): boolean {
  const rows = members.filter(({row}) => row).length
  return rows >= members.length / 2 && outer?.members.at(-1)?.mark?.ordinal === ordinal - 1
}
