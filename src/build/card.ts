import type {Card, Config, ReportRecord} from '../types.ts'
import {slug} from '../util/slug.ts'

/** Slugs by name, so that each is made once. */
export type Slugs = Map<string, string>

/** What lists show of a report, and its address. */
export async function toCard(record: ReportRecord, config: Config, slugs: Slugs): Promise<Card> {
  const {json, matter} = record
  const organization = json.organization ?? config.organization ?? ''
  return {
    key: record.key,
    source: record.source,
    path: await pathOf(record.source, matter.slug, slugs),
    title: json.title?.text ?? nameOf(record.source),
    organization,
    organizationSlug: await slugOf(organization, slugs),
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
async function pathOf(source: string, name: string | undefined, slugs: Slugs): Promise<string> {
  const parts = ['reports']
  for (const part of [...source.split('/').slice(1, -1), name ?? nameOf(source)])
    parts.push(await slugOf(part, slugs))
  return `${parts.join('/')}.html`
}

async function slugOf(name: string, slugs: Slugs): Promise<string> {
  const known = slugs.get(name)
  if (known !== undefined) return known
  const made = await slug(name)
  slugs.set(name, made)
  return made
}

function nameOf(source: string): string {
  return (source.split('/').at(-1) ?? source).replace(/\.[^.]+$/, '')
}
