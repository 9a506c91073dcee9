import type {MessageRecord, Report, VFile} from '../types.ts'
import {say, toRecord} from '../messages/say.ts'
import {understand} from './compile.ts'
import {disk, type Effects} from './effects.ts'
import {openSource} from './open-source.ts'
import {failure} from './failure.ts'

/** What Huibao reads in a file: the report, and what the stages up to there have to say. */
export interface Inspection {
  /** Null where the file cannot be read, or has no such document. */
  readonly report: Report | null
  /** By path of the file that they are about. */
  readonly messages: ReadonlyMap<string, readonly MessageRecord[]>
}

/**
 * Reads one report. Never throws.
 *
 * @param document of several documents in the file this one alone, from 1; its lines are those of the file
 */
export async function inspect(
  path: string,
  {document}: {readonly document?: number | undefined} = {},
  effects: Effects = disk
): Promise<Inspection> {
  try {
    const {source, config} = openSource(path, effects)
    const whole = await understand(source, config)
    const {file, report} =
      document === undefined
        ? whole
        : await documentOf(whole.file, document, (narrow) => understand(source, config, narrow))
    return {report, messages: new Map([[path, file.messages.map(toRecord)]])}
  } catch (error) {
    return {report: null, messages: new Map([[path, [failure(error)]]])}
  }
}

async function documentOf<Understood extends {file: VFile; report: Report}>(
  file: VFile,
  number: number,
  reread: (narrow: (file: VFile) => void) => Promise<Understood>
): Promise<Understood | {file: VFile; report: null}> {
  const starts = [0, ...file.messages.filter(({ruleId}) => ruleId === 'documents-several').map(offsetOf)]
  const start = starts[number - 1]
  if (start !== undefined) return reread((file) => keepOnly(file, start, starts[number]))
  file.messages = []
  say(file, 'document-missing', {number, count: starts.length})
  return {file, report: null}
}

function offsetOf({place}: VFile['messages'][number]): number {
  const start = place && 'start' in place ? place.start : place
  return start?.offset ?? 0
}

/** Blanks what stands around a document. What front matter says of title and body is about the first one. */
function keepOnly(file: VFile, start: number, end?: number): void {
  const text = String(file)
  file.value = blank(text.slice(0, start)) + text.slice(start, end) + blank(text.slice(end ?? text.length))
  if (start === 0 || !file.data.matter) return
  const {reading, paragraphs} = file.data.matter
  file.data.matter = {...(reading ? {reading} : {}), ...(paragraphs ? {paragraphs} : {})}
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}
