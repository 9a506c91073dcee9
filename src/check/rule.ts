import type {Values} from '../messages/entry.ts'
import type {Place, Position, Report} from '../types.ts'
import type {Passage} from './passages.ts'

/** One rule; severity and wording stand in messages/check.ts under its id. */
export interface Rule {
  readonly id: string
  check(subject: Subject, say: Say): void
}

export interface Subject {
  readonly report: Report
  readonly passages: readonly Passage[]
  readonly organization: string | null
}

export type Say = (values: Values, place: Place | Position | null) => void
