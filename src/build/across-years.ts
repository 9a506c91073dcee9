import type {MessageRecord, Position, StatisticJson} from '../types.ts'
import {unitAt} from '../zh/units.ts'
import {constantPrices, hasOtherBase, readChange} from '../zh/year-on-year.ts'
import {figuresTold, type Figure, type Told} from './figures-told.ts'

/**
 * What a report says of the year before that the report on that year says otherwise: changes that do not follow from
 * the figures of both, within the rounding of their digits, and figures given for that year. Messages are about `later`.
 */
export function acrossYears(earlier: Told, later: Told): MessageRecord[] {
  const {year} = later.json
  if (year === null || earlier.json.year !== year - 1) return []
  const known = agreedOf(figuresTold(earlier, year - 1))
  const figures = figuresTold(later, year)
  const stated = agreedOf(figures)
  return figures.flatMap((figure, at) => {
    const before = figures[at - 1]
    if (figure.time === 'last') return contradiction(figure, known.get(figure.key ?? ''), earlier)
    const own = before?.comparedWith ?? before
    if (!own?.key || !before || stated.get(own.key)?.value !== own.value) return []
    const base = known.get(own.key)
    const change = readChange(later.text.slice(before.end, figure.start))
    const other = change?.year !== null && change?.year !== year - 1
    if (!base || !change || other || hasOtherBase(own.sentence, year)) return []
    return wrongChange({base, own, figure, direction: change.direction}, later, earlier)
  })
}

/** By key, the figures of the year itself, as far as a report does not contradict itself. */
function agreedOf(figures: readonly Figure[]): Map<string, Figure> {
  const agreed = new Map<string, Figure>()
  const torn = new Set<string>()
  for (const figure of figures) {
    if (figure.key === null || figure.time !== 'own') continue
    const first = agreed.get(figure.key)
    if (!first) agreed.set(figure.key, figure)
    else if (first.value !== figure.value) torn.add(figure.key)
  }
  for (const key of torn) agreed.delete(key)
  return agreed
}

function contradiction(figure: Figure, base: Figure | undefined, {json}: Told): MessageRecord[] {
  const [from, to] = [rangeOf(figure), base && rangeOf(base)]
  if (!base || !from || !to || (from.least <= to.most + tiny && to.least <= from.most + tiny)) return []
  const values = {
    label: base.statistic.label,
    value: written(figure.statistic),
    earlier: written(base.statistic),
    place: placeOf(json.source, base)
  }
  return [{ruleId: 'figure-across-years', values, place: positionOf(figure)}]
}

interface Claim {
  readonly base: Figure
  readonly own: Figure
  readonly figure: Figure
  readonly direction: 1 | -1
}

function wrongChange({base, own, figure, direction}: Claim, later: Told, earlier: Told): MessageRecord[] {
  const change = changeBetween(base, own, figure.statistic.unit)
  const claim = rangeOf(figure)
  if (!change || !claim || figure.decimals === null) return []
  const [least, most] = direction > 0 ? [claim.least, claim.most] : [-claim.most, -claim.least]
  if (most + tiny >= change.least && least - tiny <= change.most) return []
  const said = later.text.slice(own.end, figure.start).replace(/^[，,]|\s+/g, '')
  const values = {
    label: own.statistic.label,
    value: written(own.statistic),
    said: said + written(figure.statistic),
    expected: `${signed(change.exact, figure.decimals)}${figure.statistic.unit}`,
    earlier: written(base.statistic),
    place: placeOf(earlier.json.source, base)
  }
  return [{ruleId: 'change-across-years', values, place: positionOf(figure)}]
}

interface Range {
  readonly least: number
  readonly most: number
}

/** Binary fractions of decimal figures differ by less. */
const tiny = 1e-6

/** What a figure may have been before it was rounded; things are counted one by one. */
function rangeOf({value, decimals, statistic}: Figure): Range | null {
  if (decimals === null) return null
  const counted = decimals === 0 && unitAt(statistic.unit, 0)?.kind === 'count'
  const rounding = counted ? 0 : 0.5 * 10 ** -decimals
  return {least: value - rounding, most: value + rounding}
}

/** The change from one figure to the other in a unit; null where the unit does not fit. */
function changeBetween(base: Figure, own: Figure, unit: string): (Range & {exact: number}) | null {
  const [from, to] = [rangeOf(base), rangeOf(own)]
  if (!from || !to) return null
  const shares = isShare(own.statistic.unit)
  if (shares ? unit.endsWith('百分点') : unit === own.statistic.unit)
    return {least: to.least - from.most, most: to.most - from.least, exact: own.value - base.value}
  if (shares || !isShare(unit) || from.least <= 0 || constantPrices.test(own.statistic.label)) return null
  return {
    least: rateFrom(to.least, from.most),
    most: rateFrom(to.most, from.least),
    exact: rateFrom(own.value, base.value)
  }
}

function rateFrom(after: number, before: number): number {
  return (after / before - 1) * 100
}

function isShare(unit: string): boolean {
  return /^[%％]$/.test(unit)
}

function signed(value: number, decimals: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(decimals)}`
}

function written({raw, unit, filled}: StatisticJson): string {
  return filled ? filled.text + unit : raw
}

function placeOf(source: string, {statistic: {line, column}}: Figure): string {
  return `${source}:${line}:${column}`
}

function positionOf({statistic: {line, column, raw}}: Figure): Position {
  return {start: {line, column}, end: {line, column: column + raw.length}}
}
