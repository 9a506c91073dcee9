import {scaleBand, scaleLinear} from 'd3-scale'
import {line} from 'd3-shape'

/** A value of a year; null where there is none. */
export interface ChartPoint {
  readonly label: string
  /** The value as it is to be read. */
  readonly text: string
  readonly value: number | null
}

/** Where the parts of a bar chart stand, in user units of its SVG; a template draws it. */
export interface BarChart {
  readonly width: number
  readonly height: number
  /** Height of zero. */
  readonly base: number
  /** Height of the whole that the bars are shares of; null where they are none. */
  readonly whole: number | null
  readonly bars: ReadonlyArray<{
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
    /** Middle of the bar, for its words. */
    readonly middle: number
    readonly label: string
    readonly text: string
  }>
}

const size = {width: 320, height: 150, top: 22, bottom: 22}

/**
 * Bars over years, from a base of zero: lengths compare as the values do.
 *
 * @param whole what shares are shares of, 100 for percentages
 */
export function barChart(points: readonly ChartPoint[], whole: number | null = null): BarChart {
  const x = scaleBand()
    .domain(points.map(({label}) => label))
    .range([0, size.width])
    .padding(0.35)
  const known = points.map(({value}) => value ?? 0)
  const isPart = whole !== null && known.every((value) => value >= 0 && value <= whole)
  const y = heightScale(isPart ? [whole] : known, size.height - size.bottom, size.top)
  const base = round(y(0))
  const bars = points.flatMap(({label, text, value}) => {
    const left = x(label)
    if (value === null || left === undefined) return []
    const top = Math.min(y(value), y(0))
    return {
      x: round(left),
      y: round(top),
      width: round(x.bandwidth()),
      height: round(Math.max(1, Math.abs(y(value) - y(0)))),
      middle: round(left + x.bandwidth() / 2),
      label,
      text
    }
  })
  return {width: size.width, height: size.height, base, whole: isPart ? round(y(whole)) : null, bars}
}

/** A small line beside a table row; parts where a year has no value stay open. */
export interface TrendLine {
  readonly width: number
  readonly height: number
  readonly path: string
  readonly last: {readonly x: number; readonly y: number} | null
}

const small = {width: 96, height: 28, margin: 4}

/** Null where fewer than two values stand. */
export function trendLine(values: ReadonlyArray<number | null>): TrendLine | null {
  const known = values.filter((value) => value !== null)
  if (known.length < 2) return null
  const x = scaleLinear([0, values.length - 1], [small.margin, small.width - small.margin])
  const y = scaleLinear([Math.min(...known), Math.max(...known)], [small.height - small.margin, small.margin])
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index))
    .y((value) => y(value ?? 0))
    .digits(1)(values)
  const lastIndex = values.findLastIndex((value) => value !== null)
  const lastValue = values[lastIndex]
  return {
    width: small.width,
    height: small.height,
    path: path ?? '',
    last: typeof lastValue === 'number' ? {x: round(x(lastIndex)), y: round(y(lastValue))} : null
  }
}

function heightScale(values: readonly number[], bottom: number, top: number) {
  const domain = [Math.min(0, ...values), Math.max(0, ...values)]
  return scaleLinear(domain[0] === domain[1] ? [0, 1] : domain, [bottom, top])
}

const round = (value: number) => Math.round(value * 10) / 10
