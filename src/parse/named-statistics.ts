import type {Nodes, Parents, PhrasingContent} from 'mdast'
import type {TextDirective} from 'mdast-util-directive'
import type {Root, Statistic, VFile} from '../types.ts'
import {textOf} from '../util/phrasing.ts'
import {parseNumeral} from '../zh/numerals.ts'

/** Gives statistics the id and label of the directive round them, which goes: `:statistic[*次]{#id label="…"}`. */
export function nameStatistics(tree: Root, file: VFile): void {
  visit(tree, String(file))
}

function visit(node: Nodes, source: string): void {
  if (!('children' in node)) return
  for (const child of node.children) visit(child, source)
  if (!node.children.some(isNamed)) return
  const parent = node as Parents & {children: PhrasingContent[]}
  parent.children = parent.children.flatMap((child) => (isNamed(child) ? resolve(child, source) : child))
}

function isNamed(node: Nodes): node is TextDirective {
  return node.type === 'textDirective' && node.name === 'statistic'
}

/** What stands in the brackets, its first quantity named; all of it where none is recognised; as written where nothing does. */
function resolve({children, attributes, position}: TextDirective, source: string): PhrasingContent[] {
  if (children.length === 0) {
    const value = source.slice(position?.start.offset, position?.end.offset)
    return [{type: 'text', value, ...(position ? {position} : {})}]
  }
  const statistic = find(children) ?? plainStatistic(textOf(children), attributes?.unit ?? '')
  if (position && !statistic.position) statistic.position = position
  if (attributes?.id) statistic.id = attributes.id
  if (attributes?.label) statistic.label = attributes.label
  if (attributes?.unit) statistic.unit = attributes.unit
  return find(children) ? children : [statistic]
}

function find(nodes: readonly Nodes[]): Statistic | null {
  for (const node of nodes) {
    if (node.type === 'statistic') return node
    const inner = 'children' in node ? find(node.children) : null
    if (inner) return inner
  }
  return null
}

function plainStatistic(raw: string, unit: string): Statistic {
  const digits = unit && raw.endsWith(unit) ? raw.slice(0, -unit.length) : raw
  return {type: 'statistic', value: raw, raw, number: parseNumeral(digits), unit, label: raw, id: raw}
}
