import type {Heading, Paragraph, Root, RootContent} from 'mdast'
import type {VFile} from '../types.ts'
import {spanOf, splitPhrasing, trimPhrasing} from '../util/phrasing.ts'
import {sourceOf, type Source} from '../util/source.ts'
import {kindsOfHeading} from '../zh/kinds-of-heading.ts'
import {styles} from '../zh/number-marks.ts'
import {blocksOf, type Block} from './blocks.ts'
import {depthsOf} from './depths.ts'
import {groupSiblings} from './groups.ts'
import {judge, type Verdict} from './judge.ts'
import {checkNumbers} from './numbering.ts'
import {plainHeadings, type PlainHeading} from './plain-headings.ts'
import {wrapSections, type Found} from './sections.ts'

/** Finds the headings of a tree and wraps each with its content into a section. */
export function markHeadings(tree: Root, file: VFile): void {
  const source = sourceOf(file)
  const blocks = blocksOf(tree)
  const numbered = numberedHeadings(blocks, file)
  const plain = plainHeadings(blocks, new Set(numbered.keys()))
  const heads = blocks.filter(
    (block) => numbered.has(block) || plain.has(block) || (block.level && block.body)
  )
  const depths = depthsOf(ranksOf(heads, plain))
  const found = new Map<RootContent, Found>()
  heads.forEach((block, at) => {
    const verdict = numbered.get(block) ?? plain.get(block)?.verdict ?? {end: block.text.length, runIn: false}
    found.set(block.node, cutHeading(block, verdict, depths[at] ?? 1, source))
  })
  tree.children = wrapSections(tree.children, found)
}

function numberedHeadings(blocks: readonly Block[], file: VFile): Map<Block, Verdict> {
  const next = new Map(blocks.map((block, at) => [block, blocks[at + 1]]))
  const verdicts = new Map<Block, Verdict>()
  const groups = groupSiblings(blocks.filter((block) => block.body))
  for (const group of groups) {
    const beneath = (block: Block) => {
      const after = next.get(block)
      if (!after || after.row || (after.node.data?.role && after.node.data.role !== 'salutation'))
        return false
      return !after.mark || rankOf(after.mark) > group.rank
    }
    for (const [block, verdict] of judge(group, beneath)) verdicts.set(block, verdict)
  }
  checkNumbers(groups, verdicts, file)
  return verdicts
}

/** Ranks of Markdown headings lie below this one, whatever their mark. */
const unleveled = 1000

/** Outer to inner: Markdown level, then style of the mark; unnumbered ones by what they head. */
function ranksOf(heads: readonly Block[], plain: ReadonlyMap<Block, PlainHeading>): number[] {
  const leveled = new Map<string, number>()
  const least = new Map<number, number>()
  for (const {level, mark} of heads) {
    if (!level) continue
    const rank = level * 100 + (mark ? rankOf(mark) : 99)
    if (mark && !leveled.has(mark.style)) leveled.set(mark.style, rank)
    least.set(level, Math.min(rank, least.get(level) ?? rank))
  }
  const ranks = heads.map(({level, mark}) => {
    if (level) return mark ? level * 100 + rankOf(mark) : (least.get(level) ?? level * 100)
    return mark ? (leveled.get(mark.style) ?? unleveled + rankOf(mark)) : NaN
  })
  return rankPlain(heads, plain, ranks)
}

function rankOf(mark: NonNullable<Block['mark']>): number {
  return styles[mark.style].rank + mark.parts - 1
}

/**
 * An unnumbered heading stands above the marks that start anew under it (概况 一、二、 成效 一、二、), and below the
 * numbered heading that it stands under where they do not. All of one look stand alike.
 */
function rankPlain(
  heads: readonly Block[],
  plain: ReadonlyMap<Block, PlainHeading>,
  ranks: number[]
): number[] {
  const outermost = Math.min(...ranks.filter((rank) => !Number.isNaN(rank)), unleveled)
  const above = new Map<string, number>()
  const looks = heads.map((block) => plain.get(block)?.look ?? null)
  const below = new Map<string, number>()
  looks.forEach((look, at) => {
    if (!look) return
    const after =
      heads.slice(at + 1, at + 2).findIndex((block) => block.mark) === 0 ? heads[at + 1] : undefined
    if (after?.mark?.ordinal === 1)
      above.set(look, Math.min(above.get(look) ?? Infinity, (ranks[at + 1] ?? 0) - 0.5))
    else if (after) below.set(look, (below.get(look) ?? 0) + 1)
  })
  const parts = partsOf(heads.filter((block) => plain.has(block)))
  let inner = NaN
  return ranks.map((rank, at) => {
    const block = heads[at]
    const look = looks[at]
    if (!Number.isNaN(rank) || !block || !look) {
      inner = rank
      return rank
    }
    if (plain.get(block)?.outermost) return outermost
    if (parts.has(block) && Number.isNaN(inner)) return unleveled - 0.5
    return above.get(look) ?? (Number.isNaN(inner) ? unleveled : inner + 0.5)
  })
}

/**
 * In a text without numbers headings that name parts, 去年的工作 and 今年的任务, stand above those that tell of the
 * matter itself. The first one is to name a review or a plan; else all stand alike.
 */
function partsOf(heads: readonly Block[]): ReadonlySet<Block> {
  const named = heads.filter(({text}) =>
    kindsOfHeading(text).some((kind) => kind !== 'overview' && kind !== 'other')
  )
  const nested = named.length > 1 && named.length < heads.length && named[0] === heads[0]
  return new Set(nested ? named : [])
}

function cutHeading(block: Block, verdict: Verdict, depth: number, source: Source): Found {
  const [head, rest] = splitPhrasing(block.children, verdict.end, source)
  const title = block.text.slice(block.mark?.length ?? 0, verdict.end)
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
    marker: block.mark?.marker ?? '',
    title: title
      .replace(/\s*\n\s*/g, '')
      .replace(/[。：:；;]+\s*$/, '')
      .trim(),
    runIn: verdict.runIn
  }
}
