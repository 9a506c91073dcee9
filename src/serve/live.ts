import type {ServerResponse} from 'node:http'
import type {LiveEvent} from './protocol.ts'

/** The open pages. */
export interface Live {
  readonly size: number
  /** Begins a stream of events to a page at `path`. */
  add(response: ServerResponse, path: string, hello: LiveEvent): void
  /** Sends each page what `toEvent` makes for its path, if anything. */
  send(toEvent: (path: string) => LiveEvent | null): void
  close(): void
}

/** Bytes that a page may leave unread before it is given up. */
const backlog = 256 * 1024
/** Milliseconds between signs of life, so that a page that is gone is noticed. */
const beat = 25_000

export function createLive(): Live {
  const pages = new Map<ServerResponse, string>()
  const timer = setInterval(() => {
    for (const response of pages.keys()) write(response, ':\n\n')
  }, beat)
  timer.unref()
  return {
    get size() {
      return pages.size
    },
    add(response, path, hello) {
      response.writeHead(200, {'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store'})
      pages.set(response, path)
      response.on('close', () => pages.delete(response))
      write(response, `retry: 1000\n\n${toText(hello)}`)
    },
    send(toEvent) {
      for (const [response, path] of pages) {
        const event = toEvent(path)
        if (event) write(response, toText(event))
      }
    },
    close() {
      clearInterval(timer)
      for (const response of pages.keys()) response.end()
    }
  }
}

function write(response: ServerResponse, text: string): void {
  if (response.writableLength > backlog) response.destroy()
  else response.write(text)
}

function toText(event: LiveEvent): string {
  return `data: ${JSON.stringify(event)}\n\n`
}
