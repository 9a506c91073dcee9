import {catalogue} from '../messages/catalogue.ts'
import type {MessageRecord} from '../types.ts'
import type {Composition} from './compose.ts'
import type {Totals} from './state.ts'

/** What a run says at its end. @param more messages beside those of the composition */
export function totalsOf(
  {cards, config, memory, said}: Composition,
  more: readonly MessageRecord[] = []
): Totals {
  const {errors, warnings} = tally(more)
  const published = new Set(cards.map(({source}) => source))
  return {
    reports: cards.length,
    // a draft that is left out is as its author wants it
    refused: [...memory.reports.values()].filter(
      ({card}) => card === null || !(published.has(card.source) || (card.draft && !config.drafts))
    ).length,
    organizations: new Set(cards.map(({organizationSlug}) => organizationSlug)).size,
    open: cards.reduce((sum, {open}) => sum + open, 0),
    errors: said.errors + errors,
    warnings: said.warnings + warnings
  }
}

/** How many errors and warnings there are among messages. */
export function tally(messages: Iterable<MessageRecord>): {errors: number; warnings: number} {
  let errors = 0
  let warnings = 0
  for (const {ruleId} of messages) {
    const severity = catalogue[ruleId]?.severity
    if (severity === 'error') errors++
    if (severity === 'warning') warnings++
  }
  return {errors, warnings}
}
