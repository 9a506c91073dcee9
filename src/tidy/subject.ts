import type {Nodes} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Root, VFile} from '../types.ts'
import type {Subject} from './repair.ts'
import {isMarkdown} from '../util/is-markdown.ts'

/** What rules look at, of a file as read and its tree. */
export function subjectOf(file: VFile, tree: Root): Subject {
  const text = String(file)
  const markdown = isMarkdown(file.path)
  const body = bodyOf(text, file.data.matterText)
  const spans = markdown ? spansOf(tree) : [[body, text.length] as const]
  return {text, tree, markdown, body, holds: (start, end) => within(spans, start, end)}
}

/** Behind the line of the closing fence. */
function bodyOf(text: string, matter: string | undefined): number {
  return matter === undefined ? 0 : text.indexOf('\n', matter.length + 1) + 1 || text.length
}

type Spans = ReadonlyArray<readonly [start: number, end: number]>

/** Where words stand, in order. */
function spansOf(tree: Root): Spans {
  const spans: Array<[number, number]> = []
  visit(tree, (node: Nodes) => {
    const {start, end} = node.position ?? {}
    if (node.type !== 'text' && node.type !== 'statistic') return
    if (start?.offset === undefined || end?.offset === undefined) return
    const last = spans.at(-1)
    if (last?.[1] === start.offset) last[1] = end.offset
    else spans.push([start.offset, end.offset])
  })
  return spans.sort(([a], [b]) => a - b)
}

function within(spans: Spans, start: number, end: number): boolean {
  let low = 0
  let high = spans.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((spans[middle]?.[0] ?? 0) <= start) low = middle
    else high = middle - 1
  }
  const span = spans[low]
  return span !== undefined && span[0] <= start && end <= span[1]
}
