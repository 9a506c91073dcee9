import type {Heading, Root, RootContent} from 'mdast'
import type {Role, VFile} from '../types.ts'
import {commonTitle, leadIn, salutation} from '../zh/heading-words.ts'
import {bodyName} from '../zh/organizations.ts'
import {
  bylineLine,
  continuesTitle,
  dateLine,
  endsAsTitle,
  hasGenre,
  hasYear,
  leavesTitleOpen,
  sourceLine,
  subtitle,
  subtitleTail
} from '../zh/report-titles.ts'
import {closeUp} from '../zh/spaces.ts'
import {blocksOf, type Block} from './blocks.ts'

/** Finds the title and the lines that belong to it: subtitle, date, speaker, source, salutation. */
export function markTitle(tree: Root, file: VFile): void {
  const head = headOf(blocksOf(tree))
  const at = new Map(tree.children.map((node, index) => [node, index]))
  const apart = (a: Block, b: Block) => Math.abs((at.get(a.node) ?? 0) - (at.get(b.node) ?? 0)) > 1
  const title = chooseTitle(head, file.data.matter?.title, apart)
  if (title) setTitle(tree, title)
  const inside = new Set(title)
  let before: Role | null = null
  for (const block of head) {
    const role: Role | null = inside.has(block) ? null : roleAfter(before, block)
    before = role
    if (role) block.node.data = {...block.node.data, role}
  }
}

/** No title stands further down. */
const reach = 40
const longest = 70

/** Blocks before the running text: up to the first numbered heading or the first paragraph of sentences. */
function headOf(blocks: readonly Block[]): Block[] {
  const head: Block[] = []
  for (const block of blocks.slice(0, reach)) {
    if (block.node.type === 'thematicBreak') continue
    const text = block.text.trim()
    const sentences = text.length > longest || /[。；].*[^。；]|^[^《]{12,}[。；]$/s.test(text)
    if (!block.children.length || sentences || (block.mark && block.level !== 1)) break
    head.push(block)
  }
  return head
}

type Apart = (a: Block, b: Block) => boolean

function chooseTitle(head: readonly Block[], named: string | undefined, apart: Apart): Block[] | null {
  const same = named ? namedIn(head, dense(named), apart) : null
  if (same) return same
  let best: {score: number; block: Block} | null = null
  for (const [at, block] of head.entries()) {
    const score = scoreOf(block, at)
    if (score > (best?.score ?? 2)) best = {score, block}
  }
  return best ? withNeighbours(head, best.block, apart) : null
}

/** The line, or two lines, that say the title of the front matter. */
function namedIn(head: readonly Block[], title: string, apart: Apart): Block[] | null {
  for (const [at, block] of head.entries()) {
    const next = head[at + 1]
    if (dense(block.text) === title) return [block]
    if (next && !apart(block, next) && dense(block.text + next.text) === title) return [block, next]
  }
  return null
}

function dense(text: string): string {
  return text.replace(/\s+/g, '')
}

/** How much a line looks like a title; above 2 it may be one. */
function scoreOf(block: Block, at: number): number {
  const text = block.text.trim()
  const named = at === 0 && endsAsTitle.test(text)
  if (text.length < (named ? 2 : 4) || text.length > longest || roleOf(block)) return 0
  if (/[。；，：:;,！、]$/.test(text) || (block.mark && block.level !== 1)) return 0
  if (block.level !== 1 && (leadIn.test(text) || /^[（(【[].*[）)】\]]$/.test(text))) return 0
  // a blank divides cells of a table or a speaker from his office
  if (!block.level && /[ \t\u3000]/.test(text) && !endsAsTitle.test(closeUp(text))) return 0
  let score = 0
  if (endsAsTitle.test(closeUp(text))) score += 3
  else if (hasGenre.test(text)) score += 1
  if (hasYear.test(text)) score += 2
  if (block.level === 1) score += 4
  else if (block.level || block.bold >= text.length) score += 1
  if (at === 0) score += 2
  if (text.length >= 8) score += 1
  if (/[：:]/.test(text)) score -= 2
  if (commonTitle.test(text) && !hasYear.test(text)) score -= 2
  return score
}

/** A title broken over two or three lines: 某某局 / 关于……的报告, 《…… / ……》的通知, …… / 暨……计划. */
function withNeighbours(head: readonly Block[], block: Block, apart: Apart): Block[] {
  const at = head.indexOf(block)
  const before = head[at - 1]
  const parts = [block]
  const fits = (other: Block | undefined, beside = block) =>
    other &&
    !apart(other, beside) &&
    !roleOf(other) &&
    other.level === block.level &&
    !/[。：:；，]$/.test(other.text.trim())
  for (const after of head.slice(at + 1, at + 3)) {
    const text = joined(parts)
    const broken = isOpen(text) || !endsAsTitle.test(text)
    if (!fits(after, parts.at(-1)) || !(broken || continuesTitle.test(after.text))) break
    parts.push(after)
  }
  // lines behind it that lead to no title are none of it
  const end = parts.findLastIndex((_, index) => endsAsTitle.test(joined(parts.slice(0, index + 1))))
  const whole = parts.slice(0, Math.max(1, end + 1))
  if (before && fits(before)) {
    const heads = bodyName.test(before.text.trim()) && before.text.trim().length <= 24
    const open = isOpen(before.text) || leavesTitleOpen.test(before.text.trim())
    if (heads || open || continuesTitle.test(block.text)) return [before, ...whole]
  }
  return whole
}

const joined = (parts: readonly Block[]) =>
  parts
    .map(({text}) => text)
    .join('')
    .trim()

/** A book mark or bracket is opened and not closed. */
function isOpen(text: string): boolean {
  return /[《（(“][^》）)”]*$/.test(text)
}

/** The occasion of a speech may run over two lines. */
function roleAfter(before: Role | null, block: Block): Role | null {
  return before === 'subtitle' && subtitleTail.test(block.text.trim()) ? 'subtitle' : roleOf(block)
}

function roleOf(block: Block): Role | null {
  const text = block.text.trim()
  if (!block.children.length) return null
  if (subtitle.test(text)) return 'subtitle'
  if (dateLine.test(text)) return 'date'
  if (sourceLine.test(text)) return 'source'
  if (salutation.test(text) && /[：:！，]$/.test(text)) return 'salutation'
  if (bylineLine.test(text)) return 'byline'
  if (/^[^。；，]{2,40}[：:]$/.test(text) && bodyName.test(text.slice(0, -1))) return 'salutation'
  return null
}

function setTitle(tree: Root, blocks: readonly Block[]): void {
  const [first, ...rest] = blocks
  if (!first) return
  const start = first.node.position?.start
  const end = (rest.at(-1) ?? first).node.position?.end
  const children = [...first.children]
  for (const other of rest) children.push({type: 'break'}, ...other.children)
  const heading: Heading = {
    type: 'heading',
    depth: 1,
    children,
    data: {role: 'title'},
    ...(start && end ? {position: {start, end}} : {})
  }
  const others = new Set<RootContent>(rest.map(({node}) => node))
  tree.children = tree.children
    .map((node) => (node === first.node ? heading : node))
    .filter((node) => !others.has(node))
}
