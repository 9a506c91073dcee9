import type {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import type {Locale, MessageRecord, Place, Position} from '../types.ts'
import {catalogue} from './catalogue.ts'
import type {Values} from './entry.ts'

declare module 'vfile-message' {
  interface VFileMessage {
    /** What the wording was made from, so that another locale can word it anew. */
    values?: Values
  }
}

/** Adds the message `ruleId` of the catalogue to the file. */
export function say(file: VFile, ruleId: string, values: Values = {}, place?: Place | Position | null): void {
  const message = toMessage({ruleId, values, place: place ?? null}, 'zh')
  message.file = file.path
  message.name = name(file.path, message.place)
  file.messages.push(message)
}

/** Words a message in a locale. */
export function toMessage(record: MessageRecord, locale: Locale): VFileMessage {
  const entry = catalogue[record.ruleId]
  if (!entry) throw new Error(`no message ${record.ruleId} in the catalogue`)
  const message = withoutStack(
    () =>
      new VFileMessage(entry[locale].reason(record.values), {
        ...(record.place ? {place: record.place} : {}),
        ruleId: record.ruleId,
        source: 'huibao'
      })
  )
  message.fatal = {error: true, warning: false, info: undefined}[entry.severity]
  message.values = record.values
  const note = entry[locale].note?.(record.values)
  if (note) message.note = note
  return message
}

/** Messages are errors to JavaScript, which would look up where each was made. */
function withoutStack(make: () => VFileMessage): VFileMessage {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return make()
  } finally {
    Error.stackTraceLimit = limit
  }
}

/** The plain data of a message that {@link say} made. */
export function toRecord(message: VFileMessage): MessageRecord {
  return {ruleId: message.ruleId ?? 'unknown', values: message.values ?? {}, place: message.place ?? null}
}

function name(path: string, place: VFileMessage['place']): string {
  const start = place && 'start' in place ? place.start : place
  return start ? `${path}:${start.line}:${start.column}` : path
}
