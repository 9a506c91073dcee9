import type {Nodes} from 'mdast'
import type {DataSet, Datum, Root, Statistic} from '../types.ts'
import {digitsEnd} from './context.ts'

/** A tree with the blanks filled that the data set has a value for. The given one stays as it is. */
export function fill(tree: Root, data: DataSet): Root {
  return data.size === 0 ? tree : fillNode(tree, data)
}

function fillNode<Node extends Nodes>(node: Node, data: DataSet): Node {
  if (node.type === 'statistic') {
    const datum = data.get(node.id)
    return datum && node.number === null ? {...node, ...filled(node, datum)} : node
  }
  if (!('children' in node)) return node
  const children = node.children.map((child) => fillNode(child, data))
  if (children.every((child, i) => child === node.children[i])) return node
  const made = {...node, children}
  if (made.type === 'point') made.opening = retold(made.opening, node, made)
  if (made.type === 'section') made.title = retold(made.title, node, made)
  return made
}

/** What a part says of itself in short, with the values that its text has now. */
function retold(text: string, before: Nodes, after: Nodes): string {
  const now = statisticsOf(after)
  let told = ''
  let at = 0
  for (const [index, {value}] of statisticsOf(before).entries()) {
    const found = text.indexOf(value, at)
    if (found < 0) break
    told += text.slice(at, found) + (now[index]?.value ?? value)
    at = found + value.length
  }
  return told + text.slice(at)
}

function statisticsOf(node: Nodes): Statistic[] {
  if (node.type === 'statistic') return [node]
  return 'children' in node ? node.children.flatMap(statisticsOf) : []
}

/** `*余次` with 12 → `12余次`. */
function filled(statistic: Statistic, datum: Datum): Pick<Statistic, 'value' | 'number' | 'unit' | 'datum'> {
  const rest = statistic.raw.slice(digitsEnd(statistic))
  const unit = statistic.unit || (datum.unit ?? '')
  return {value: datum.text + (statistic.unit ? rest : rest + unit), number: datum.value, unit, datum}
}
