import type {Nodes, Root, RootContent} from 'mdast'
import type {Kind, Passage, Section} from '../types.ts'
import {textOf} from '../util/phrasing.ts'

/** The text of the page, cut where a heading stands or the kind of what is said changes. */
export function passagesOf(tree: Root): Passage[] {
  const passages: Passage[] = []
  collect(tree.children, '', [], passages)
  return passages
}

function collect(
  nodes: readonly RootContent[],
  id: string,
  kinds: readonly Kind[],
  passages: Passage[]
): void {
  for (const node of nodes) {
    if (node.type === 'section') collectSection(node, passages)
    else if (node.type === 'heading' && node.data?.role === 'title') {
      const text = textOf(node.children)
      passages.push({id, kinds, heading: text.length, text})
    } else {
      const text = blockText(node)
      if (text !== '') append(passages, id, node.data?.kind ? [node.data.kind] : kinds, text)
    }
  }
}

function collectSection({id, kinds, children: [heading, ...rest]}: Section, passages: Passage[]): void {
  const text = heading ? blockText(heading) : ''
  passages.push({id, kinds, heading: text.length, text})
  collect(rest, id, kinds, passages)
}

function append(passages: Passage[], id: string, kinds: readonly Kind[], text: string): void {
  const last = passages.at(-1)
  if (last?.id === id && String(last.kinds) === String(kinds)) {
    passages[passages.length - 1] = {...last, text: `${last.text}\n${text}`}
  } else passages.push({id, kinds, heading: 0, text})
}

const phrasingParents: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell'])

/** Blocks inside a block stand on lines of their own. */
function blockText(node: Nodes): string {
  if ('children' in node) {
    if (phrasingParents.has(node.type)) return textOf(node.children as Parameters<typeof textOf>[0])
    return node.children
      .map(blockText)
      .filter((text) => text !== '')
      .join('\n')
  }
  return 'value' in node && node.type !== 'omitted' ? node.value : ''
}
