import type {Nodes, RootContent} from 'mdast'
import {visit} from 'unist-util-visit'
import {textOf} from '../util/phrasing.ts'

/** Lines of the longest table of contents. */
const reach = 80
const longest = 60
/** Dots or blanks, and a page number. */
const page = /[ \t\u3000.·…．—-]+\d{1,3}$/

/**
 * Where the entries behind the line 目录 end, which stands at `at`: lines that end in a page number, or that a later line
 * begins with. `at + 1` where there are fewer than two.
 */
export function endOfContents(blocks: readonly RootContent[], at: number): number {
  const lines = blocks
    .slice(at + 1)
    .map((block, index) => (index < reach ? linesOf(block) : linesOf(block).slice(0, 1)))
  const later = lines.map(([first = '']) => dense(first))
  let entries = 0
  let end = 0
  for (; end < Math.min(reach, lines.length); end++) {
    const own = lines[end] ?? []
    const all = own.every((line) => page.test(line) || isRepeated(line, later, end + 1))
    if (!own.length || !all || own.some((line) => line.length > longest)) break
    entries += own.length
  }
  return entries > 1 ? at + 1 + end : at + 1
}

function isRepeated(line: string, later: readonly string[], from: number): boolean {
  const words = dense(line)
  return words.length > 3 && later.some((text, at) => at >= from && text.startsWith(words))
}

/** The lines of a paragraph, or of the items of a list, deeper ones too. */
function linesOf(block: RootContent): string[] {
  const lines: string[] = []
  if (block.type !== 'paragraph' && block.type !== 'heading' && block.type !== 'list') return lines
  visit(block, (node: Nodes) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return
    lines.push(
      ...textOf(node.children)
        .split('\n')
        .map((line) => line.trim())
    )
  })
  return lines
}

function dense(text: string): string {
  return text.replace(page, '').replace(/\s+/g, '')
}
