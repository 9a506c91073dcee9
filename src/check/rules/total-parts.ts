import type {Figure} from '../figures.ts'
import {figuresOf, placeOf} from '../figures.ts'
import type {Rule} from '../rule.ts'

/**
 * What: parts that come to more than their total.
 * When: behind 其中 or in brackets behind a number, numbers of the same unit add up to more than it does, rounding allowed;
 * of persons, who may count for several parts, one part alone does.
 * Source: readers add up; a total that was changed without its parts is a common slip.
 */
export const totalParts: Rule = {
  id: 'total-parts',
  check({passages}, say) {
    for (const passage of passages)
      for (const figures of passage.kind === 'prose' ? figuresOf(passage) : [])
        for (const [i, total] of figures.entries()) {
          const parts = partsOf(total, figures.slice(i + 1, i + most))
          const over = excess(total, parts)
          const last = over.at(-1)
          if (!last) continue
          const sum = rounded(over.reduce((sum, {statistic}) => sum + statistic.number, 0))
          const {value, unit, position} = total.statistic
          const listed = over.map(({statistic}) => statistic.value).join('、')
          say({total: value, sum: `${sum}${unit}`, parts: listed, place: placeOf(last)}, position ?? null)
        }
  }
}

/** Figures looked at behind a total. */
const most = 30
/** What leads from a total to its parts. */
const opening = /^(?:[^，。；（(]{0,8}[，,（(：:]?其中|[（(])[^。；]{0,20}$/u
/** What leads from one part to the next; words of change, share and other totals end the list. */
const between = /^[^。；;！？）)]{0,30}$/u
const foreign =
  /同比|环比|比上|较上|比去|增|减|降|提|占|达|平均|人均|每|共|总|累计|合计|目标|计划|以上|其中|覆盖|惠及|分别/u
const persons = new Set(['人', '名', '位', '人次', '户', '家'])

function partsOf(total: Figure, following: readonly Figure[]): Figure[] {
  const {text} = total.passage
  const parts: Figure[] = []
  let end = total.end
  for (const figure of following) {
    const gap = text.slice(end, figure.start)
    if (parts.length === 0 && end === total.end ? !opening.test(gap) : !between.test(gap)) break
    if (foreign.test(gap.replace(/^.{0,10}其中/u, ''))) break
    if (figure.statistic.unit === total.statistic.unit) parts.push(figure)
    end = figure.end
  }
  return parts
}

/** The parts that are too much, if any. */
function excess(total: Figure, parts: readonly Figure[]): readonly Figure[] {
  const {number, unit} = total.statistic
  const one = parts.filter(({statistic}) => statistic.number > number)
  if (one.length > 0 || persons.has(unit)) return one.slice(0, 1)
  const sum = parts.reduce((sum, {statistic}) => sum + statistic.number, 0)
  const slack = parts.length < 2 ? Infinity : (parts.length + 1) * 0.5 * 10 ** -decimals([total, ...parts])
  return sum > number + (Number.isInteger(sum) && Number.isInteger(number) ? 0 : slack) + 1e-9 ? parts : []
}

/** Of the figure with the fewest. */
function decimals(figures: readonly Figure[]): number {
  return Math.min(...figures.map(({statistic}) => /\.(\d+)/.exec(statistic.value)?.[1]?.length ?? 0))
}

function rounded(number: number): number {
  return Number(number.toFixed(6))
}
