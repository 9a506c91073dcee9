/** Number marks (序号) by GB/T 9704—2012 7.3.3 and GB/T 15834—2011, with the variants seen in offices. */
import {parseNumeral} from './numerals.ts'

export interface NumberMark {
  style: MarkStyle
  /** From outer to inner, those of 1.1 and 1.1.1 told apart. */
  rank: number
  /** As written, without blanks around it. */
  marker: string
  /** Of the mark with the blanks that follow it. */
  length: number
  ordinal: number
  /** Number of parts, for 1.1 and 1.1.1. */
  parts: number
  /** A blank alone, or nothing, divides number and words: needs the support of siblings. */
  weak: boolean
}

export type MarkStyle = keyof typeof styles

const han = '[一二三四五六七八九十百〇零]{1,5}'
const digits = '[0-9０-９]{1,3}'
/** And what is typed or scanned for it. */
const dun = '、丶､'
const blanks = '[ \\t\\u00a0\\u3000]*'

/**
 * The styles. `rank` is the conventional order from outer to inner: 部分 章 节, then 一、（一）1.（1）①. Which depth a
 * style has in a document is decided there.
 */
export const styles = {
  /** 第一部分：, 第二篇 — above 一、 in long reports */
  part: {
    rank: 10,
    example: '第一部分 第二篇 第三编 Part1',
    pattern: new RegExp(
      `^第(${han}|${digits})(?:部分|篇章|篇|编|板块)${blanks}(?:[：:、，,.．]|——)?|^(?:Part|PART)[ .]*(0?[1-9])(?:[ ：:.、]+|(?=\\p{Script=Han}))`,
      'u'
    )
  },
  chapter: {
    rank: 12,
    example: '第一章',
    pattern: new RegExp(`^第(${han}|${digits})章${blanks}[：:、，,.．]?`)
  },
  verse: {rank: 14, example: '第一节', pattern: new RegExp(`^第(${han}|${digits})节${blanks}[：:、，,.．]?`)},
  /** Ⅰ、 and the letters I. II. */
  roman: {
    rank: 16,
    example: 'Ⅰ、 II.',
    pattern:
      /^([Ⅰ-Ⅻ](?=[、.．：: \t\u3000])|[IVX]{1,4}(?=[、.．][ \u3000]*[\p{Script=Han}“]|[、.．][ \u3000]+(?:19|20)\d\d))[、.．：:]?/u
  },
  /** 一、 and 壹、, with the slips 一. 一． 一， 一：; a blank or line end alone only with support */
  han: {
    rank: 20,
    example: '一、 一. 一． 壹、',
    pattern: new RegExp(
      `^(?:(${han})${blanks}(?:[${dun}.．，,：:]|(?=[ \\t\\u00a0\\u3000\\n]))|([壹贰叁肆伍陆柒捌玖拾])[${dun}.．])`
    )
  },
  /** （一） (一) 【一】 一） and ㈠; a further mark after the bracket is a slip */
  hanBracket: {
    rank: 30,
    example: '（一） (一) 【一】 ㈠ ㊀',
    pattern: new RegExp(
      `^(?:[（(〔【\\[［]${blanks}(${han})${blanks}[）)〕】\\]］]|(${han})[）)]|([㈠-㈩㊀-㊉]))[、.．：:，]?`
    )
  },
  /** 1. and the slips 1、 1．; 1.2022年底 is item 1, 4.15 and 3.5 are figures */
  digit: {
    rank: 40,
    example: '1. 1． 1、',
    pattern: new RegExp(
      `^(?:(${digits})(?:[.．](?![0-9０-９])、?|[.．](?=20\\d\\d年|1?\\d月)|[${dun}])|([⒈-⒛])|([0-9]{1,2})[ \\t\\u3000]+(?=[\\p{Script=Han}“]|20\\d\\d[ ]?年))`,
      'u'
    )
  },
  decimal: {
    rank: 42,
    example: '1.1 1.1.1',
    pattern: new RegExp(
      `^([0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2}){1,3})(?:[.．、]?[ \\t\\u00a0\\u3000]+|[.．、]|(?=[\\p{Script=Han}“《]))`,
      'u'
    )
  },
  digitClose: {rank: 45, example: '1） 1)', pattern: new RegExp(`^(${digits})[）)][、.．]?`)},
  digitBracket: {
    rank: 50,
    example: '（1） (1) ⑴',
    pattern: new RegExp(`^(?:[（(]${blanks}(${digits})${blanks}[）)]|([⑴-⒇]))[、.．]?`)
  },
  circle: {rank: 60, example: '① ②、', pattern: /^([①-⑳❶-❿])[、.．]?/}
} as const

/** What shows that a number opens no heading or item: 二、三产业, 一、二级, （一）项, （一）至（三）, 一二三产融合. */
const notMark: Partial<Record<MarkStyle, RegExp>> = {
  han: /^[一二三四五六七八九十](?:[、，]|产业|线|等|类|者|期|级|季度|月)/,
  hanBracket: /^(?:款|项(?!目)|目(?![前标录的])|期(?![间望盼末])|[、和至及到—-]{1,2}[（(])/,
  decimal: /^(?:[万亿千百]|元|倍|个|％|%|公里|米|吨|亩|人|分|小时|国家|届)/,
  digit: /^\d+月\d+日[^\p{Script=Han}]/u
}

/** First characters of all marks. */
const first = /^[第（(〔【[［一二三四五六七八九十百〇零壹贰叁肆伍陆柒捌玖拾0-9０-９①-⒛㈠-㈩㊀-㊉❶-❿Ⅰ-ⅫIVXP]/

const patterns = Object.entries(styles) as Array<[MarkStyle, {pattern: RegExp}]>

/** The number mark that a line begins with, or null. */
export function readMark(text: string): NumberMark | null {
  if (!first.test(text)) return null
  for (const [style, {pattern}] of patterns) {
    const match = pattern.exec(text)
    if (!match) continue
    const number = match.slice(1).find((group) => group !== undefined) ?? ''
    const after = text.slice(match[0].length)
    const length = match[0].length + (after.length - after.trimStart().length)
    if (refused(style, number, text.slice(length))) continue
    const parts = number.split(/[.．]/)
    return {
      style,
      rank: styles[style].rank + parts.length - 1,
      marker: match[0].trim(),
      length,
      ordinal: ordinalOf(parts.at(-1) ?? ''),
      parts: parts.length,
      weak: isWeak(style, match[0], after)
    }
  }
  return null
}

function isWeak(style: MarkStyle, marker: string, after: string): boolean {
  if (style === 'han' || style === 'digit') return /^[^、丶､.．，,：:⒈-⒛]+$/.test(marker)
  return style === 'decimal' && !/[ \t\u00a0\u3000.．、]$/.test(marker) && !/^\s/.test(after)
}

function refused(style: MarkStyle, number: string, after: string): boolean {
  if (!notMark[style]?.test(after)) return false
  // 一、一季度工作 is a heading, 一、二季度 are two quarters
  if (style !== 'han' || /^[一二三四五六七八九十][、，]/.test(after)) return true
  return ordinalOf(after[0] ?? '') > ordinalOf(number)
}

const series = [
  '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
  '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇',
  '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛',
  '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩',
  '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉',
  '❶❷❸❹❺❻❼❽❾❿',
  'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ'
]

const letters = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** 1 for 一, 1, １, ①, ㈠, Ⅰ, I; 0 where the text is no ordinal. */
export function ordinalOf(text: string): number {
  for (const all of series) if (text && all.includes(text)) return all.indexOf(text) + 1
  return letters.indexOf(text) + 1 || (text ? (parseNumeral(text) ?? 0) : 0)
}
