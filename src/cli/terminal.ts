import type {Locale} from '../types.ts'
import type {Terminal} from './command.ts'

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
  const lineTo = (stream: NodeJS.WriteStream) => (text: string) => {
    wipe()
    stream.write(text.endsWith('\n') ? text : `${text}\n`)
  }
  return {
    locale,
    color: isTerminal && !environment['NO_COLOR'],
    get columns() {
      return isTerminal ? (err.columns ?? 80) : null
    },
    print: lineTo(out),
    note: lineTo(err),
    draw(text) {
      if (!isTerminal) return
      wipe()
      err.write(text)
      drawn = text !== ''
    }
  }
}
