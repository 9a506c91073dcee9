import {readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {configSchema, type UserConfig} from '../../src/config/schema.ts'
import {html} from '../../src/emit/html/index.ts'
import {createTheme} from '../../src/render/theme.ts'
import type {Card, Excerpt, ReportRecord, Site, StatisticJson, Theme} from '../../src/types.ts'

const templates = join(import.meta.dirname, '../../templates')

/** The built-in theme, with other files over it. */
export function themeWith(own: Readonly<Record<string, string>> = {}): Theme {
  const files = readdirSync(templates, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const builtin = files.map(
    (file) => [file.slice(templates.length + 1).replaceAll('\\', '/'), readFileSync(file)] as const
  )
  return createTheme(new Map<string, Uint8Array | string>([...builtin, ...Object.entries(own)]))
}

export interface Draft {
  organization?: string
  year?: number | null
  title?: string
  html?: string
  statistics?: ReadonlyArray<readonly [label: string, raw: string, unit: string]>
  problems?: readonly string[]
  plans?: readonly string[]
  file?: string
  draft?: boolean
  matter?: ReportRecord['matter']
  passages?: ReportRecord['passages']
  /** By index: `n-0`, `n-1`, … */
  tenses?: ReportRecord['tenses']
}

/** Records of invented reports with only what a test names. */
export function siteOf(drafts: readonly Draft[], config: UserConfig = {}, theme = themeWith()): Site {
  const records = new Map<string, ReportRecord>()
  const cards = drafts.map((draft, index) => {
    const record = recordOf(draft, String(index))
    records.set(record.key, record)
    return cardOf(draft, record)
  })
  cards.sort((a, b) => (b.year ?? 0) - (a.year ?? 0))
  return {
    config: configSchema.parse(config),
    theme,
    cards,
    files: new Set(['assets/icon.svg']),
    record(card) {
      const found = records.get(card.key)
      if (!found) throw new Error(`no record of ${card.source}`)
      return found
    }
  }
}

/** Path → text of all pages. */
export function pagesOf(site: Site): Map<string, string> {
  const pages = [...html.emit(site)].filter(({path}) => path.endsWith('.html'))
  return new Map(pages.map(({path, value}) => [path, String(value())]))
}

function recordOf(draft: Draft, key: string): ReportRecord {
  const {organization = '青禾水务站', year = 2025, title = `${organization}${year}年工作总结`} = draft
  return {
    key: `key-${key}`,
    source: `content/${draft.file ?? `${year}/annual.txt`}`,
    matter: draft.matter ?? {},
    date: year === null ? null : `${year + 1}-01-05`,
    summary: '全年工作平稳有序。',
    html: draft.html ?? `<h1>${title}</h1><section id="s-1"><h2>一、主要工作</h2><p>全年平稳。</p></section>`,
    passages: draft.passages ?? [],
    contents: [{id: 's-1', marker: '一、', title: '主要工作', kinds: ['achievement'], children: []}],
    tenses: draft.tenses ?? {},
    files: [],
    json: {
      source: '',
      title: {text: title, line: 1},
      organization,
      year,
      planYear: year === null ? null : year + 1,
      sections: [],
      statistics: (draft.statistics ?? []).map(toStatistic),
      problems: excerpts(draft.problems),
      plans: excerpts(draft.plans),
      omitted: []
    }
  }
}

function excerpts(texts: readonly string[] = []): Excerpt[] {
  return texts.map((text, line) => ({line, text, section: 's-1'}))
}

function toStatistic([label, raw, unit]: readonly [string, string, string], index: number): StatisticJson {
  const number = Number.parseFloat(raw)
  const value = Number.isNaN(number) ? null : number
  return {id: `n-${index}`, line: 3, column: 1, raw, value, unit, label, section: 's-1'}
}

function cardOf(draft: Draft, {key, source, json, date, summary}: ReportRecord): Card {
  const organization = json.organization ?? ''
  return {
    key,
    source,
    path: `reports/${source.slice('content/'.length).replace(/\.\w+$/, '')}.html`,
    title: json.title?.text ?? '',
    organization,
    organizationSlug: organization === '' ? 'x' : 'qing-he',
    year: json.year,
    planYear: json.planYear,
    date,
    draft: draft.draft ?? false,
    open: json.statistics.filter(({value}) => value === null).length,
    statistics: json.statistics.length,
    problems: json.problems.length,
    plans: json.plans.length,
    summary
  }
}
