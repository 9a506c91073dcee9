import type {Heading, Paragraph, Root, RootContent} from 'mdast'
import type {VFile} from '../types.ts'
import {spanOf, splitPhrasing, trimPhrasing} from '../util/phrasing.ts'
import {sourceOf, type Source} from '../util/source.ts'
import {blocksOf, type Block} from './blocks.ts'
import {depthsOf} from './depths.ts'
import {groupSiblings, type Group} from './groups.ts'
import {judge, type Verdict} from './judge.ts'
import {checkNumbers} from './numbering.ts'
import {plainHeadings} from './plain-headings.ts'
import {ranksOf} from './ranks.ts'
import {wrapSections, type Found} from './sections.ts'

/** Finds the headings of a tree and wraps each with its content into a section. */
export function markHeadings(tree: Root, file: VFile): void {
  const source = sourceOf(file)
  const blocks = blocksOf(tree)
  const groups = groupSiblings(blocks.filter((block) => block.body))
  const numbered = numberedHeadings(blocks, groups, file)
  const plain = plainHeadings(blocks, new Set(numbered.keys()))
  const isHead = (block: Block) => numbered.has(block) || plain.has(block) || (block.level > 0 && block.body)
  const heads = blocks.filter(isHead)
  const titleAt = blocks.findIndex(({node}) => node.data?.role === 'title')
  const before = blocks.slice(0, Math.max(0, titleAt)).filter(isHead)
  const depths = [before, heads.slice(before.length)].flatMap((part) => depthsOf(ranksOf(part, plain)))
  const found = new Map<RootContent, Found>()
  heads.forEach((block, at) => {
    const verdict = numbered.get(block) ?? plain.get(block)?.verdict ?? {end: block.text.length, runIn: false}
    const start = block.mark?.length ?? plain.get(block)?.start ?? 0
    found.set(block.node, cutHeading(block, {...verdict, start}, depths[at] ?? 1, source))
  })
  const ends = endsOf(groups, found)
  // what stands before the title is no part of what it names
  const title = blocks[titleAt]
  if (title && before.length) ends.set(title.node, 1)
  tree.children = wrapSections(tree.children, found, ends)
}

/** Siblings of headings that are none themselves, with the depth of the heading before them in their count. */
function endsOf(groups: readonly Group[], found: ReadonlyMap<RootContent, Found>): Map<RootContent, number> {
  const ends = new Map<RootContent, number>()
  for (const {members} of groups) {
    let depth = 0
    for (const {node, row} of members) {
      depth = found.get(node)?.depth ?? depth
      if (depth > 0 && !row && !found.has(node)) ends.set(node, depth)
    }
  }
  return ends
}

function numberedHeadings(
  blocks: readonly Block[],
  groups: readonly Group[],
  file: VFile
): Map<Block, Verdict> {
  const next = new Map(blocks.map((block, at) => [block, blocks[at + 1]]))
  const verdicts = new Map<Block, Verdict>()
  for (const group of groups) {
    const beneath = (block: Block) => {
      const after = next.get(block)
      if (!after || after.row || (after.node.data?.role && after.node.data.role !== 'salutation'))
        return false
      return !after.mark || after.mark.rank > group.rank
    }
    for (const [block, verdict] of judge(group, beneath)) verdicts.set(block, verdict)
  }
  checkNumbers(groups, verdicts, file)
  return verdicts
}

function cutHeading(block: Block, verdict: Verdict & {start: number}, depth: number, source: Source): Found {
  const [head, rest] = splitPhrasing(block.children, verdict.end, source)
  const title = block.text.slice(verdict.start, verdict.end)
  const children = verdict.runIn ? trimPhrasing(head, source) : block.children
  const body = verdict.runIn ? trimPhrasing(rest, source) : []
  const heading: Heading = {
    type: 'heading',
    depth: Math.min(6, depth + 1) as Heading['depth'],
    children,
    ...(verdict.runIn ? spanOf(children) : block.node.position ? {position: block.node.position} : {})
  }
  const paragraph: Paragraph = {type: 'paragraph', children: body, ...spanOf(body)}
  return {
    heading,
    rest: body.length ? paragraph : null,
    depth,
    marker: block.mark?.marker ?? block.text.slice(0, verdict.start).trim(),
    title: title
      .replace(/\s*\n\s*/g, '')
      .replace(/[。.．：:；;]+\s*$/, '')
      .trim(),
    runIn: verdict.runIn
  }
}
