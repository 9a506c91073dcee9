import {posix} from 'node:path'
import type {Paragraph, Table} from 'mdast'
import type {ContainerDirective, LeafDirective} from 'mdast-util-directive'
import {visit} from 'unist-util-visit'
import {tableFromCsv} from '../data/table-from-csv.ts'
import {say} from '../messages/say.ts'
import type {Position, Root, VFile} from '../types.ts'

/** Bytes of a file of the site, by its path from the site folder; null where there is none. */
export type Near = (path: string) => Uint8Array | null

/**
 * Puts the CSV files that a report names into its tree: `:::table[各馆到馆人次]{src=figures.csv}`, path from the report.
 * What cannot be read is said; the directive stays.
 */
export function includeTables(tree: Root, file: VFile, near: Near): void {
  if (!String(file).includes('src=')) return
  visit(tree, (node, index, parent) => {
    if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return
    const src = node.name === 'table' ? node.attributes?.['src'] : undefined
    if (!src || !parent || index === undefined) return
    const table = tableOf(node, src, file, near)
    if (table) parent.children.splice(index, 1, withTable(node, table))
  })
}

function tableOf(
  node: ContainerDirective | LeafDirective,
  src: string,
  file: VFile,
  near: Near
): Table | null {
  const path = posix.join(posix.dirname(file.path), src)
  const bytes = path.startsWith('..') || posix.isAbsolute(src) ? null : near(path)
  if (bytes) return tableFromCsv(path, bytes, file)
  say(file, 'table-missing', {path}, node.position)
  return null
}

/** The label, as the table's caption, and the table. */
function withTable(node: ContainerDirective | LeafDirective, table: Table): ContainerDirective {
  const label: Paragraph[] =
    node.type === 'leafDirective'
      ? [{type: 'paragraph', data: {directiveLabel: true}, children: node.children}]
      : node.children.filter(
          (child): child is Paragraph => child.type === 'paragraph' && Boolean(child.data?.directiveLabel)
        )
  const {name, position} = node
  return {
    type: 'containerDirective',
    name,
    children: [...label, position ? placed(table, position) : table],
    ...(position ? {position} : {})
  }
}

/** All of it stands where the directive does, by line and column; offsets would be taken for those of its text. */
function placed(table: Table, {start, end}: Position): Table {
  const position = {
    start: {line: start.line, column: start.column},
    end: {line: end.line, column: end.column}
  }
  visit(table, (node) => {
    node.position = position
  })
  return table
}
