import type {ReportJson, StatisticJson, Tense} from '../types.ts'
import {comparesWith, isOfLastYear, readChange} from '../zh/year-on-year.ts'

/** What a report tells, with its text, line ends as `\n`. */
export interface Told {
  readonly json: ReportJson
  readonly tenses: Readonly<Record<string, Tense>>
  readonly text: string
}

/** A figure that a report gives. */
export interface Figure {
  readonly statistic: StatisticJson
  readonly value: number
  /** Decimal places given; null where the figure is not exact: 90多条, 近3000人. */
  readonly decimals: number | null
  /** In the text. */
  readonly start: number
  readonly end: number
  /** Label and unit; null where the label is too short to know a figure by. */
  readonly key: string | null
  /** What stands before it in its sentence. */
  readonly sentence: string
  /** `own`: of the year of the report; `last`: of the year before; `other`: a change, or as far as can be told of neither. */
  readonly time: 'own' | 'last' | 'other'
  /** The figure that one of the year before stands behind: 3600人次，比上年的3200人次…… */
  readonly comparedWith: Figure | null
}

/** The figures of a report in order, those that are planned or still blank aside. */
export function figuresTold({json, tenses, text}: Told, year: number): Figure[] {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({index}) => index + 1)]
  const figures: Figure[] = []
  for (const statistic of json.statistics) {
    const {value, raw, line, column, id} = statistic
    if (value === null || tenses[id] === 'planned') continue
    const start = (starts[line - 1] ?? 0) + column - 1
    const end = start + raw.length
    const before = figures.at(-1)
    const compared =
      before !== undefined &&
      before.statistic.unit === statistic.unit &&
      comparesWith(text.slice(before.end, start))
    const clause = text.slice(Math.max(before?.end ?? 0, behindLast(text, '，。；：、\n', start)), start)
    const last = isOfLastYear(clause, year)
    const changed = before !== undefined && readChange(text.slice(before.end, start)) !== null
    const sentence = text.slice(behindLast(text, '。；\n', start), start)
    figures.push({
      statistic,
      value,
      decimals: decimalsOf(statistic, sentence.slice(-2) + text.slice(end, end + 2)),
      start,
      end,
      key: compared ? before.key : keyOf(statistic),
      sentence,
      time: last ? 'last' : changed || tenses[id] === 'former' ? 'other' : 'own',
      comparedWith: compared ? before : null
    })
  }
  return figures
}

/** Sentences are shorter. */
const reach = 400

/** Behind the last of these marks before an offset. */
function behindLast(text: string, marks: string, offset: number): number {
  const stop = Math.max(0, offset - reach)
  let at = offset
  while (at > stop && !marks.includes(text[at - 1] ?? '')) at--
  return at
}

/** Labels of less than three Han characters, 讲座 or 活动, may mean several things in one report. */
function keyOf({label, unit}: StatisticJson): string | null {
  const name = label.normalize('NFKC').replace(/\s+/g, '')
  return /\p{Script=Han}{3}/u.test(name) ? `${name}|${unit}` : null
}

function decimalsOf({raw, value, filled}: StatisticJson, around: string): number | null {
  const written = (filled?.text ?? raw).normalize('NFKC').replaceAll(',', '')
  if (/[余多来几近超约逾]|以上|左右/.test(written + around)) return null
  const digits = /\d+(?:\.(\d+))?/.exec(written)
  return digits && Number(digits[0]) === Math.abs(value ?? NaN) ? (digits[1]?.length ?? 0) : null
}
