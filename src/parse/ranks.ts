import {kindsOfHeading} from '../zh/kinds-of-heading.ts'
import type {Block} from './blocks.ts'
import {closersOf} from './closers.ts'
import type {PlainHeading} from './plain-headings.ts'

/** Ranks of Markdown headings lie below this one, whatever their mark. */
const unleveled = 1000

/** Outer to inner: Markdown level, then style of the mark; unnumbered ones by what they head. */
export function ranksOf(heads: readonly Block[], plain: ReadonlyMap<Block, PlainHeading>): number[] {
  const leveled = new Map<string, number>()
  const least = new Map<number, number>()
  for (const {level, mark} of heads) {
    if (!level) continue
    const rank = level * 100 + (mark ? mark.rank : 99)
    if (mark && !leveled.has(mark.style)) leveled.set(mark.style, rank)
    least.set(level, Math.min(rank, least.get(level) ?? rank))
  }
  const ranks = heads.map(({level, mark}) => {
    if (level) return mark ? level * 100 + mark.rank : (least.get(level) ?? level * 100)
    return mark ? (leveled.get(mark.style) ?? unleveled + mark.rank) : NaN
  })
  return rankPlain(heads, plain, ranks)
}

/**
 * An unnumbered heading stands above the marks that start anew under it (概况 一、二、 成效 一、二、), and below the
 * numbered heading that it stands under where they do not. All of one look stand alike. What closes the count of the
 * outermost marks stands beside them.
 */
function rankPlain(
  heads: readonly Block[],
  plain: ReadonlyMap<Block, PlainHeading>,
  ranks: number[]
): number[] {
  const outermost = Math.min(...ranks.filter((rank) => !Number.isNaN(rank)), unleveled)
  const above = new Map<string, number>()
  const looks = heads.map((block) => plain.get(block)?.look ?? null)
  looks.forEach((look, at) => {
    if (!look) return
    const after =
      heads.slice(at + 1, at + 2).findIndex((block) => block.mark) === 0 ? heads[at + 1] : undefined
    if (after?.mark?.ordinal === 1)
      above.set(look, Math.min(above.get(look) ?? Infinity, (ranks[at + 1] ?? 0) - 0.5))
  })
  const parts = partsOf(heads.filter((block) => plain.has(block)))
  const closers = closersOf(heads, plain, ranks)
  const top = Math.min(...ranks.filter((rank) => !Number.isNaN(rank)), ...above.values())
  let inner = NaN
  return ranks.map((rank, at) => {
    const block = heads[at]
    const look = looks[at]
    if (!Number.isNaN(rank) || !block || !look) {
      inner = rank
      return rank
    }
    if (plain.get(block)?.outermost) return outermost
    if (closers.has(block)) {
      inner = top
      return top
    }
    const own = above.get(look)
    if (own !== undefined) return own
    if (Number.isNaN(inner)) return parts.has(block) ? unleveled - 0.5 : unleveled
    return inner + 0.5
  })
}

/**
 * In a text without numbers headings that name parts, 去年的工作 and 今年的任务, stand above those that tell of the
 * matter itself. The first one is to name a review or a plan; else all stand alike.
 */
function partsOf(heads: readonly Block[]): ReadonlySet<Block> {
  const named = heads.filter(({text}) =>
    kindsOfHeading(text).some((kind) => kind !== 'overview' && kind !== 'other')
  )
  const nested = named.length > 1 && named.length < heads.length && named[0] === heads[0]
  return new Set(nested ? named : [])
}
