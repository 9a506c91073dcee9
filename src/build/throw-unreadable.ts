import {toMessage} from '../messages/say.ts'
import type {MessageRecord} from '../types.ts'

/** Ends a page or a copy that hangs on a file which cannot be read, with the message on that file. */
export function throwUnreadable(path: string, record: MessageRecord): never {
  const message = toMessage(record, 'zh')
  message.file = path
  throw message
}
