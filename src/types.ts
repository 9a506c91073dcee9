/** The central types: what the stages hand to each other. No code stands here. */
import type {Root} from 'mdast'
import type {Point as Place, Position} from 'unist'
import type {VFile} from 'vfile'
import type {Config, FrontMatter} from './config/schema.ts'
import type {Omitted, OmissionReason, Section, Statistic} from './types/nodes.ts'

export type {Config, FrontMatter} from './config/schema.ts'
export type * from './types/nodes.ts'
export type {Place, Position, Root, VFile}

/** Language of messages and of the interface; reports are Chinese in either. */
export type Locale = 'zh' | 'en'

/** What a part of a report holds. */
export type Kind = 'overview' | 'achievement' | 'problem' | 'plan' | 'other'

/* The report ----------------------------------------------------------------------------------- */

/** One work report with its years (报告): a read-only view into its tree, which copies nothing. */
export interface Report {
  readonly tree: Root
  /** Path of the source, relative to the site folder. */
  readonly source: string
  readonly title: {readonly text: string; readonly line: number} | null
  readonly organization: string | null
  readonly year: number | null
  readonly planYear: number | null
  /** Top level; deeper ones are children of these. */
  readonly sections: readonly Section[]
  readonly statistics: readonly Statistic[]
  readonly problems: readonly Excerpt[]
  readonly plans: readonly Excerpt[]
  readonly omitted: readonly Omitted[]
}

/** A problem or a plan: a point's opening, or the sentence that states it. */
export interface Excerpt {
  readonly line: number
  readonly text: string
  /** Id of the section that it stands in, null before the first heading. */
  readonly section: string | null
}

/** `huibao inspect --format json` and the file beside each page; `docs/report.schema.json` describes it. */
export interface ReportJson {
  source: string
  title: {text: string; line: number} | null
  organization: string | null
  year: number | null
  planYear: number | null
  sections: SectionJson[]
  statistics: StatisticJson[]
  problems: Excerpt[]
  plans: Excerpt[]
  omitted: Array<{line: number; text: string; reason: OmissionReason}>
}

/** A {@link Section} as plain data; `line` is that of its heading. */
export interface SectionJson {
  id: string
  line: number
  depth: number
  marker: string
  title: string
  runIn: boolean
  kinds: Kind[]
  sections: SectionJson[]
}

/** A {@link Statistic} as plain data: `value` is its `number`, `section` the innermost one around it. */
export interface StatisticJson {
  id: string
  line: number
  column: number
  raw: string
  value: number | null
  unit: string
  label: string
  section: string | null
  /** Only on filled placeholders: the digits as given and where they stand. */
  filled?: {text: string; source: string}
}

/* Data ------------------------------------------------------------------------------------------ */

/** One value from a data sheet. Print `text`, never `value`: `12.50` must come out as `12.50`. */
export interface Datum {
  /** Id of the statistic that it fills. */
  readonly key: string
  /** Digits as given. */
  readonly text: string
  readonly value: number
  readonly unit: string | null
  /** `annual.data.csv:4`, `annual.data.xlsx 填报!F7`, or the front matter's line. */
  readonly source: string
}

/** By id of the statistic. */
export type DataSet = ReadonlyMap<string, Datum>

/* The site --------------------------------------------------------------------------------------- */

/** An item of the contents list. */
export interface Contents {
  id: string
  marker: string
  title: string
  kinds: Kind[]
  children: Contents[]
}

/** Everything that publication needs to know of one source; plain data, kept by the memo. */
export interface ReportRecord {
  /** Hash of all that this record was made from. */
  key: string
  source: string
  matter: FrontMatter
  json: ReportJson
  /** ISO date of the report, from front matter or its date line. */
  date: string | null
  summary: string
  /** Inside of the `<article>`. */
  html: string
  contents: Contents[]
  passages: Passage[]
  /** Statistics that state something else than the year of the report: id → what. */
  tenses: Readonly<Record<string, Tense>>
  /** Relative addresses that it shows or links to. */
  files: string[]
}

/** `former`: the value that was overcome, 由3个增加到5个; `planned`: for the year to come. */
export type Tense = 'former' | 'planned'

/** Text under a section's heading (id `''` before the first) that opens with `heading` characters of it. */
export type Passage = Readonly<{id: string; kinds: readonly Kind[]; heading: number; text: string}>

/** A message as plain data; the catalogue in `messages/` words it in either language. */
export interface MessageRecord {
  ruleId: string
  values: Readonly<Record<string, string | number>>
  place: Place | Position | null
}

/** What lists and neighbours show of a report: small, so that all cards of a site fit in memory. */
export interface Card {
  readonly key: string
  readonly source: string
  /** Path of the page in the output, `reports/2025/annual.html`. */
  readonly path: string
  readonly title: string
  readonly organization: string
  /** `slug` of the organization, for its pages. */
  readonly organizationSlug: string
  readonly year: number | null
  readonly planYear: number | null
  readonly date: string | null
  readonly draft: boolean
  readonly open: number
  readonly statistics: number
  readonly problems: number
  readonly plans: number
  /** First sentences of the body, for lists and feeds. */
  readonly summary: string
  /** Relative addresses that it shows or links to; absent where there are none. */
  readonly files?: readonly string[]
}

/** What emitters see. */
export interface Site {
  readonly config: Config
  readonly theme: Theme
  /** Newest first; then by organization and source. */
  readonly cards: readonly Card[]
  /** Paths of the files that are copied: of `public/`, of the theme, beside the reports. */
  readonly files: ReadonlySet<string>
  record(card: Card): ReportRecord
  /** What the last run published: key, and text of the file; null once it is not as written. Absent in previews. */
  published?(path: string): {readonly key: string; value(): string | null} | null
}

/** Templates of the site over those built in. */
export interface Theme {
  /** Hash of all templates. */
  readonly key: string
  /** @throws VFileMessage with file and place of the template when it is broken. */
  render(template: string, data: object): string
}

/** A file to be published. `value` is asked for only when no file with this `key` was made before. */
export interface Output {
  readonly path: string
  /** Everything that `value` depends on, or its hash. With `keep`, the file that stands is known to hold `value`. */
  readonly key: string
  readonly keep?: boolean
  /** Outputs near each other are made from the same records, and from nothing else that another output leaves. */
  readonly near?: string
  value(): string | Uint8Array | Promise<string | Uint8Array>
}

/** Makes one kind of output; `name` is what `outputs` of `site.yaml` calls it. */
export interface Emitter {
  readonly name: string
  emit(site: Site): Iterable<Output>
}
