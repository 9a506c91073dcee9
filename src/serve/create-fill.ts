import {fillBlank, type Filled} from '../build/fill-blank.ts'
import type {Locale, MessageRecord} from '../types.ts'
import type {FillRequest} from './protocol.ts'
import type {Session} from './session.ts'

interface Turn {
  /** Runs a task when those before are done. */
  inTurn<Result>(task: () => Promise<Result>): Promise<Result>
  /** Composes anew after these absolute paths changed. */
  update(paths: readonly string[]): Promise<void>
}

/** What saves a value and brings the pages up to date; returns why not, or null. */
export function createFill(
  session: Session,
  locale: Locale,
  {inTurn, update}: Turn
): (request: FillRequest) => Promise<MessageRecord | null> {
  const save = ({source, id, value}: FillRequest) =>
    inTurn(async (): Promise<Filled> => {
      const input = session.input(source)
      if (!input) return {refused: {ruleId: 'fill-unknown', values: {}, place: null}}
      const {site, effects, composition} = session
      return fillBlank(input, {id, value}, {site, config: composition.config, locale, effects})
    })
  return async (request) => {
    const filled = await save(request)
    if ('refused' in filled) return filled.refused
    await update(filled.written)
    return null
  }
}
