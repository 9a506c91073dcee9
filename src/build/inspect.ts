import type {MessageRecord, Report} from '../types.ts'
import {toRecord} from '../messages/say.ts'
import {understand} from './compile.ts'
import {disk, type Effects} from './effects.ts'
import {openSource} from './open-source.ts'
import {failure} from './failure.ts'

/** What Huibao reads in a file: the report, and what the stages up to there have to say. */
export interface Inspection {
  /** Null where the file cannot be read. */
  readonly report: Report | null
  /** By path of the file that they are about. */
  readonly messages: ReadonlyMap<string, readonly MessageRecord[]>
}

/** Reads one report. Never throws. */
export async function inspect(path: string, effects: Effects = disk): Promise<Inspection> {
  try {
    const {source, config} = openSource(path, effects)
    const {file, report} = await understand(source, config)
    return {report, messages: new Map([[path, file.messages.map(toRecord)]])}
  } catch (error) {
    return {report: null, messages: new Map([[path, [failure(error)]]])}
  }
}
