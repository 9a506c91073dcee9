import type {Root} from '../types.ts'

/** A proposed change of the author's text: what stands from `start` to `end` becomes `text`. */
export interface Repair extends Edit {
  /** The rule that proposes it. */
  readonly name: string
}

/** Offsets are UTF-16 units in the text with `\n` line ends. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What rules look at. */
export interface Subject {
  readonly text: string
  readonly tree: Root
  readonly markdown: boolean
  /** Where the text begins behind front matter. */
  readonly body: number
  /** Whether a piece is running text: no front matter, and in Markdown no syntax and no code. */
  holds(start: number, end: number): boolean
}

export interface RepairRule {
  readonly name: string
  /** Proposed unless the author chooses rules: the reader reads the same before and after. */
  readonly certain: boolean
  /** What is proposed, for people. */
  readonly words: {readonly zh: string; readonly en: string}
  /** Why it is right. */
  readonly source: string
  /** A text before and after. */
  readonly example: readonly [before: string, after: string]
  /** In order, none overlapping another. */
  find(subject: Subject): Edit[]
}
