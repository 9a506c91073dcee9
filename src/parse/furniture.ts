import type {Literal, Parents, PhrasingContent, Root, RootContent} from 'mdast'
import type {Omitted, VFile} from '../types.ts'
import {fullTextOf, sliceText, textOf} from '../util/phrasing.ts'
import {sourceOf, type Source} from '../util/source.ts'
import {furnitureRules, type FurnitureRule} from '../zh/furniture.ts'
import type {ParseOptions} from './options.ts'

/** Sets page residue aside: each piece becomes an `omitted` node at its place. */
export function setFurnitureAside(tree: Root, file: VFile, options: ParseOptions): void {
  const off = new Set([...options.off, ...(file.data.matter?.reading?.off ?? [])])
  const rules = furnitureRules.filter(({name}) => !off.has(name))
  const source = sourceOf(file)
  for (const rule of rules) if (rule.scope === 'inline') omitInline(tree, rule, source)
  tree.children = omitLines(tree.children, rules)
}

/** A block as `omitted`; its text is kept as the tree has it. */
export function toOmitted(node: RootContent, reason: Omitted['reason']): Omitted {
  const value =
    'children' in node ? fullTextOf(node.children as PhrasingContent[]) : 'value' in node ? node.value : ''
  return {type: 'omitted', value, reason, ...(node.position ? {position: node.position} : {})}
}

function omitLines(blocks: readonly RootContent[], rules: readonly FurnitureRule[]): RootContent[] {
  const by: Array<FurnitureRule | undefined> = blocks.map((block) => {
    const text = lineOf(block)
    return text === null
      ? undefined
      : rules.find(({scope, pattern}) => scope === 'line' && pattern.test(text))
  })
  omitTail(blocks, rules, by)
  omitBeside(blocks, rules, by)
  omitTrail(blocks, by)
  return blocks.map((block, at) => {
    const rule = by[at]
    return rule ? toOmitted(block, rule.reason) : block
  })
}

/** The text of a block that is one line of text; null for others. */
function lineOf(block: RootContent): string | null {
  if (block.type !== 'paragraph' && block.type !== 'heading') return null
  const text = textOf(block.children).trim()
  return text.includes('\n') || text === '' ? null : text
}

function omitTail(
  blocks: readonly RootContent[],
  rules: readonly FurnitureRule[],
  by: Array<FurnitureRule | undefined>
): void {
  for (const rule of rules.filter(({scope}) => scope === 'tail')) {
    const at = blocks.findIndex(
      (block, index) => index > blocks.length / 3 && rule.pattern.test(lineOf(block) ?? '')
    )
    if (at > 0) by.fill(rule, at)
  }
}

function omitBeside(
  blocks: readonly RootContent[],
  rules: readonly FurnitureRule[],
  by: Array<FurnitureRule | undefined>
): void {
  const beside = rules.filter(({scope}) => scope === 'beside')
  const spread = (at: number, neighbour: number) => {
    const text = lineOf(blocks[at] as RootContent)
    if (by[at] || text === null || by[neighbour]?.reason !== 'site-furniture') return
    by[at] = beside.find(({pattern}) => pattern.test(text))
  }
  for (let at = 1; at < blocks.length; at++) spread(at, at - 1)
  for (let at = blocks.length - 2; at >= 0; at--) spread(at, at + 1)
}

/** 当前位置： alone on a line: its steps follow on lines of their own. */
function omitTrail(blocks: readonly RootContent[], by: Array<FurnitureRule | undefined>): void {
  blocks.forEach((block, at) => {
    const rule = by[at]
    if (rule?.name !== 'breadcrumb' || !/[：:]$/.test(lineOf(block) ?? '')) return
    for (let next = at + 1; next < blocks.length && next < at + 12; next++) {
      const text = lineOf(blocks[next] as RootContent)
      if (!by[next] && (text === null || text.length > 8 || /[。：:，]$/.test(text))) break
      by[next] ??= rule
    }
  })
}

function omitInline(parent: Parents, rule: FurnitureRule, source: Source): void {
  const children: RootContent[] = []
  for (const child of parent.children) {
    if (child.type === 'text') children.push(...cutOut(child, rule, source))
    else {
      if ('children' in child) omitInline(child, rule, source)
      children.push(child)
    }
  }
  parent.children = children.map(whole) as typeof parent.children
}

/** A paragraph of nothing but omitted text is omitted itself. */
function whole(node: RootContent): RootContent {
  if (node.type !== 'paragraph') return node
  const [first] = node.children
  const bare = first?.type === 'omitted' && node.children.every(({type}) => type === 'omitted')
  return bare ? toOmitted(node, first.reason) : node
}

function cutOut<Node extends Literal & RootContent>(
  node: Node,
  rule: FurnitureRule,
  source: Source
): RootContent[] {
  const parts: RootContent[] = []
  let at = 0
  for (const match of node.value.matchAll(rule.pattern)) {
    if (match.index > at) parts.push(sliceText(node, at, match.index, source))
    at = match.index + match[0].length
    const part = sliceText(node, match.index, at, source)
    parts.push({
      type: 'omitted',
      value: part.value,
      reason: rule.reason,
      ...(part.position ? {position: part.position} : {})
    })
  }
  if (at === 0) return [node]
  if (at < node.value.length) parts.push(sliceText(node, at, node.value.length, source))
  return parts
}
