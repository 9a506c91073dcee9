/** The node kinds of ours in the mdast tree, registered in its content maps. */
import type {Literal, Parent, PhrasingContent, RootContent} from 'mdast'
import type {Datum, FrontMatter, Kind} from '../types.ts'

/** A part under a heading (部分). Its first child is that heading, marker included. */
export interface Section extends Parent {
  type: 'section'
  /** 1 for the highest rank in this report. The heading inside has mdast depth `depth + 1`, 6 at most. */
  depth: number
  /** Stable when text elsewhere changes; an HTML id. */
  id: string
  /** The number mark as written (序号), `''` where there is none. */
  marker: string
  /** The heading without marker and stop mark. */
  title: string
  /** The heading's sentence opens the paragraph that it heads (接排标题). */
  runIn: boolean
  /** In order of appearance. */
  kinds: Kind[]
  children: RootContent[]
}

/** A quantity in running text (指标); a placeholder (待填项) while `value` is null. */
export interface Statistic extends Literal {
  type: 'statistic'
  /** What stands on the page: as written, or the filled-in digits with the unit. */
  value: string
  /** As written: number or placeholder together with its unit, `*次`, `13697.5亿元`. */
  raw: string
  /** The number as written, not multiplied by its unit; null while it is still blank. */
  number: number | null
  unit: string
  label: string
  id: string
  /** Where the number came from, when a data sheet filled it. */
  datum?: Datum
}

/** An enumerated item (要点) in running text: 一是 … 。 */
export interface Point extends Parent {
  type: 'point'
  /** `一是`, `第一，`, `1.`, `——`; stands in the first text child as written. */
  marker: string
  /** The statement that opens the item: up to its first stop mark, without marker and stop mark. */
  opening: string
  children: PhrasingContent[]
}

/** Text set aside (略去): it stays in the tree, and is not rendered. */
export interface Omitted extends Literal {
  type: 'omitted'
  value: string
  reason: OmissionReason
}

/** Why text was set aside; several reading rules of `zh/furniture.ts` may give one reason. */
export type OmissionReason =
  | 'vendor-mark'
  | 'page-number'
  | 'site-furniture'
  | 'metadata'
  | 'licence'
  | 'separator'

declare module 'mdast' {
  interface RootContentMap {
    section: Section
    statistic: Statistic
    point: Point
    omitted: Omitted
  }
  interface BlockContentMap {
    section: Section
    omitted: Omitted
  }
  interface PhrasingContentMap {
    statistic: Statistic
    point: Point
    omitted: Omitted
  }
  interface Data {
    /** What a block is beside the running body; the title is a heading of depth 1 with role `title`. */
    role?: Role
    /** What a block holds, where it can be told. */
    kind?: Kind
  }
}

/** The part that a block plays in the frame of an official text. */
export type Role =
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'date'
  | 'source'
  | 'salutation'
  | 'signature'
  | 'attachment'

declare module 'vfile' {
  interface DataMap {
    matter: FrontMatter
    /** Front matter as written, fences blanked, so that its lines are those of the file. */
    matterText: string
  }
}
