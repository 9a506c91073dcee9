import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTaskListItemFromMarkdown} from 'mdast-util-gfm-task-list-item'
import {directiveFromMarkdown} from 'mdast-util-directive'
import {directive} from 'micromark-extension-directive'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmTable} from 'micromark-extension-gfm-table'
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough'
import remarkParse from 'remark-parse'
import {unified, type Processor} from 'unified'
import {visit} from 'unist-util-visit'
import {say} from '../messages/say.ts'
import type {Place, Root, VFile} from '../types.ts'
import {sourceOf, type Source} from '../util/source.ts'
import {blankStars} from './blank-stars.ts'
import {linkAddresses} from './links.ts'
import {isBeyondMarkdown} from './markdown-limits.ts'
import {keepOrphans} from './orphans.ts'
import {paragraphEnds} from './paragraph-lines.ts'
import {plainMarkdown} from './plain-markdown.ts'
import {parsePlainText} from './plain-text.ts'
import {statisticDirective} from './statistic-directive.ts'
import {unlistHeadings} from './unlist.ts'

const processor = unified()
  .use(remarkParse)
  .use(remarkPieces)
  .use(remarkCjkFriendly)
  .use(remarkCjkStrikethrough, {singleTilde: false})
  // last, so that it is tried before emphasis
  .use(remarkBlankStars)
  .freeze()

/**
 * CommonMark with tables, footnotes, task lists, strikethrough and block directives, as Chinese prose needs them. Text
 * pasted without blank lines is read with one paragraph a line; what nests too deeply is read as plain text.
 */
export function parseMarkdown(file: VFile): Root {
  const source = sourceOf(file)
  const tree = tryParse(file, source)
  if (!tree) {
    say(file, 'markdown-too-deep')
    return parsePlainText(source)
  }
  for (const transform of [keepOrphans, unlistHeadings, linkAddresses]) transform(tree, file)
  return tree
}

function tryParse(file: VFile, source: Source): Root | null {
  const ends = paragraphEnds(source.text, file.data.matter?.paragraphs)
  const text = [0, ...ends].map((start, at) => source.text.slice(start, ends[at])).join('\n')
  try {
    const tree = plainMarkdown(text) ?? anyMarkdown(text)
    if (!tree) return null
    if (!ends.length) return tree
    moveBack(tree, ends, source)
    if (file.data.matter?.paragraphs !== 'line')
      say(file, 'paragraph-lines', {count: ends.length}, source.place(ends[0] ?? 0))
    return tree
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Null where micromark would take too long. */
export function anyMarkdown(text: string): Root | null {
  return isBeyondMarkdown(text) ? null : processor.parse(text)
}

/** From places in the text with line ends added at `ends` to places in the source. */
function moveBack(tree: Root, ends: readonly number[], source: Source): void {
  const back = ({offset = 0}: Place) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) + middle < offset) low = middle + 1
      else high = middle
    }
    return source.place(offset - low)
  }
  visit(tree, (node) => {
    if (node.position) node.position = {start: back(node.position.start), end: back(node.position.end)}
  })
}

function remarkBlankStars(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), blankStars()]
}

function remarkPieces(this: Processor): void {
  const data = this.data()
  const {flow = {}} = directive()
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    gfmTable(),
    gfmFootnote(),
    gfmTaskListItem(),
    {flow},
    statisticDirective(),
    {disable: {null: ['codeIndented', 'setextUnderline']}}
  ]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    directiveFromMarkdown()
  ]
}
