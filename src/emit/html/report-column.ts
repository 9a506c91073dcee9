import type {Card, ReportJson, Site} from '../../types.ts'
import type {Column} from './series.ts'

/** A report as the comparison of years needs it. */
export interface ReportColumn extends Column {
  readonly sections: ReportJson['sections']
}

export function reportOf(site: Site, card: Card): ReportColumn {
  const {json, tenses} = site.record(card)
  return {card, sections: json.sections, statistics: json.statistics, tenses}
}
