import type {Card, Config, ReportRecord} from '../types.ts'
import {slug} from '../util/slug.ts'

/** What lists show of a report, and its address. */
export function toCard(record: ReportRecord, config: Config): Card {
  const {json, matter} = record
  const organization = json.organization ?? config.organization ?? ''
  return {
    key: record.key,
    source: record.source,
    path: pathOf(record.source, matter.slug),
    title: json.title?.text ?? nameOf(record.source),
    organization,
    organizationSlug: slug(organization),
    year: json.year,
    planYear: json.planYear,
    date: record.date,
    draft: matter.draft ?? false,
    open: json.statistics.filter(({value}) => value === null).length,
    statistics: json.statistics.length,
    problems: json.problems.length,
    plans: json.plans.length,
    summary: record.summary
  }
}

/** `content/2025/年度总结.txt` → `reports/2025/nian-du-zong-jie.html`; a slug replaces the last part. */
function pathOf(source: string, name: string | undefined): string {
  const folders = source.split('/').slice(1, -1).map(slug)
  return ['reports', ...folders, `${slug(name ?? nameOf(source))}.html`].join('/')
}

function nameOf(source: string): string {
  return (source.split('/').at(-1) ?? source).replace(/\.[^.]+$/, '')
}
