import type {Heading, Paragraph, RootContent} from 'mdast'
import type {Section} from '../types.ts'
import {hash} from '../util/hash.ts'

/** A heading as found, and the rest of its paragraph where it is run in. */
export interface Found {
  heading: Heading
  rest: Paragraph | null
  depth: number
  marker: string
  title: string
  runIn: boolean
}

/**
 * Blocks with each heading and what follows it wrapped into a section, deeper ones inside. `ends` are blocks that are no
 * headings and end sections of the depth given all the same: （二） is no part of （一）, sentence or not.
 */
export function wrapSections(
  blocks: readonly RootContent[],
  headings: ReadonlyMap<RootContent, Found>,
  ends: ReadonlyMap<RootContent, number>
): RootContent[] {
  const root: RootContent[] = []
  const open: Section[] = []
  const ids = new Map<string, number>()
  for (const block of blocks) {
    const found = headings.get(block)
    const depth = found?.depth ?? ends.get(block) ?? Infinity
    while (open.length && (open.at(-1)?.depth ?? 0) >= depth) close(open)
    if (!found) {
      push(open.at(-1), root, block)
      continue
    }
    const section = toSection(found, ids, open)
    push(open.at(-1), root, section)
    open.push(section)
  }
  while (open.length) close(open)
  return root
}

function push(section: Section | undefined, root: RootContent[], block: RootContent): void {
  if (section) section.children.push(block)
  else root.push(block)
}

/** The last child is known only now: the section ends where it does. */
function close(open: Section[]): void {
  const section = open.pop()
  const start = section?.children[0]?.position?.start
  const end = section?.children.at(-1)?.position?.end
  if (section && start && end) section.position = {start, end}
}

function toSection(found: Found, ids: Map<string, number>, open: readonly Section[]): Section {
  const {heading, rest, depth, marker, title, runIn} = found
  const name = `s-${hash(...open.map((section) => section.title), title).slice(0, 6)}`
  const count = (ids.get(name) ?? 0) + 1
  ids.set(name, count)
  const id = count > 1 ? `${name}-${count}` : name
  return {
    type: 'section',
    depth,
    id,
    marker,
    title,
    runIn,
    kinds: [],
    children: rest ? [heading, rest] : [heading]
  }
}
