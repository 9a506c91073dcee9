/** What the dev server and the script in its pages say to each other. No code stands here. */

/** Sent at `/__huibao/live`, one JSON object an event. */
export type LiveEvent =
  | {
      readonly type: 'hello'
      /** New at every start of the server. */
      readonly start: string
    }
  | {
      readonly type: 'change'
      /** The page itself, or what is said of it, may differ now. */
      readonly page: boolean
      /** Paths of style sheets, scripts and pictures that differ now; a folder, with its slash, where any in it may. */
      readonly assets: readonly string[]
    }

/** Answer of `/__huibao/state?page=PATH`. */
export interface PageState {
  readonly locale: 'zh' | 'en'
  /** To be sent back when filling. */
  readonly token: string
  /** Path of the report's source; null on other pages. */
  readonly source: string | null
  /** What breaks the page: shown over the last good one. */
  readonly faults: readonly Notice[]
  /** What `check` says. */
  readonly notices: readonly Notice[]
  /** Open and filled placeholders, in the order of the text. */
  readonly blanks: readonly Blank[]
  /** Of the whole site. */
  readonly totals: {readonly open: number; readonly errors: number; readonly warnings: number}
}

export interface Blank {
  /** Id of the statistic, and of its element in the page. */
  readonly id: string
  readonly label: string
  readonly unit: string
  /** Digits that a data sheet gave; null while it is open. */
  readonly filled: string | null
}

/** A message with what is needed to show it where the eye is. */
export interface Notice {
  readonly severity: 'error' | 'warning' | 'info'
  readonly reason: string
  readonly note: string
  /** Path below the site folder. */
  readonly file: string
  readonly line: number | null
  readonly column: number | null
  /** Opens the file at the line in the editor that `--editor` names. */
  readonly href: string | null
  /** Address of the page of the report that it is about, where it is another. */
  readonly page: string | null
  /** The sentence of the source that it stands in. */
  readonly sentence: string
  /** Id of the statistic that it is about. */
  readonly statistic: string | null
  /** Lines around the place; only of faults. */
  readonly excerpt: Excerpt | null
}

export interface Excerpt {
  /** Number of the first of the lines. */
  readonly first: number
  readonly lines: readonly string[]
}

/** Body of a POST to `/__huibao/fill`. */
export interface FillRequest {
  readonly source: string
  readonly id: string
  /** `''` takes away what a data sheet gave. */
  readonly value: string
}

/** Answer to it: null when the value is saved. */
export interface FillAnswer {
  readonly refused: {readonly reason: string; readonly note: string} | null
}
