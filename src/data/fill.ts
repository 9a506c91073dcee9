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
  return children.some((child, i) => child !== node.children[i]) ? {...node, children} : node
}

/** `*余次` with 12 → `12余次`. */
function filled(statistic: Statistic, datum: Datum): Pick<Statistic, 'value' | 'number' | 'unit' | 'datum'> {
  const rest = statistic.raw.slice(digitsEnd(statistic))
  const unit = statistic.unit || (datum.unit ?? '')
  return {value: datum.text + (statistic.unit ? rest : rest + unit), number: datum.value, unit, datum}
}
