/**
 * Characters that stand for an unknown digit, seen in templates, in texts passed on with their figures taken out
 * and in samples: `*次`, `××人`, `XX万元`, `__篇`, `○○个`, `□□户`. Digits may be left between them: `1X.X亿元`.
 */
const masks = '*＊×✕xXｘＸ_＿○◯〇□△▲●'

/** One blank at the place of a number, decimals included; sticky. `N` and 某某 stand alone. */
const blank = new RegExp(
  [
    `[0-9０-９${masks}]{1,40}(?:[.．·][0-9０-９${masks}]{1,40})?`,
    '[NＮ](?![A-Za-zＡ-Ｚ0-9])',
    '某{2,8}',
    '[（(【\\[〔][ \\u00a0\\u3000\\t_＿*＊]{0,40}[）)】\\]〕]',
    '…{1,4}'
  ].join('|'),
  'y'
)

/** A question mark typed for a number: 出动车辆?台次. A clause ends behind its unit, and no particle asks before it. */
const asked =
  '(?<=^|\\p{Script=Han})(?<![吗呢么吧啊谁])[?？](?=(?:[个次人名件项户家台套辆场期篇份条处座起批吨亩元]|[台人件批场班架车户辆趟]次|[万亿]元|公里|平方米)(?:[，。；、,;）)\\s]|$))'
const question = new RegExp(asked, 'uy')

/**
 * Half-width marks of Chinese text: behind a Han character or what closes its words, before another, what opens them, the
 * end of a line, or digits that are no part of it; a question mark in place of a number is none.
 */
export const halfWidthMarks = new RegExp(
  // the mark comes first, so that the pattern is tried at marks alone
  `[,;:!?](?<!${asked})(?:(?<=[\\p{Script=Han}”’》）].)(?=[\\p{Script=Han}“‘《（]|$)|(?<=\\p{Script=Han}[,;:])(?=\\d))`,
  'gmu'
)

/** A gap left to write in, with its unit at the end of a clause. */
const gap =
  /(?<=\p{Script=Han})(?:[ \u00a0]{2,40}|(?=[ \u00a0\u3000]*\u3000)[ \u00a0\u3000]{1,40})(?=[余多]?[万亿]?(?:[个次人名件项户家台套辆场期篇份条处座起批吨亩元只头株盏所间册卷例宗幅％%]|人次|场次|批次|家次|平方米|公顷|公里|立方米|千米|万元|亿元|个百分点)[，。；、,;）)])/uy

const masked = new RegExp(`[${masks}]`)
const latin = /[A-Za-zＡ-Ｚ]/
/** 7×24小时, 3*5米: the sign multiplies. */
const product = /[0-9０-９][*＊×✕xX][0-9０-９]/
/** A letter reads as a blank only when no word or code surrounds it: `X个`, but not `MAX个`, `A1`. */
const letters = /[xXｘＸNＮ]/

/** First characters of all blanks beside digits; for a scanner's character class. */
export const blankStarts = `${masks}NＮ某（(【\\[〔…?？`

/** The first blank of a gap, as a pattern. */
export const gapStart = '[ \\u00a0](?=[ \\u00a0\\u3000])|\\u3000'

/** The end of the blank that starts at `at`, or -1. */
export function blankEnd(text: string, at: number): number {
  const character = text.charAt(at)
  if (character === ' ' || character === '\u3000' || character === '\u00a0') {
    gap.lastIndex = at
    return gap.test(text) ? gap.lastIndex : -1
  }
  question.lastIndex = at
  if ((character === '?' || character === '？') && question.test(text)) return at + 1
  blank.lastIndex = at
  const raw = blank.exec(text)?.[0]
  if (raw === undefined) return -1
  if (/^[0-9０-９]/.test(raw) && !masked.test(raw)) return -1
  if (product.test(raw)) return -1
  const end = at + raw.length
  if (letters.test(raw) && (latin.test(text[at - 1] ?? '') || latin.test(text[end] ?? ''))) return -1
  return end
}
