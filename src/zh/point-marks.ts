/** Marks of points (要点) in running text, by the writing guides: no mark after 一是, a comma after 第一. */

/** Marks that run in a series, in their order. */
export const pointSeries = {
  /** 一是 二是, 一要 二要 */
  is: /[一二三四五六七八九十]{1,3}(?:是|要|抓)/,
  /** 第一，第二， */
  ordinal: /第[一二三四五六七八九十]{1,3}[，,、：]/,
  /** 首先，其次，再次，最后 */
  words: /(?:首先|其次|再次|再者|最后)[，,、：]/,
  /** ① ② */
  circle: /[①-⑳⑴-⒇❶-❿]/,
  /** （1）（2） */
  bracket: /[（(][0-9０-９]{1,2}[）)]/,
  /** 1. 2、 3） */
  digit: /[0-9０-９]{1,2}(?:[.．](?![0-9０-９])|[、）)])/,
  /** （一）（二） */
  hanBracket: /[（(][一二三四五六七八九十]{1,3}[）)]/
} as const

/** Marks of items that stand on lines of their own: dashes and bullets. */
const bullet = /^(?:——|—|–|[●•·◆■★▶○□▲◇※➢]|-(?=[ \t\u3000])|\+(?=[ \t\u3000]))[ \t\u00a0\u3000]*/

const opener = new RegExp(
  `^(?:${pointSeries.is.source}|${pointSeries.ordinal.source}|${pointSeries.words.source})`
)

/** Length of the point's mark that a text begins with, 0 where there is none. */
export function pointMark(text: string): number {
  return (opener.exec(text) ?? bullet.exec(text))?.[0].length ?? 0
}
