import type {Rule} from './rule.ts'
import {figureTwice} from './rules/figure-twice.ts'
import {headingJump} from './rules/heading-jump.ts'
import {headingStop} from './rules/heading-stop.ts'
import {markLeftover} from './rules/mark-leftover.ts'
import {metadataMissing} from './rules/metadata-missing.ts'
import {placeholderOpen} from './rules/placeholder-open.ts'
import {privacyNumber} from './rules/privacy-number.ts'
import {punctuationHalfwidth} from './rules/punctuation-halfwidth.ts'
import {sectionMissing} from './rules/section-missing.ts'
import {sentenceRepeated} from './rules/sentence-repeated.ts'
import {totalParts} from './rules/total-parts.ts'
import {wordMissing} from './rules/word-missing.ts'
import {yearMismatch} from './rules/year-mismatch.ts'

/** Every rule, gravest first. */
export const rules: readonly Rule[] = [
  privacyNumber,
  markLeftover,
  metadataMissing,
  sectionMissing,
  yearMismatch,
  totalParts,
  figureTwice,
  wordMissing,
  sentenceRepeated,
  headingJump,
  headingStop,
  punctuationHalfwidth,
  placeholderOpen
]
