import type {Literal, Parents, PhrasingContent, Root, RootContent} from 'mdast'
import type {Omitted, VFile} from '../types.ts'
import {fullTextOf, sliceText, textOf} from '../util/phrasing.ts'
import {sourceOf, type Source} from '../util/source.ts'
import {endOfContents} from './contents.ts'
import {furnitureRules, type FurnitureRule} from '../zh/furniture.ts'
import type {ParseOptions} from './options.ts'

/** Sets page residue aside: each piece becomes an `omitted` node at its place. */
export function setFurnitureAside(tree: Root, file: VFile, options: ParseOptions): void {
  const rules = furnitureRules.filter(({name}) => !options.off.includes(name))
  const source = sourceOf(file)
  for (const rule of rules) if (rule.scope === 'inline') omitInline(tree, rule, source)
  tree.children = omitLines(tree.children, rules, source)
}

/** A block as `omitted`; its text is kept as the tree has it. */
export function toOmitted(node: RootContent, reason: Omitted['reason']): Omitted {
  const value =
    'children' in node ? fullTextOf(node.children as PhrasingContent[]) : 'value' in node ? node.value : ''
  return {type: 'omitted', value, reason, ...(node.position ? {position: node.position} : {})}
}

function omitLines(
  blocks: readonly RootContent[],
  rules: readonly FurnitureRule[],
  source: Source
): RootContent[] {
  const lines = blocks.map((block) => lineOf(block, source))
  const by: Array<FurnitureRule | undefined> = lines.map((text) =>
    text === null ? undefined : rules.find(({scope, pattern}) => scope === 'line' && pattern.test(text))
  )
  omitTail(lines, rules, by)
  omitBeside(lines, rules, by)
  omitTrail(lines, by)
  omitContents(blocks, lines, rules, by)
  return blocks.map((block, at) => {
    const rule = by[at]
    return rule ? toOmitted(block, rule.reason) : block
  })
}

/** The text of a block that is one line of text; null for others. */
function lineOf(block: RootContent, source: Source): string | null {
  if (block.type === 'paragraph' || block.type === 'heading') {
    const text = textOf(block.children).trim()
    return text.includes('\n') || text === '' ? null : text
  }
  // > 打印 and - 4 - begin with marks of Markdown
  if (block.type === 'blockquote')
    return block.children.length === 1 && block.children[0] ? lineOf(block.children[0], source) : null
  const {start, end} = block.position ?? {}
  if (block.type !== 'list' || !start || start.line !== end?.line) return null
  return source.text.slice(start.offset, end.offset)
}

function omitTail(
  lines: ReadonlyArray<string | null>,
  rules: readonly FurnitureRule[],
  by: Array<FurnitureRule | undefined>
): void {
  for (const rule of rules.filter(({scope}) => scope === 'tail')) {
    const at = lines.findIndex((line, index) => index > lines.length / 3 && rule.pattern.test(line ?? ''))
    if (at > 0) by.fill(rule, at)
  }
}

function omitBeside(
  lines: ReadonlyArray<string | null>,
  rules: readonly FurnitureRule[],
  by: Array<FurnitureRule | undefined>
): void {
  const beside = rules.filter(({scope}) => scope === 'beside')
  const spread = (at: number, neighbour: number) => {
    const text = lines[at] ?? null
    if (by[at] || text === null || by[neighbour]?.reason !== 'site-furniture') return
    by[at] = beside.find(({pattern}) => pattern.test(text))
  }
  for (let at = 1; at < lines.length; at++) spread(at, at - 1)
  for (let at = lines.length - 2; at >= 0; at--) spread(at, at + 1)
}

/** 当前位置： alone on a line: its steps follow on lines of their own. */
function omitTrail(lines: ReadonlyArray<string | null>, by: Array<FurnitureRule | undefined>): void {
  lines.forEach((line, at) => {
    const rule = by[at]
    if (rule?.name !== 'breadcrumb' || !/[：:]$/.test(line ?? '')) return
    for (let next = at + 1; next < lines.length && next < at + 12; next++) {
      const text = lines[next] ?? null
      if (!by[next] && (text === null || text.length > 8 || /[。：:，]$/.test(text))) break
      by[next] ??= rule
    }
  })
}

/** 目录 and its entries, where there are some. */
function omitContents(
  blocks: readonly RootContent[],
  lines: ReadonlyArray<string | null>,
  rules: readonly FurnitureRule[],
  by: Array<FurnitureRule | undefined>
): void {
  for (const rule of rules.filter(({scope}) => scope === 'contents')) {
    const at = lines.findIndex((line) => rule.pattern.test(line ?? ''))
    const end = at < 0 ? 0 : endOfContents(blocks, at)
    if (end > at + 1) by.fill(rule, at, end)
  }
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
