import type {Literal, Parent, PhrasingContent} from 'mdast'
import type {Source} from './source.ts'

/** Running text of phrasing content: a break is `\n`, omitted text and images are nothing. */
export function textOf(nodes: readonly PhrasingContent[]): string {
  let text = ''
  for (const node of nodes) {
    if (node.type === 'omitted') continue
    if (node.type === 'break') text += '\n'
    else if ('children' in node) text += textOf(node.children)
    else if ('value' in node) text += node.value
  }
  return text
}

/** Like {@link textOf}, with omitted text. */
export function fullTextOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if ('children' in node) return fullTextOf(node.children)
      return node.type === 'omitted' ? node.value : textOf([node])
    })
    .join('')
}

/**
 * Cuts phrasing content in two before the character at `index` of its {@link textOf}. Nodes without text at the
 * cut go to the right; code and HTML stay whole on the left; parents that the cut goes through stand on both sides.
 */
export function splitPhrasing(
  nodes: readonly PhrasingContent[],
  index: number,
  source: Source
): [PhrasingContent[], PhrasingContent[]] {
  const left: PhrasingContent[] = []
  const right: PhrasingContent[] = []
  let rest = index
  for (const node of nodes) {
    const length = textOf([node]).length
    if (rest <= 0) right.push(node)
    else if (rest >= length) left.push(node)
    else if (node.type === 'text') {
      left.push(sliceText(node, 0, rest, source))
      right.push(sliceText(node, rest, length, source))
    } else if ('children' in node) {
      const [before, after] = splitPhrasing(node.children, rest, source)
      const start = node.position?.start
      const end = node.position?.end
      const cut = after[0]?.position?.start
      left.push({
        ...node,
        children: before,
        ...(start && cut ? {position: {start, end: cut}} : {})
      })
      right.push({
        ...node,
        children: after,
        ...(cut && end ? {position: {start: cut, end}} : {})
      })
    } else left.push(node)
    rest -= length
  }
  return [left, right]
}

/** Phrasing content without white space at its two ends. */
export function trimPhrasing(nodes: readonly PhrasingContent[], source: Source): PhrasingContent[] {
  const text = textOf(nodes)
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  if (start >= end) return nodes.filter((node) => textOf([node]).trim() !== '' || node.type === 'omitted')
  if (start === 0 && end === text.length) return [...nodes]
  const [body, tail] = splitPhrasing(nodes, end, source)
  const [head, kept] = splitPhrasing(body, start, source)
  const silent = (node: PhrasingContent) => textOf([node]) === '' && node.type !== 'break'
  return [...head.filter(silent), ...kept, ...tail.filter(silent)]
}

/** From the first node's start to the last one's end. */
export function spanOf(nodes: ReadonlyArray<PhrasingContent>): Pick<Parent, 'position'> {
  const start = nodes[0]?.position?.start
  const end = nodes.at(-1)?.position?.end
  return start && end ? {position: {start, end}} : {}
}

/** A part of a literal, with its position found in the source, where escapes and entities are longer. */
export function sliceText<Node extends Literal>(
  node: Node,
  start: number,
  end: number,
  source: Source
): Node {
  return slicer(node, source)(start, end)
}

/** {@link sliceText} for many parts of one literal. */
export function slicer<Node extends Literal>(
  node: Node,
  source: Source
): (start: number, end: number) => Node {
  const {value, position} = node
  const from = position?.start.offset
  const to = position?.end.offset
  if (from === undefined || to === undefined)
    return (start, end) => ({...node, value: value.slice(start, end)})
  const raw = source.text.slice(from, to)
  const plain = raw === value
  const at = (index: number) => {
    if (plain) return index
    return index >= value.length ? raw.length : rawIndex(value, raw, index)
  }
  return (start, end) => ({
    ...node,
    value: value.slice(start, end),
    position: source.position(from + at(start), from + at(end))
  })
}

/** Where the character `index` of a value begins in the source that it was read from. */
function rawIndex(value: string, raw: string, index: number): number {
  let at = 0
  for (let i = 0; i <= index; i++) {
    at += skipped(raw, at, value[i])
    if (i === index) break
    const entity =
      raw[at] === '&' ? /^&(?:#[xX]?[\da-fA-F]+|\w+);/.exec(raw.slice(at, at + 40))?.[0] : undefined
    if (!entity || value.startsWith(entity, i)) at++
    else {
      at += entity.length
      // an entity may stand for two UTF-16 units
      if (/[\uD800-\uDBFF]/.test(value[i] ?? '') && i + 1 < index) i++
    }
  }
  return Math.min(at, raw.length)
}

/** Length of what stands in the source before a character and is no part of the value. */
function skipped(raw: string, at: number, character: string | undefined): number {
  if (raw[at] === '\\' && raw[at + 1] === character && /[!-/:-@[-`{-~]/.test(character ?? '')) return 1
  if (raw[at] === character || raw[at] === '&') return 0
  let length = 0
  while (at + length < raw.length && raw[at + length] !== character && /[\s>]/.test(raw[at + length] ?? ''))
    length++
  return raw[at + length] === character ? length : 0
}
