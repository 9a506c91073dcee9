import {catalogue} from '../messages/catalogue.ts'
import type {Config, MessageRecord} from '../types.ts'
import {toCard} from './card.ts'
import {compile, type CompileOptions} from './compile.ts'
import type {Remembered} from './compose.ts'
import type {ReportInput} from './inputs.ts'
import type {Records} from './records.ts'
import {unreadable} from './unreadable.ts'

/** Compiles reports, puts their records into the memo, and yields what is to be remembered of each. */
export async function* compileAll(
  stale: ReadonlyArray<{input: ReportInput; key: string}>,
  options: CompileOptions,
  config: Config,
  records: Records
): AsyncGenerator<[path: string, remembered: Remembered]> {
  for (const {input, key} of stale) {
    yield [input.path, compileOne(input, key)]
  }

  function compileOne(input: ReportInput, key: string): Remembered {
    try {
      const sheets = input.sheets.map(({path, bytes}) => ({path, bytes: bytes()}))
      const record = compile({key, path: input.path, bytes: input.bytes(), sheets}, options)
      if (record.messages.some(isError)) return {key, card: null, messages: record.messages}
      records.put(record)
      return {key, card: toCard(record, config), messages: record.messages}
    } catch (error) {
      return {key: '', card: null, messages: [unreadable(error)]}
    }
  }
}

function isError({ruleId}: MessageRecord): boolean {
  return catalogue[ruleId]?.severity === 'error'
}
