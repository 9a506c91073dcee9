import type {Element, ElementContent} from 'hast'

/** Wraps the first `length` characters of the nodes' text into a span, splitting a text node where they end. */
export function wrapLeading(
  nodes: readonly ElementContent[],
  length: number,
  className: string
): ElementContent[] {
  const inside: ElementContent[] = []
  const rest = [...nodes]
  for (let left = length; left > 0;) {
    const node = rest.shift()
    if (!node) break
    const size = textLength(node)
    if (node.type === 'text' && size > left) {
      inside.push({type: 'text', value: node.value.slice(0, left)})
      rest.unshift({type: 'text', value: node.value.slice(left)})
      break
    }
    inside.push(node)
    left -= size
  }
  const span: Element = {
    type: 'element',
    tagName: 'span',
    properties: {className: [className]},
    children: inside
  }
  return inside.length > 0 ? [span, ...rest] : rest
}

function textLength(node: ElementContent): number {
  if (node.type === 'text') return node.value.length
  return node.type === 'element' ? node.children.reduce((sum, child) => sum + textLength(child), 0) : 0
}
