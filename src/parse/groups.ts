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
    const listed = inner && !block.row && endsList(inner, mark.ordinal)
    const resumes = listed || (inner && !block.row && endsTable(inner, mark.ordinal))
    if (listed) nest(inner)
    const group = resumes ? inner.outer : inner
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

/** 一、 二、 三、 under 二、, and 三、 behind them: it goes on where only the outer count is at two. */
function endsList({members, outer}: Group, ordinal: number): boolean {
  const last = members.at(-1)?.mark?.ordinal ?? 0
  return ordinal !== last + 1 && outer?.members.at(-1)?.mark?.ordinal === ordinal - 1
}

/** Its members stand below those of the count that they interrupt. */
function nest(group: Group): void {
  group.rank += 0.5
  for (const block of group.members) if (block.mark) block.mark = {...block.mark, rank: group.rank}
}

/** Rows of a table that bear marks are told, and the count of the headings around it goes on: 四、 behind 三、. */
function endsTable({members, outer}: Group, ordinal: number): boolean {
  const rows = members.filter(({row}) => row).length
  return rows >= members.length / 2 && outer?.members.at(-1)?.mark?.ordinal === ordinal - 1
}
