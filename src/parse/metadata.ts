import type {Paragraph, Root, RootContent} from 'mdast'
import type {VFile} from '../types.ts'
import {textOf} from '../util/phrasing.ts'
import {metadataLabels} from '../zh/furniture.ts'
import {toOmitted} from './furniture.ts'
import type {ParseOptions} from './options.ts'

/** Blocks looked at: such a block stands before the text. */
const reach = 30

interface Entry {
  at: number
  label: string
  value: string
}

/** Reads a block of `标题: …` lines before the text as front matter, and sets it aside. Front matter proper wins. */
export function readMetadata(tree: Root, file: VFile, options: ParseOptions): void {
  if (options.off.includes('metadata')) return
  const entries = entriesOf(tree.children.slice(0, reach))
  const known = entries.filter(({label}) => Object.hasOwn(metadataLabels, label))
  const titled = known.some(({label}) => metadataLabels[label] === 'title')
  if (known.length < 2 || !(titled || known.length > 3)) return
  const values: Record<string, unknown> = {}
  for (const {label, value} of known) {
    const key = metadataLabels[label]
    const read = key ? toValue(key, value) : null
    if (key && read !== null) values[key] ??= read
  }
  file.data.matter = {...values, ...file.data.matter}
  const lines = new Set(entries.map(({at}) => at))
  tree.children = tree.children.map((node, at) => (lines.has(at) ? toOmitted(node, 'metadata') : node))
}

/** The first run of `label: value` lines, one a block; a list of them counts as its items. */
function entriesOf(blocks: readonly RootContent[]): Entry[] {
  const entries: Entry[] = []
  for (const [at, block] of blocks.entries()) {
    const lines = linesOf(block).map((line) =>
      /^(?:[-*][ \t]+)?([\p{L}_ ]{1,16}?)[ \u3000]*[：:][ \u3000]*(.*)$/u.exec(line)
    )
    if (lines.length && lines.every(Boolean)) {
      for (const match of lines)
        entries.push({at, label: (match?.[1] ?? '').trim().toLowerCase(), value: (match?.[2] ?? '').trim()})
    } else if (entries.length) break
  }
  return entries
}

function linesOf(block: RootContent): string[] {
  if (block.type === 'paragraph')
    return textOf(block.children)
      .split('\n')
      .map((line) => line.trim())
  if (block.type !== 'list') return []
  const items = block.children.map((item) => item.children)
  return items.every((content) => content.length === 1 && content[0]?.type === 'paragraph')
    ? items.map(([paragraph]) => textOf((paragraph as Paragraph).children))
    : []
}

function toValue(key: string, value: string): string | string[] | null {
  if (value === '') return null
  if (key === 'keywords') return value.split(/[,，、;；\s]+/u)
  if (key !== 'date') return value
  const [, year, month, day] = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})/.exec(value) ?? []
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null
}
