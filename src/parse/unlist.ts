import type {List, Paragraph, Root, RootContent} from 'mdast'
import type {VFile} from '../types.ts'
import {textOf} from '../util/phrasing.ts'
import {indexOfStop} from '../zh/sentence.ts'
import {sourceOf, type Source} from '../util/source.ts'

/**
 * Turns numbered Markdown lists that are headings with their text back into paragraphs: one item between paragraphs
 * (1. 加强学习, its text below without an indent), items whose short first line titles what is indented below, and long
 * paragraphs whose first sentence is short (1. 加强学习。……).
 */
export function unlistHeadings(tree: Root, file: VFile): void {
  const source = sourceOf(file)
  tree.children = tree.children.flatMap((block, at) =>
    block.type === 'list' && block.ordered && isHeadings(block, tree.children[at + 1])
      ? unlist(block, source)
      : [block]
  )
}

const longest = 40

function isHeadings(list: List, after: RootContent | undefined): boolean {
  const [first] = list.children
  if (list.children.length === 1 && first?.children.length === 1)
    return after?.type === 'paragraph' || after?.type === 'list'
  return hasTitles(list) || runsIn(list)
}

function hasTitles(list: List): boolean {
  return list.children.every(({children: [title, ...rest]}) => {
    const text = title?.type === 'paragraph' ? textOf(title.children).trim() : ''
    return (
      rest.some(({type}) => type === 'paragraph') &&
      text !== '' &&
      text.length <= longest &&
      !/[；，]$/.test(text)
    )
  })
}

/** Mean length of items that are paragraphs of a text, and no list. */
const paragraph = 40

function runsIn(list: List): boolean {
  const texts = list.children.map(({children: [first, ...rest]}) =>
    first?.type === 'paragraph' && !rest.length ? textOf(first.children).trim() : ''
  )
  const mean = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
  return (
    mean >= paragraph &&
    texts.every((text) => {
      const stop = indexOfStop(text, '。！？；：:')
      return stop > 1 && stop <= longest && text[stop] === '。' && stop < text.length - 1
    })
  )
}

function unlist(list: List, source: Source): RootContent[] {
  return list.children.flatMap((item): RootContent[] => {
    const [first, ...rest] = item.children
    const start = item.position?.start.offset
    const end = first?.position?.start.offset
    if (first?.type !== 'paragraph' || start === undefined || end === undefined) return item.children
    const marker = {
      type: 'text' as const,
      value: source.text.slice(start, end),
      position: source.position(start, end)
    }
    const position = source.position(start, first.position?.end.offset ?? end)
    const paragraph: Paragraph = {...first, children: [marker, ...first.children], position}
    return [paragraph, ...rest]
  })
}
