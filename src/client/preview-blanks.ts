import type {Blank} from '../serve/protocol.ts'
import {sentenceAround} from '../util/sentence.ts'

/** A placeholder where it stands in the page. */
export interface PlacedBlank extends Blank {
  readonly element: HTMLElement
  /** Heading of the part that it stands in, `''` before the first. */
  readonly section: string
}

/** The placeholders of the article, open and filled, in its order. */
export function placeBlanks(blanks: readonly Blank[], label: (blank: Blank) => string): PlacedBlank[] {
  const byId = new Map(blanks.map((blank) => [blank.id, blank]))
  const elements = [...document.querySelectorAll<HTMLElement>('article data[data-statistic]')]
  return elements.flatMap((element) => {
    const blank = byId.get(element.dataset['statistic'] ?? '')
    if (!blank) {
      release(element)
      return []
    }
    if (element.dataset['huibaoBlank'] === undefined) element.dataset['huibaoBlank'] = ''
    element.tabIndex = 0
    element.setAttribute('role', 'button')
    element.setAttribute('aria-haspopup', 'dialog')
    element.setAttribute('aria-label', label(blank))
    return [{...blank, element, section: sectionOf(element)}]
  })
}

function release(element: HTMLElement): void {
  if (element.dataset['huibaoBlank'] === undefined) return
  delete element.dataset['huibaoBlank']
  for (const name of ['tabindex', 'role', 'aria-haspopup', 'aria-label']) element.removeAttribute(name)
}

const headings = 'h2, h3, h4, h5, h6'

function sectionOf(element: HTMLElement): string {
  const section = element.closest('section[id]')
  const heading = section?.querySelector(headings) ?? element.closest(headings)
  return heading?.textContent?.trim() ?? ''
}

/** The sentence around a placeholder: before, itself, after. */
export function sentenceOf(element: HTMLElement): [before: string, itself: string, after: string] {
  const block = element.closest('p, li, td, th, h2, h3, h4, h5, h6, dd') ?? element
  const range = document.createRange()
  range.selectNodeContents(block)
  range.setEndBefore(element)
  const before = range.toString()
  const itself = element.textContent ?? ''
  const sentence = sentenceAround(block.textContent ?? '', before.length)
  const start = sentence.lastIndexOf(before.slice(-20) + itself)
  const at = start < 0 ? sentence.indexOf(itself) : start + before.slice(-20).length
  return at < 0 ? [sentence, '', ''] : [sentence.slice(0, at), itself, sentence.slice(at + itself.length)]
}
