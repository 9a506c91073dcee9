import type {Nodes} from 'mdast'
import {VFile} from 'vfile'
import {parse} from '../../src/parse/parse.ts'
import type {FrontMatter, Root} from '../../src/types.ts'

/** A file as the reading stage hands it over. */
export function fileOf(value: string, path = 'report.txt', matter: Partial<FrontMatter> = {}): VFile {
  const file = new VFile({path, value})
  file.data.matter = matter
  return file
}

/** All text of a tree in order, omitted text too. */
export function literalText(node: Nodes): string {
  if ('value' in node) return node.value
  // the author's too, though a page shows it as a link's address only
  if (node.type === 'definition') return `${node.label} ${node.url}`
  return 'children' in node ? node.children.map(literalText).join('') : ''
}

/** The outline of a report, a line a block: what a person checks by eye. */
export function outlineOf(value: string, path?: string, matter?: Partial<FrontMatter>): string {
  const file = fileOf(value, path, matter)
  const lines: string[] = []
  walk(parse(file), 0, lines)
  return [...lines, ...file.messages.map((message) => `! ${message.line}: ${message.ruleId}`)].join('\n')
}

function walk(node: Root | Nodes, depth: number, lines: string[]): void {
  const line = `${node.position?.start.line}:${node.position?.start.column}`
  const pad = '  '.repeat(depth)
  if (node.type === 'section') {
    lines.push(`${line} ${pad}§ ${node.marker}|${node.title}${node.runIn ? ' →' : ''}`)
    for (const child of node.children.slice(1)) walk(child, depth + 1, lines)
  } else if (node.type === 'root') for (const child of node.children) walk(child, depth, lines)
  else {
    const name =
      node.type === 'omitted'
        ? `{${node.reason}} `
        : node.type === 'paragraph' || node.type === 'heading'
          ? ''
          : `${node.type} `
    const role = 'data' in node && node.data?.role ? `<${node.data.role}> ` : ''
    const words = literalText(node).replace(/\s+/g, '')
    lines.push(`${line} ${pad}${name}${role}${words.length > 16 ? `${words.slice(0, 16)}…` : words}`)
    points(node, depth + 1, lines)
  }
}

function points(node: Nodes, depth: number, lines: string[]): void {
  if (!('children' in node)) return
  for (const child of node.children) {
    if (child.type === 'point') {
      lines.push(
        `${child.position?.start.line}:${child.position?.start.column} ${'  '.repeat(depth)}• ${child.marker}|${child.opening}`
      )
    }
    points(child, child.type === 'point' ? depth + 1 : depth, lines)
  }
}

/** Titles of the headings found, deeper ones indented. */
export function headingsOf(text: string, path?: string): string[] {
  return outlineOf(text, path)
    .split('\n')
    .filter((line) => line.includes('§'))
    .map((line) => line.replace(/^\S+ ( *)§ /, '$1'))
}
