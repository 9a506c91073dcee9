import type {Emitter} from '../types.ts'

/** What was read of each report, beside its page: `docs/report.schema.json`. */
export const json: Emitter = {
  name: 'json',
  *emit({cards, record}) {
    for (const card of cards) {
      yield {
        path: card.path.replace(/\.html$/, '.json'),
        key: `json ${card.key}`,
        near: card.organization,
        value: () => `${JSON.stringify(record(card).json, null, 1)}\n`
      }
    }
  }
}
