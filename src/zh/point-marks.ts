import {ordinalOf} from './number-marks.ts'

/** Marks of points (要点) in running text; by the writing guides none follows 一是, a comma follows 第一. */

export interface PointMark {
  series: string
  at: number
  length: number
  ordinal: number
}

interface Series {
  pattern: RegExp
  /** What may stand before a mark inside a paragraph: the end of two characters. */
  after: RegExp
  ordinal(mark: string): number
}

const han = '[一二三四五六七八九十]{1,3}'
/** A clause has ended, or a statement announces the list. */
const clause = /[。；;：:，,！？!?、”’）)》\s]$/
/** 还存在一是……、二是……等问题 */
const clauseOrVerb = /(?:[。；;：:，,！？!?、”’）)》\s]|存在|包括|主要)$/
const sentence = /[。；;：:！？!?”）)\s]$/
/** 问题一：, 措施二： on lines of their own */
const named = '(?:问题|任务|措施|建议|不足|短板|要求)'
const words = ['首先', '其次', '再次', '最后']
const digits = (mark: string) => Number(mark.normalize('NFKC').replace(/\D/g, ''))
const numeral = (mark: string) => ordinalOf(mark.replace(/[^一二三四五六七八九十]/g, ''))

/** Series by name; the order does not matter. */
const series: Readonly<Record<string, Series>> = {
  /** 一是 二是: the first may follow a heading without any stop */
  is: {pattern: new RegExp(`${han}\\n?是(?!否|非)`, 'g'), after: clauseOrVerb, ordinal: numeral},
  must: {pattern: new RegExp(`${han}要(?!点|素|求|件|领|义)`, 'g'), after: clause, ordinal: numeral},
  ordinal: {pattern: new RegExp(`第${han}(?:[，,：]|、(?!${han}))`, 'g'), after: sentence, ordinal: numeral},
  its: {pattern: new RegExp(`其${han}(?:[，,：]|、(?!${han}))`, 'g'), after: sentence, ordinal: numeral},
  words: {
    pattern: /(?:首先|其次|再次|最后)[，,：]/g,
    after: sentence,
    ordinal: (mark) => words.indexOf(mark.slice(0, 2)) + 1
  },
  circle: {pattern: /[①-⑳⑴-⒇❶-❿]/g, after: /[^]/, ordinal: ordinalOf},
  bracket: {pattern: /[（(][0-9０-９]{1,2}[）)]/g, after: sentence, ordinal: digits},
  digit: {pattern: /[0-9０-９]{1,2}(?:[.．](?![0-9０-９])|[、）)])/g, after: sentence, ordinal: digits},
  hanBracket: {pattern: new RegExp(`[（(]${han}[）)]`, 'g'), after: sentence, ordinal: numeral},
  han: {pattern: new RegExp(`${han}、(?!${han}[、产])`, 'g'), after: /[。；;：:\s]$/, ordinal: numeral}
}

const rows = Object.entries(series)

/** ●, ★ and their like stand before items, and before headings; emoji do in what is written for phones. */
const symbols = '(?:[●•◆■★☆▶►▸○□▪▲◇◎※➢➤➔❖✦✓✔☑▌▍▎]|(?![0-9#*©®])\\p{Extended_Pictographic}\\ufe0f?)'
const blanks = '[ \\t\\u00a0\\u3000]*'

/** Bullets of items on lines of their own; dashes open points alone. */
const bullet = new RegExp(
  `^(?:——|—|–|·|${symbols}|[-+](?=[ \\t\\u3000]))${blanks}(?=[\\p{L}\\p{N}“《（*×_【])`,
  'u'
)

const opener = new RegExp(
  `^(?:${han}是(?!否|非)|${han}要(?!点|素|求|件|领|义)|[第其]${han}(?:[，,：]|、(?!${han}))|第${han}[ \\u3000]+(?!季度|部分|[章节篇批名位])|${named}${han}[：:]|(?:首先|其次|再次|最后)[，,：])`
)

/** Length of the point's mark that a text begins with, 0 where there is none. */
export function pointMark(text: string): number {
  return (opener.exec(text) ?? bullet.exec(text))?.[0].length ?? 0
}

const symbol = new RegExp(`^${symbols}${blanks}(?=[\\p{L}\\p{N}“《（])`, 'u')

/** Length of the symbol that a line begins with, the blanks behind it included; 0 where there is none. */
export function symbolMark(text: string): number {
  return symbol.exec(text)?.[0].length ?? 0
}

/** All places in a text where a mark of a series may stand, in order. */
export function pointMarks(text: string): PointMark[] {
  const marks: PointMark[] = []
  for (const [name, {pattern, after, ordinal}] of rows) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const {0: mark, index: at} = match
      if (at > 0 && !after.test(text.slice(Math.max(0, at - 2), at))) continue
      marks.push({series: name, at, length: mark.length, ordinal: ordinal(mark)})
    }
  }
  return marks.sort((a, b) => a.at - b.at)
}
