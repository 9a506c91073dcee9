import type {MessageRecord} from '../types.ts'
import {sentenceAround} from '../util/sentence.ts'
import type {Composition} from './compose.ts'
import type {Inputs} from './inputs.ts'

/** One error for each open placeholder of the reports that would be published. */
export async function strictMessages(
  {cards, config}: Composition,
  inputs: Inputs
): Promise<Array<{path: string; message: MessageRecord}>> {
  const open = new Set(cards.filter((card) => card.open > 0).map(({source}) => source))
  if (open.size === 0) return []
  const {understand} = await import('./compile.ts')
  const messages: Array<{path: string; message: MessageRecord}> = []
  for (const input of inputs.reports.filter(({path}) => open.has(path))) {
    const sheets = input.sheets.map(({path, bytes}) => ({path, bytes: bytes()}))
    const {file, report} = await understand({key: '', path: input.path, bytes: input.bytes(), sheets}, config)
    for (const {number, raw, label, unit, position} of report.statistics) {
      if (number !== null) continue
      const sentence = sentenceAround(String(file), position?.start.offset ?? 0)
      const values = {raw, label, unit, sentence}
      messages.push({
        path: input.path,
        message: {ruleId: 'placeholder-in-strict-build', values, place: position ?? null}
      })
    }
  }
  return messages
}
