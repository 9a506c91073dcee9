import {commonTitle} from './heading-words.ts'
import {ordinalOf} from './number-marks.ts'
import {indexOfStop} from './sentence.ts'

/** A mark 一、 (level 0) or （一） (level 1) inside running text. */
export interface SectionMark {
  at: number
  length: number
  level: number
  ordinal: number
}

const pattern =
  /([一二三四五六七八九十]{1,3})、(?![一二三四五六七八九十]{1,2}[、产])|[（(]([一二三四五六七八九十]{1,3})[）)](?![项款目])/g
/** A sentence has ended. */
const ended = /[。！？；：:”）)\s]/
/** Without a stop a mark may follow a heading only, and no heading is longer. */
const nearest = 40

/** Marks that may begin a section: after a sentence, or right behind the words of a heading. */
export function sectionMarks(text: string): SectionMark[] {
  const marks: SectionMark[] = []
  for (const match of text.matchAll(pattern)) {
    const before = text[match.index - 1] ?? '。'
    const last = marks.at(-1)
    const behindHeading = last && match.index - last.at <= nearest && !/[，。、；]$/.test(before)
    if (!ended.test(before) && !(behindHeading && match[2])) continue
    marks.push({
      at: match.index,
      length: match[0].length,
      level: match[1] ? 0 : 1,
      ordinal: ordinalOf(match[1] ?? match[2] ?? '')
    })
  }
  return marks
}

const longest = 50
/** Sentences of these words follow headings that lost their line end. */
const sentenceStart =
  /^(?:在|回顾|当前|目前|虽|尽管|对照|对标|我[们局市县区省校院]|今年|20\d\d年|一年来|截至|通过|根据|按照|下一步|为)/

/**
 * Length of a heading that runs into its text without a stop: up to 一是, where 二是 comes later, or the words of a
 * usual heading before the start of a sentence. 0 where nothing divides.
 */
export function runTogether(text: string): number {
  const stop = indexOfStop(text, '。！？；')
  const chain = text.search(/一[是要]/)
  if (chain > 3 && chain <= longest && (stop < 0 || chain < stop) && /二[是要]/.test(text)) {
    const before = text.slice(0, chain).trimEnd()
    if (!/[：:，,]$/.test(before)) return before.length
  }
  for (let length = 4; length <= 16 && length < text.length; length++) {
    if (commonTitle.test(text.slice(0, length)) && sentenceStart.test(text.slice(length))) return length
  }
  return 0
}
