import type {Report, Statistic} from '../types.ts'
import {contextsOf, digitsEnd} from './context.ts'
import type {SheetRow} from './sheet.ts'

/** Rows of a fill-in sheet: all statistics of the reports, or only those still open. */
export function exportSheet(reports: readonly Report[], options: {open?: boolean} = {}): SheetRow[] {
  return reports.flatMap((report) =>
    contextsOf(report.tree)
      .filter(({statistic}) => !options.open || statistic.number === null)
      .map(({statistic, section, sentence}) => ({
        report: report.source,
        section,
        label: statistic.label,
        unit: statistic.unit,
        sentence,
        value: digitsOf(statistic),
        note: '',
        id: statistic.id
      }))
  )
}

function digitsOf(statistic: Statistic): string {
  if (statistic.datum) return statistic.datum.text
  return statistic.number === null ? '' : statistic.raw.slice(0, digitsEnd(statistic))
}
