import {commonTitle} from './heading-words.ts'
import {ordinalOf} from './number-marks.ts'
import {indexOfStop} from './sentence.ts'

/** A mark 一、 (level 0), （一） (level 1) or 1. (level 2) inside running text. */
export interface SectionMark {
  at: number
  length: number
  level: number
  ordinal: number
}

const pattern =
  /([一二三四五六七八九十]{1,3})、(?![一二三四五六七八九十]{1,2}[、产])|[（(]([一二三四五六七八九十]{1,3})[）)](?!款|项(?!目)|目(?![前标录的]))|(?<![\d.．])(\d{1,2})[.．、](?!\d)/g
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
    if (!(match[3] ? /[。！？\s]/ : ended).test(before) && !(behindHeading && !match[1])) continue
    const level = match.slice(1).findIndex((number) => number !== undefined)
    marks.push({
      at: match.index,
      length: match[0].length,
      level,
      ordinal: ordinalOf(match[level + 1] ?? '')
    })
  }
  return marks
}

/** Offsets before and behind headings with a colon that stand in running text: ……。不足之处：一是……. */
export function titlesInside(text: string): number[] {
  return [...text.matchAll(/(?![ \u3000])(?<=[。！？][ \u3000]*)[^，。；：:！？]{2,20}[：:]/g)]
    .filter(([title]) => commonTitle.test(title.slice(0, -1)))
    .flatMap(({0: title, index}) => [index, index + title.length])
}

const longest = 50
/** Sentences of these words follow headings that lost their line end. */
const sentenceStart =
  /^(?:在|回顾|当前|目前|虽|尽管|对照|对标|我[们局市县区省校院]|今年|20\d\d年|一年来|截至|通过|根据|按照|下一步|为)/

/** Names of problems and plans, which no sentence goes on behind but with these words: 存在的问题还较多. */
const named = /(?:问题|困难|不足|短板|差距|打算|计划|安排|思路)$/
const goesOn = /^(?:[的和与及是有在仍还也都已将得之主较比、，：:。；（(]|以及|方面|进行|予以|尚)/

/**
 * Length of a heading that runs into its text without a stop: up to 一是, where 二是 comes later, or the words of a
 * usual heading before the start of a sentence, or up to a blank. 0 where nothing divides.
 */
export function runTogether(text: string): number {
  const stop = indexOfStop(text, '。！？；')
  const chain = text.search(/一[是要]/)
  if (chain > 3 && chain <= longest && (stop < 0 || chain < stop) && /二[是要]/.test(text)) {
    const before = text.slice(0, chain).trimEnd()
    if (!/[：:，,]$/.test(before)) return before.length
  }
  const spaced = /^[^，。；：！？、\s]{2,20}(?=[ \u3000]+[^\s，。；：]{4})/.exec(text)?.[0]
  if (spaced) return spaced.length
  for (let length = 4; length <= 16 && length < text.length; length++) {
    const title = text.slice(0, length)
    const rest = text.slice(length)
    if (!commonTitle.test(title)) continue
    if (sentenceStart.test(rest) || (named.test(title) && !goesOn.test(rest) && !/^.{0,3}[。；]/.test(rest)))
      return length
  }
  return 0
}
