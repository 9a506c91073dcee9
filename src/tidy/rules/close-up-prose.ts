import {blocksOf} from '../blocks.ts'
import type {Edit, Subject} from '../repair.ts'

const stray = /(?<=\p{Script=Han})[ \u3000](?=\p{Script=Han})/gu

/** Single blanks between Han characters, in paragraphs of sentences alone: titles and names are set with blanks. */
export function closeUpProse({text, tree, holds}: Subject): Edit[] {
  return blocksOf(tree).flatMap(({node, start, end}) => {
    const words = text.slice(start, end)
    if (node.type !== 'paragraph' || node.data?.role || !/[。；]/.test(words)) return []
    return [...words.matchAll(stray)]
      .map(({index}) => ({start: start + index, end: start + index + 1, text: ''}))
      .filter((edit) => holds(edit.start, edit.end))
  })
}
