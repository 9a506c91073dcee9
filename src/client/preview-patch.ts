/**
 * Brings what the author changed from one state of a page to the next into the live page. What scripts and readers did
 * to it since stays: switches, unfolded parts, focus.
 *
 * @param live nodes of the page; `old` is what it was made from, `next` what it would be made from now
 */
export function patch(live: Node, old: Node, next: Node): void {
  if (old.isEqualNode(next)) return
  if (live instanceof Element && old instanceof Element && next instanceof Element) {
    patchAttributes(live, old, next)
    patchChildren(live, old, next)
  } else live.nodeValue = next.nodeValue
}

function patchAttributes(live: Element, old: Element, next: Element): void {
  const names = new Set([...old.getAttributeNames(), ...next.getAttributeNames()])
  for (const name of names) {
    const value = next.getAttribute(name)
    if (old.getAttribute(name) === value) continue
    if (value === null) live.removeAttribute(name)
    else live.setAttribute(name, value)
  }
}

function patchChildren(live: Element, old: Element, next: Element): void {
  const now = [...live.childNodes]
  const before = [...old.childNodes]
  const after = [...next.childNodes]
  if (!before.every((node, at) => node.nodeName === now[at]?.nodeName)) {
    live.replaceChildren(...after.map(adopted))
    return
  }
  const start = sharedStart(before, after)
  const end = sharedEnd(before.slice(start), after.slice(start))
  const olds = before.slice(start, before.length - end)
  const nexts = after.slice(start, after.length - end)
  const lives = now.slice(start, start + olds.length)
  const behind = now[start + olds.length] ?? null
  let [fromOld, fromNext] = [0, 0]
  for (const [atOld, atNext] of [...alike(olds, nexts), [olds.length, nexts.length] as const]) {
    const [mine, was, is] = [lives[atOld], olds[atOld], nexts[atNext]]
    const gap = {
      lives: lives.slice(fromOld, atOld),
      olds: olds.slice(fromOld, atOld),
      nexts: nexts.slice(fromNext, atNext)
    }
    patchGap(live, gap, mine ?? behind)
    if (mine && was && is) patch(mine, was, is)
    fromOld = atOld + 1
    fromNext = atNext + 1
  }
}

/** Nodes without counterpart: changed one by one where they are as many of the same names, else replaced. */
function patchGap(
  live: Element,
  {lives, olds, nexts}: {lives: readonly ChildNode[]; olds: readonly Node[]; nexts: readonly Node[]},
  behind: Node | null
): void {
  if (olds.length === nexts.length && olds.every((node, at) => node.nodeName === nexts[at]?.nodeName)) {
    for (const [at, node] of lives.entries()) {
      const [was, is] = [olds[at], nexts[at]]
      if (was && is) patch(node, was, is)
    }
    return
  }
  for (const node of lives) node.remove()
  for (const node of nexts) live.insertBefore(adopted(node), behind)
}

/** Pairs of nodes with the same id, or else the same text, in order: the longest common row. */
function alike(olds: readonly Node[], nexts: readonly Node[]): Array<readonly [old: number, next: number]> {
  if (olds.length * nexts.length > 1_000_000) return []
  const [one, other] = [olds.map(nameOf), nexts.map(nameOf)]
  const width = other.length + 1
  const lengths = new Uint32Array((one.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pairs: Array<readonly [number, number]> = []
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    if (one[i] === other[j]) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return pairs
}

function nameOf(node: Node): string {
  return node instanceof Element && node.id ? `#${node.id}` : `${node.nodeName} ${node.textContent ?? ''}`
}

/** As many nodes at the start are the same. */
function sharedStart(one: readonly Node[], other: readonly Node[]): number {
  const at = one.findIndex((node, index) => !node.isEqualNode(other[index] ?? null))
  return at < 0 ? one.length : at
}

function sharedEnd(one: readonly Node[], other: readonly Node[]): number {
  let count = 0
  while (
    count < one.length &&
    one[one.length - 1 - count]?.isEqualNode(other[other.length - 1 - count] ?? null)
  )
    count++
  return count
}

function adopted(node: Node): Node {
  return document.importNode(node, true)
}
