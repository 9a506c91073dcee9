import type {Card, ReportRecord} from '../types.ts'
import {slug} from '../util/slug.ts'

/** Slugs by name, so that each is made once. */
export type Slugs = Map<string, string>

/** A card before its addresses are known. */
export interface Face {
  /** Last part of the address, not yet as a slug. */
  readonly name: string
  readonly card: Omit<Card, 'path' | 'organizationSlug'>
}

export function toFace(record: ReportRecord, organization: string | null): Face {
  const {json, matter} = record
  const card = {
    key: record.key,
    source: record.source,
    title: json.title?.text ?? nameOf(record.source),
    organization: json.organization ?? organization ?? '',
    year: json.year,
    planYear: json.planYear,
    date: record.date,
    draft: matter.draft ?? false,
    open: json.statistics.filter(({value}) => value === null).length,
    statistics: json.statistics.length,
    problems: json.problems.length,
    plans: json.plans.length,
    summary: record.summary,
    ...(record.files.length > 0 && {files: record.files})
  }
  return {name: matter.slug ?? nameOf(record.source), card}
}

/** What lists show of a report, and its address. */
export async function toCard({name, card}: Face, slugs: Slugs): Promise<Card> {
  return {
    ...card,
    path: await pathOf(card.source, name, slugs),
    organizationSlug: await slugOf(card.organization, slugs)
  }
}

/** `content/2025/年度总结.txt` → `reports/2025/nian-du-zong-jie.html`; a slug replaces the last part. */
async function pathOf(source: string, name: string, slugs: Slugs): Promise<string> {
  const parts = ['reports']
  for (const part of [...source.split('/').slice(1, -1), name]) parts.push(await slugOf(part, slugs))
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
