import type {Locale} from '../types.ts'
import type {Terminal} from './command.ts'
import {signals} from './until-stopped.ts'

export interface Streams {
  readonly out: NodeJS.WriteStream
  readonly err: NodeJS.WriteStream
}

/** The two streams of a process as commands use them. Escape codes go to terminals alone. */
export function createTerminal(
  locale: Locale,
  environment: NodeJS.ProcessEnv,
  {out, err}: Streams
): Terminal {
  const isTerminal = err.isTTY && environment['TERM'] !== 'dumb'
  let drawn = false
  const wipe = () => {
    if (drawn) err.write('\r\u001B[K')
    drawn = false
  }
  let listens = false
  const listen = (begin: boolean) => {
    // a signal that comes while listeners change may be lost
    if (begin === listens) return
    listens = begin
    // before those who end in good order
    for (const signal of signals)
      if (begin) process.prependListener(signal, wipeAtEnd)
      else process.off(signal, wipeAtEnd)
  }
  const wipeAtEnd = (signal: NodeJS.Signals) => {
    wipe()
    listen(false)
    // where nobody else has a use for it the process ends, as it would have without us
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
  }
  const lineTo = (stream: NodeJS.WriteStream) => (text: string) => {
    wipe()
    stream.write(text.endsWith('\n') ? text : `${text}\n`)
  }
  return {
    locale,
    color: isTerminal && !environment['NO_COLOR'],
    get columns() {
      return isTerminal ? (err.columns > 0 ? err.columns : 80) : null
    },
    print: lineTo(out),
    note: lineTo(err),
    draw(text) {
      if (!isTerminal) return
      wipe()
      listen(text !== '')
      err.write(text)
      drawn = text !== ''
    }
  }
}
