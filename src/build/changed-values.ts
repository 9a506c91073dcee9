import type {MessageRecord, ReportJson, Site} from '../types.ts'
import type {Composition} from './compose.ts'

/**
 * Numbers that differ from those already published, by report: a published figure that changes should be seen by whoever
 * publishes. A placeholder that was filled is no change.
 */
export function changedValues(
  {compiled, cards, outputs}: Composition,
  jsonOf: (source: string) => ReportJson | null,
  published: NonNullable<Site['published']>
): Map<string, readonly MessageRecord[]> {
  const sources = new Set(compiled)
  const changed = new Map<string, readonly MessageRecord[]>()
  for (const {source, path} of cards) {
    const file = path.replace(/\.html$/, '.json')
    const before = sources.has(source) && outputs.has(file) ? published(file)?.value() : null
    const now = before ? jsonOf(source) : null
    if (!before || !now) continue
    const messages = differences(JSON.parse(before) as ReportJson, now)
    if (messages.length > 0) changed.set(source, messages)
  }
  return changed
}

function differences(before: ReportJson, now: ReportJson): MessageRecord[] {
  const old = new Map(before.statistics.map((statistic) => [statistic.id, statistic]))
  return now.statistics.flatMap(({id, value, label, unit, line, column}) => {
    const was = old.get(id)?.value ?? null
    if (was === null || was === value) return []
    const values = {label, unit, was, now: value ?? ''}
    return {ruleId: 'value-changed', values, place: {line, column}}
  })
}
