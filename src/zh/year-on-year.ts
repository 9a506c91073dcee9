/** How the figures of two years are set side by side: 比上年增长8.0%, 上年为240人. */

const verbs: Readonly<Record<string, 1 | -1>> = {
  增长: 1,
  增加: 1,
  提高: 1,
  上升: 1,
  提升: 1,
  多: 1,
  下降: -1,
  减少: -1,
  降低: -1,
  下滑: -1,
  回落: -1,
  少: -1
}
const verb = Object.keys(verbs).join('|')
const change = new RegExp(
  `^[，,]?(?:同比|[比较与](?:上年|去年|上一年|上年度|((?:19|20)\\d\\d)年)(?:同期)?(?:相比)?)?[，,]?(${verb})了?$`
)

/** A change as it is said between a figure and its amount: 比上年增长. */
export interface Change {
  readonly direction: 1 | -1
  /** The year compared with, where it is named by its number. */
  readonly year: number | null
}

/** Null where a text says no change, or one of another kind: 实际增长, 增长到. */
export function readChange(between: string): Change | null {
  const [, year, word = ''] = change.exec(between) ?? []
  const direction = verbs[word]
  return direction ? {direction, year: year ? Number(year) : null} : null
}

const lastYear = /上年|去年|上一年/
const partOfYear =
  /[上下]半年|季度|\d月|[一二三四五六七八九十]月|月末|月底|年初|以来|年前|届|五”?(?:期间|时期)/
/** Words after which a figure is what changed: 比上年增加, 比上年多. */
const moved = /增长|增加|提高|上升|提升|下降|减少|降低|下滑|回落|增幅|超|达到|[比较].{2,6}[多少高低]$/

/** Whether a clause before a figure gives it for the whole of the year before `year`: 上年为, 比上年的. */
export function isOfLastYear(clause: string, year: number): boolean {
  const named = lastYear.test(clause) || clause.includes(`${year - 1}年`)
  return named && !clause.includes(`${year}年`) && !partOfYear.test(clause) && !moved.test(clause)
}

/** 比上年的 between a figure and the one of the year before. */
export function comparesWith(between: string): boolean {
  return /^[，,（(]?[比较]?(?:上年|去年|上一年|(?:19|20)\d\d年)(?:同期)?[的为是]?$/.test(between)
}

/** Whether the sentence up to a figure sets it against something else than the year before, or in other prices. */
export function hasOtherBase(sentence: string, year: number): boolean {
  const years = sentence.match(/(?:19|20)\d\d(?=年)/g) ?? []
  const other = years.some((found) => Number(found) !== year && Number(found) !== year - 1)
  return other || partOfYear.test(sentence) || /可比|不变价|剔除|口径|同口径|扣除/.test(sentence)
}

/** GB national accounts give growth at constant prices: it does not follow from the values at current ones. */
export const constantPrices = /生产总值|GDP|增加值/i
