import {wrappedEnd} from './line-ends.ts'
import {withStops} from './sentence.ts'

export interface Sentence {
  text: string
  /** Index in the text that it was split from. */
  start: number
}

const inLine = /[^。！？\n]+[。！？]*[”’]?/g
const overLines = new RegExp(`(?:[^。！？\\n]|${wrappedEnd})+[。！？]*[”’]?`, 'g')

/** Sentences without regard to quotation marks; fit for searching their words. */
export function splitSentences(text: string): Sentence[] {
  const pattern = text.includes('\n') ? overLines : inLine
  return Array.from(withStops(text).matchAll(pattern), ({0: sentence, index}) => {
    const trimmed = sentence.trimStart()
    return {text: trimmed.trimEnd(), start: index + sentence.length - trimmed.length}
  })
}
