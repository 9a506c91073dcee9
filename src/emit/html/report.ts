import {fillPattern} from '../../util/fill-pattern.ts'
import {sourcePath} from '../../util/source-path.ts'
import type {
  Card,
  Config,
  Contents,
  Excerpt,
  FrontMatter,
  Kind,
  ReportRecord,
  StatisticJson
} from '../../types.ts'
import {figureOf, keyFigures} from './figures.ts'
import type {Meta} from './head.ts'
import type {Page, PageContent} from './page.ts'
import type {Shop} from './shop.ts'
import type {Viewer} from './views.ts'

/** As many problems, plans and open placeholders stand at a glance. */
const glance = 5

/** The page of each report, at `card.path`. */
export function* reportPages(shop: Shop): Iterable<Page> {
  const {site, shelves} = shop
  for (const card of site.cards) {
    const {previous, next} = shelves.neighbours(card)
    yield {
      path: card.path,
      kind: 'report',
      near: card.organization,
      reads: [
        card.key,
        shelves.organizationOf(card).slug,
        previous ? neighbourFace(previous) : '',
        next ? neighbourFace(next) : ''
      ],
      content: () => reportContent(card, site.record(card), shop)
    }
  }
}

const neighbourFace = ({path, title, year}: Card) => `${path}\0${title}\0${year}`

function reportContent(card: Card, record: ReportRecord, {site, shelves, at}: Shop): PageContent {
  const view = at(card.path)
  const {t} = view
  const {json, matter} = record
  const {previous, next} = shelves.neighbours(card)
  const open = json.statistics.filter(({value}) => value === null)
  return {
    meta: metaOf(card, matter),
    data: {
      html: record.html,
      // a title of the front matter does not stand in the text
      heading: record.html.includes('<h1') ? null : card.title,
      subtitle: matter.subtitle ?? null,
      card: view.card(card),
      yearHref: card.year === null ? null : view.href(`years/${card.year}.html`),
      planYear: card.planYear === null ? null : view.year(card.planYear),
      source: matter.source ?? null,
      author: matter.author ?? null,
      contents: record.contents.map((item) => contentsView(item)),
      figures: keyFigures(record),
      open: {
        count: open.length,
        items: open.slice(0, glance).map(figureOf),
        more: Math.max(0, open.length - glance)
      },
      problems: excerptsView(json.problems, fillYear(t.problemsOf, t.problems, card.year)),
      plans: excerptsView(json.plans, fillYear(t.plansFor, t.plans, card.planYear)),
      statistics: json.statistics.map((statistic) => statisticRow(statistic, view)),
      statisticsHref: site.config.pages.statistics
        ? view.href(`statistics/${shelves.organizationOf(card).slug}.html`)
        : null,
      tasksHref: site.config.pages.tasks
        ? view.href(`tasks/${shelves.organizationOf(card).slug}.html`)
        : null,
      downloads: downloads(card, site.config, view),
      previous: previous ? view.card(previous) : null,
      next: next ? view.card(next) : null
    }
  }
}

function metaOf(card: Card, matter: FrontMatter): Meta {
  return {
    title: card.title,
    description: matter.description ?? card.summary,
    article: {
      organization: card.organization,
      year: card.year,
      date: card.date,
      source: matter.source ?? null,
      author: matter.author ?? null,
      keywords: matter.keywords ?? [],
      image: matter.image ?? null,
      column: matter.column ?? null,
      columnType: matter.columnType ?? null
    }
  }
}

/** Cells for the `table_rows` filter: label, number, unit. */
function statisticRow(statistic: StatisticJson, {t, lang}: Viewer) {
  const {href, label, number, unit, open, source} = figureOf(statistic)
  return [
    {text: label || '—', href, lang},
    {text: number, kind: open ? 'num open' : 'num'},
    {text: unit, lang, remark: source && fillPattern(t.filledFrom, source)}
  ]
}

interface ContentsView {
  href: string
  /** Marker and title. */
  text: string
  /** Kinds that are worth a mark, where the part above does not bear it. */
  kinds: string[]
  children: ContentsView[]
}

/** Three ranks; deeper ones would hide the shape of the report. */
function contentsView(item: Contents, depth = 1, known: readonly Kind[] = []): ContentsView {
  const {id, marker, title, kinds, children} = item

  return {
    href: `#${encodeURIComponent(id)}`,
    text: marker + title,
    kinds: kinds.filter((kind) => (kind === 'problem' || kind === 'plan') && !known.includes(kind)),
    children: depth < 3 ? children.map((child) => contentsView(child, depth + 1, kinds)) : []
  }
}

function excerptsView(excerpts: readonly Excerpt[], title: string) {
  return {
    title,
    items: excerpts.slice(0, glance).map(({text, section}) => ({
      text,
      href: section === null ? '#report' : `#${encodeURIComponent(section)}`
    })),
    more: Math.max(0, excerpts.length - glance)
  }
}

const fillYear = (pattern: string, plain: string, year: number | null) =>
  year === null ? plain : fillPattern(pattern, year)

function downloads(card: Card, config: Config, {t, href}: Viewer) {
  const source =
    config.pages.source && !card.draft ? [{title: t.downloadSource, href: href(sourcePath(card))}] : []
  const json = {title: t.downloadJson, href: href(card.path.replace(/\.html$/, '.json'))}
  return config.outputs.includes('json') ? [...source, json] : source
}
