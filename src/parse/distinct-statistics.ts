import type {Nodes, Parents} from 'mdast'
import type {Root, Statistic} from '../types.ts'
import {baseId, blockMark, distinctId} from '../util/statistic-id.ts'

/**
 * A sentence that stands twice gives its statistics ids that name the paragraph as well, so that taking out or putting
 * in the other one does not exchange their values.
 */
export function distinguishStatistics(tree: Root): void {
  const groups = new Map<string, Array<{statistic: Statistic; block: Parents}>>()
  collect(tree, tree)
  const marks = new Map<Parents, string>()
  const taken = new Map<string, number>()
  for (const group of groups.values())
    for (const {statistic, block} of group) {
      const id = group.length > 1 ? (distinctId(statistic.id, markOf(block)) ?? statistic.id) : statistic.id
      const count = (taken.get(id) ?? 0) + 1
      taken.set(id, count)
      statistic.id = count === 1 ? id : `${id}-${count}`
    }

  function markOf(block: Parents): string {
    const mark = marks.get(block) ?? blockMark(block)
    marks.set(block, mark)
    return mark
  }

  function collect(node: Nodes, block: Parents): void {
    if (node.type === 'statistic') {
      const key = baseId(node.id)
      const group = groups.get(key)
      if (group) group.push({statistic: node, block})
      else groups.set(key, [{statistic: node, block}])
    } else if ('children' in node) {
      const own = ['paragraph', 'heading', 'tableRow'].includes(node.type) ? node : block
      for (const child of node.children) collect(child, own)
    }
  }
}
