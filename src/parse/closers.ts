import type {Kind} from '../types.ts'
import {closingKinds} from '../zh/kinds-of-heading.ts'
import type {Block} from './blocks.ts'
import type {PlainHeading} from './plain-headings.ts'

/**
 * Unnumbered headings that stand beside the outermost numbered ones though they come behind the last of these: they
 * name problems, plans or insights (不足之处 behind 三、……) where what they stand under tells something else. One that the
 * count goes on behind is a part of its section, and so are later ones of its kind.
 */
export function closersOf(
  heads: readonly Block[],
  plain: ReadonlyMap<Block, PlainHeading>,
  ranks: readonly number[]
): ReadonlySet<Block> {
  if (plain.size === 0) return new Set()
  const outermost = Math.min(...ranks.filter((rank) => !Number.isNaN(rank)))
  const goesOn = countsOn(heads, ranks, outermost)
  const closers = new Set<Block>()
  const inside = new Set<Kind>()
  let under: Kind[] = []
  let counted = false
  let look: string | null = null
  heads.forEach((block, at) => {
    const kinds = closingKinds(block.text.slice(block.mark?.length ?? 0))
    const own = plain.get(block)
    if (!own) {
      counted ||= ranks[at] === outermost && block.mark !== null
      under = ranks[at] === outermost ? kinds : [...under, ...kinds]
      look = null
    } else if (goesOn[at]) kinds.forEach((kind) => inside.add(kind))
    else if (
      counted &&
      kinds.length &&
      (look === own.look || !kinds.some((kind) => under.includes(kind) || inside.has(kind)))
    ) {
      closers.add(block)
      under = kinds
      look = own.look
    }
  })
  return closers
}

/** Whether the next outermost heading, if any, counts on from one before. */
function countsOn(heads: readonly Block[], ranks: readonly number[], outermost: number): boolean[] {
  const found: boolean[] = []
  let on = false
  for (let at = heads.length - 1; at >= 0; at--) {
    found[at] = on
    if (ranks[at] === outermost) on = (heads[at]?.mark?.ordinal ?? 1) > 1
  }
  return found
}
