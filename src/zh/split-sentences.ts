import {withStops} from './sentence.ts'

export interface Sentence {
  text: string
  /** Index in the text that it was split from. */
  start: number
}

/** Sentences without regard to quotation marks; fit for searching their words. */
export function splitSentences(text: string): Sentence[] {
  return Array.from(withStops(text).matchAll(/[^。！？\n]+[。！？]*[”’]?/g), ({0: sentence, index}) => {
    const trimmed = sentence.trimStart()
    return {text: trimmed.trimEnd(), start: index + sentence.length - trimmed.length}
  })
}
