import type {Notice} from '../serve/protocol.ts'

/** A message, and the text of the page that it is about. */
export interface Placed {
  readonly notice: Notice
  readonly range: Range
}

/** Finds the sentences in the article, white space and marks of the source's own aside. */
export function placeNotices(notices: readonly Notice[]): Placed[] {
  const article = document.querySelector('article')
  if (!article || notices.length === 0) return []
  const {text, at} = flatten(article)
  return notices.flatMap((notice) => {
    const range = notice.statistic ? statisticRange(article, notice.statistic) : null
    if (range) return [{notice, range}]
    const wanted = notice.sentence.replace(ignored, '')
    const start = wanted === '' ? -1 : text.indexOf(wanted)
    return start < 0 ? [] : [{notice, range: at(start, start + wanted.length)}]
  })
}

const ignored = /[\s*_#>|`\\]/gu

function statisticRange(article: Element, id: string): Range | null {
  const element = [...article.querySelectorAll<HTMLElement>('data')].find(
    ({dataset}) => dataset['statistic'] === id
  )
  if (!element) return null
  const range = document.createRange()
  range.selectNodeContents(element)
  return range
}

function flatten(article: Element): {text: string; at(start: number, end: number): Range} {
  const places: Array<{node: Node; offset: number}> = []
  let text = ''
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const [offset, sign] of (node.nodeValue ?? '').split('').entries()) {
      if (sign.replace(ignored, '') === '') continue
      text += sign
      places.push({node, offset})
    }
  }
  return {
    text,
    at(start, end) {
      const range = document.createRange()
      const [first, last] = [places[start], places[end - 1]]
      if (first) range.setStart(first.node, first.offset)
      if (last) range.setEnd(last.node, last.offset + 1)
      return range
    }
  }
}
