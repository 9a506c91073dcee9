import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {toMessage} from '../messages/say.ts'
import type {Locale} from '../types.ts'
import {createGuard, type Refusal} from './guard.ts'
import {respond} from './respond.ts'

export interface ServerOptions {
  /** The address to listen on. */
  readonly host: string
  /** 0 takes any that is free. */
  readonly port: number
  /** Whether to take the next free port where this one is taken. */
  readonly next: boolean
  readonly locale: Locale
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<Refusal | null>

/** A server that listens. */
export interface Listening {
  /** `http://localhost:4000/`. */
  readonly address: string
  /** Ends all connections. */
  close(): Promise<void>
}

/**
 * Listens, refuses what no page of ours would ask, and hands the rest to the handler.
 *
 * @throws the error of the socket where no port can be had.
 */
export async function listen(handler: Handler, options: ServerOptions): Promise<Listening> {
  const guard = createGuard(options.host)
  const server = createServer(
    {maxHeaderSize: 16_384, headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000},
    (request, response) => void answer(request, response)
  )
  // who reads nothing for so long is let go; event streams have their own signs of life
  server.timeout = 60_000
  // what is no HTTP at all is cut off
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const line =
      error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request'
    if (socket.writable) socket.end(`HTTP/1.1 ${line}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
    else socket.destroy()
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(safeguards)) response.setHeader(name, value)
    let refusal: Refusal | null
    try {
      refusal = guard(request) ?? (await handler(request, response))
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      refusal = {status: 500, ruleId: 'serve-failed', values: {message}}
    }
    if (refusal && !response.headersSent) refuse(request, response, refusal, options.locale)
  }

  await bind(server, options)
  const {port} = server.address() as AddressInfo
  return {
    address: `http://${nameOf(options.host)}:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

/** No other site may read, embed or run what is served here. */
const safeguards = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'SAMEORIGIN',
  'Referrer-Policy': 'same-origin'
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  {status, ruleId, values = {}}: Refusal,
  locale: Locale
): void {
  const {reason, note} = toMessage({ruleId, values, place: null}, locale)
  const text = [reason, note].filter(Boolean).join('\n')
  // what is still on its way is not read
  if (request.method === 'POST') response.setHeader('Connection', 'close')
  if (status === 405) response.setHeader('Allow', 'GET, HEAD')
  respond(request, response, {
    status,
    type: 'text/plain; charset=utf-8',
    body: new TextEncoder().encode(`${text}\n`)
  })
}

/** As many ports are tried. */
const tries = 50

async function bind(server: Server, {host, port, next}: ServerOptions): Promise<void> {
  for (let at = port; ; at++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen(at, host, () => {
          server.off('error', reject)
          resolve()
        })
      })
      return
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException
      const taken = code === 'EADDRINUSE' || code === 'EACCES'
      if (!next || !taken || at >= 65_535 || at - port >= tries) throw error
    }
  }
}

function nameOf(host: string): string {
  if (['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
