import type {Nodes} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Edit, Subject} from '../repair.ts'

/** Writes the marks of headings and points as the standard has them. */
export function markNumbers({text, tree, markdown}: Subject): Edit[] {
  const edits: Edit[] = []
  visit(tree, (node: Nodes) => {
    if ((node.type !== 'section' && node.type !== 'point') || !node.marker) return
    const start = firstWords(node)
    const mark = normalMark(node.marker)
    if (start === null || mark === null || !text.startsWith(node.marker, start)) return
    const end = start + node.marker.length
    if (changesMeaning(mark, text.slice(end, end + 1), markdown)) return
    edits.push({start, end, text: mark})
  })
  return edits.sort((a, b) => a.start - b.start)
}

const han = '[一二三四五六七八九十百〇零]{1,5}'
const digits = '[0-9０-９]{1,3}'

/** GB/T 15834—2011 and GB/T 9704—2012 7.3.3: 一、 （一） 1. （1） ①, and 第一， in running text. */
const marks: ReadonlyArray<readonly [wrong: RegExp, right: string]> = [
  [new RegExp(`^(${han})[ \\t\\u00a0\\u3000]*[.．，,：:]$`), '$1、'],
  [new RegExp(`^[(（【〔[] ?(${han}) ?[)）】〕\\]][、.．：:，]?$`), '（$1）'],
  [new RegExp(`^(${digits})[、．]$`), '$1.'],
  [new RegExp(`^[(（] ?(${digits}) ?[)）][、.．]?$`), '（$1）'],
  [/^([①-⑳])[、.．]$/, '$1'],
  [new RegExp(`^(第${han})、$`), '$1，']
]

/** The mark in its standard form; null where it is, or where no form is agreed on. */
function normalMark(marker: string): string | null {
  const row = marks.find(([wrong]) => wrong.test(marker))
  const mark = row ? marker.replace(row[0], row[1]) : marker
  return mark === marker ? null : mark
}

/** `1、3个` is not `1.3个`; `1. ` opens a list in Markdown. */
function changesMeaning(mark: string, next: string, markdown: boolean): boolean {
  return mark.endsWith('.') && (/[0-9０-９]/.test(next) || (markdown && next.trim() === ''))
}

/** Where the first words of a node stand. */
function firstWords(node: Nodes): number | null {
  if ('value' in node && node.type !== 'omitted') return node.position?.start.offset ?? null
  if (!('children' in node)) return null
  const first = node.children.find(({type}) => type !== 'omitted')
  return first ? firstWords(first) : null
}
