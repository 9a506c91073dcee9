import {catalogue} from '../messages/catalogue.ts'
import type {MessageRecord} from '../types.ts'
import type {Composition} from './compose.ts'
import type {Totals} from './state.ts'

/** What a run says at its end. @param messages those of the composition, or more */
export function totalsOf(
  {cards, memory, messages: composed}: Composition,
  messages: ReadonlyMap<string, readonly MessageRecord[]> = composed
): Totals {
  const severities = [...messages.values()].flat().map(({ruleId}) => catalogue[ruleId]?.severity)
  return {
    reports: cards.length,
    refused: [...memory.reports.values()].filter(({card}) => card === null).length,
    organizations: new Set(cards.map(({organizationSlug}) => organizationSlug)).size,
    open: cards.reduce((sum, {open}) => sum + open, 0),
    errors: severities.filter((severity) => severity === 'error').length,
    warnings: severities.filter((severity) => severity === 'warning').length
  }
}
