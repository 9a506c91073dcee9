/**
 * Depths of headings from their ranks (the smaller, the further out): a heading closes all open ones of its own or a
 * deeper rank. One that comes before all of its parents, in a text that begins in the middle, has the depth that its
 * rank has elsewhere.
 */
export function depthsOf(ranks: readonly number[]): number[] {
  const first = nest(ranks, new Map())
  const usual = new Map<number, number>()
  first.forEach((depth, at) => {
    const rank = ranks[at] ?? 0
    if (depth > 1) usual.set(rank, Math.min(depth, usual.get(rank) ?? depth))
  })
  return nest(ranks, usual)
}

function nest(ranks: readonly number[], usual: ReadonlyMap<number, number>): number[] {
  let open: Array<{rank: number; depth: number}> = []
  let least = Infinity
  return ranks.map((rank) => {
    open = open.filter((other) => other.rank < rank)
    const orphan = rank <= least ? (usual.get(rank) ?? 1) - 1 : 0
    least = Math.min(least, rank)
    const depth = (open.at(-1)?.depth ?? orphan) + 1
    open.push({rank, depth})
    return depth
  })
}
