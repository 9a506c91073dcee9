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
import type {Root, VFile} from '../types.ts'
import {blankStars} from './blank-stars.ts'

const processor = unified()
  .use(remarkParse)
  .use(remarkPieces)
  .use(remarkCjkFriendly)
  .use(remarkCjkStrikethrough, {singleTilde: false})
  // last, so that it is tried before emphasis
  .use(remarkBlankStars)
  .freeze()

/** CommonMark with tables, footnotes, task lists, strikethrough and block directives, as Chinese prose needs them. */
export function parseMarkdown(file: VFile): Root {
  return processor.parse(file)
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
