import type {Kind, ReportRecord, SectionJson, StatisticJson} from '../../types.ts'

/** A statistic as templates get it. */
export interface Figure {
  readonly href: string
  /** The digits without their unit; the placeholder while it is open. */
  readonly number: string
  readonly unit: string
  readonly label: string
  readonly open: boolean
  /** Data sheet and place, when one filled it. */
  readonly source: string | null
}

export function figureOf({id, raw, value, unit, label, filled}: StatisticJson): Figure {
  return {
    href: `#${encodeURIComponent(id)}`,
    number: filled?.text ?? (raw.endsWith(unit) ? raw.slice(0, raw.length - unit.length) : raw),
    unit,
    label,
    open: value === null,
    source: filled?.source ?? null
  }
}

/** As many figures stand at the head of a report. */
const most = 6

/** Labels that only say how something changed, or how exact a figure is, name nothing. */
const nameless =
  /^(?:比|较|其中|其余|共|约|近|达|超过|不足|平均|最|没有|只)|占|比上年|同比|环比|一律|(?:增长|增加|提高|上升|下降|减少|降低|缩短|多出)$/

/** Whether a label says by itself what is counted. */
export const isName = (label: string) => label.length >= 2 && label.length <= 12 && !nameless.test(label)

/** What a reader looks for first: money, shares, then large counts. The first that matches weighs. */
const weights: ReadonlyArray<readonly [unit: RegExp, weight: number]> = [
  [/^(?:万|百万|千万|亿|万亿)?(?:美)?元$/, 3],
  [/^(?:%|％|‰|个?百分点)$/, 2],
  [/^[万亿]/, 2],
  [/^(?:年|月|日|天|点|时|小时|分钟|岁|项|个|条|次|期)$/, 0]
]

/**
 * The figures that a report would be quoted with: at most six, of its own year, each with a short label of its own,
 * in the order of the text. Parts that tell results come before parts that tell problems, and the figure that opens
 * a paragraph before what it consists of.
 */
export function keyFigures({json, tenses}: Pick<ReportRecord, 'json' | 'tenses'>): Figure[] {
  const seen = new Set<string>()
  const kinds = kindsOf(json.sections)
  const firsts = new Map(json.statistics.map(({line, id}) => [line, id] as const).toReversed())
  // figures in tables bear their units in the head
  const opensLine = ({line, id, raw, unit}: StatisticJson) => firsts.get(line) === id && raw.endsWith(unit)
  const candidates = json.statistics.filter(({id, value, unit, label}) => {
    const fit = value !== null && unit !== '' && !tenses[id] && isName(label) && !seen.has(label)
    if (fit) seen.add(label)
    return fit
  })
  const chosen = new Set(
    candidates
      .map((statistic, index) => ({
        statistic,
        index,
        weight:
          weightOf(statistic) +
          (opensLine(statistic) ? 2 : 0) -
          (tellsResults(kinds.get(statistic.section ?? '')) ? 0 : 3)
      }))
      .sort((a, b) => b.weight - a.weight || a.index - b.index)
      .slice(0, most)
      .map(({statistic}) => statistic)
  )
  return candidates.filter((statistic) => chosen.has(statistic)).map(figureOf)
}

function kindsOf(sections: readonly SectionJson[]): Map<string, readonly Kind[]> {
  return new Map(
    sections.flatMap(({id, kinds, sections: inner}) => [[id, kinds] as const, ...kindsOf(inner)])
  )
}

/** Also where nothing is known. */
const tellsResults = (kinds: readonly Kind[] = []) =>
  kinds.length === 0 || kinds.some((kind) => kind !== 'problem' && kind !== 'plan')

function weightOf({unit, value}: StatisticJson): number {
  const weight = weights.find(([pattern]) => pattern.test(unit))?.[1] ?? 1
  return weight + (value !== null && Math.abs(value) >= 1000 ? 1 : 0)
}
