import type {IncomingMessage, ServerResponse} from 'node:http'
import {pipeline, type Readable} from 'node:stream'
import {brotliCompressSync, constants, gzipSync} from 'node:zlib'
import {isText} from './content-type.ts'

/** What is sent. */
export interface Answer {
  readonly status: number
  /** Media type. */
  readonly type: string
  readonly body: Uint8Array | Streamed
  /** Quoted; none for what is never the same twice. */
  readonly etag?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A body too large for the memory: who reads slowly holds no more of it than the pipe does. */
export interface Streamed {
  /** Bytes. */
  readonly length: number
  /** The bytes from `start` to `end`, itself included. */
  open(start: number, end: number): Readable
}

/** Sends an answer as HTTP wants it: conditional, in part where a part is asked for, compressed where that is accepted. */
export function respond(
  request: IncomingMessage,
  response: ServerResponse,
  {status, type, body, etag, headers}: Answer,
  compress = false
): void {
  response.setHeader('Content-Type', type)
  response.setHeader('Cache-Control', etag ? 'no-cache' : 'no-store')
  if (etag) response.setHeader('ETag', etag)
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value)
  if (etag && status === 200 && matches(request.headers['if-none-match'], etag)) {
    finish(response, 304)
    return
  }
  const asked = status === 200 && etag ? rangeOf(request, body.length, etag) : null
  if (status === 200 && etag) response.setHeader('Accept-Ranges', 'bytes')
  if (asked === 'beyond') {
    response.setHeader('Content-Range', `bytes */${body.length}`)
    finish(response, 416)
  } else if (asked) {
    response.setHeader('Content-Range', `bytes ${asked.start}-${asked.end}/${body.length}`)
    send(request, response, 206, part(body, asked.start, asked.end))
  } else {
    const worth = compress && isText(type) && body instanceof Uint8Array
    send(request, response, status, worth ? compressed(request, response, body) : body)
  }
}

function part(body: Answer['body'], start: number, end: number): Answer['body'] {
  if (body instanceof Uint8Array) return body.subarray(start, end + 1)
  return {length: end + 1 - start, open: (from, to) => body.open(start + from, start + to)}
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: Answer['body']
): void {
  response.setHeader('Content-Length', body.length)
  if (request.method === 'HEAD' || body.length === 0) finish(response, status)
  else if (body instanceof Uint8Array) finish(response, status, body)
  else {
    response.writeHead(status)
    // what breaks on the way cuts the connection
    pipeline(body.open(0, body.length - 1), response, () => undefined)
  }
}

function finish(response: ServerResponse, status: number, body?: Uint8Array): void {
  response.writeHead(status)
  response.end(body)
}

function matches(given: string | undefined, etag: string): boolean {
  return given === '*' || (given?.split(',').some((one) => weak(one.trim()) === weak(etag)) ?? false)
}

const weak = (etag: string) => etag.replace(/^W\//, '')

/** The one range of a request (RFC 9110, 14.2); what is not understood is as if it were not there. */
function rangeOf(
  {headers, method}: IncomingMessage,
  size: number,
  etag: string
): {start: number; end: number} | 'beyond' | null {
  const parts = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.range ?? '')
  const condition = headers['if-range']
  if (!parts || method !== 'GET' || (condition !== undefined && condition !== etag)) return null
  const [, first = '', last = ''] = parts
  if (first === '' && last === '') return null
  if (first === '')
    return last === '0' || size === 0 ? 'beyond' : {start: Math.max(0, size - Number(last)), end: size - 1}
  if (last !== '' && Number(last) < Number(first)) return null
  if (Number(first) >= size) return 'beyond'
  return {start: Number(first), end: last === '' ? size - 1 : Math.min(Number(last), size - 1)}
}

/** Bytes below which headers outweigh the gain. */
const worthwhile = 1024

function compressed(request: IncomingMessage, response: ServerResponse, body: Uint8Array): Uint8Array {
  response.setHeader('Vary', 'Accept-Encoding')
  const accepted = request.headers['accept-encoding'] ?? ''
  const encoding =
    body.length < worthwhile
      ? undefined
      : encodings.find(({name}) => new RegExp(`\\b${name}\\b(?!;q=0(?:\\.0*)?(?:,|$))`).test(accepted))
  if (!encoding) return body
  response.setHeader('Content-Encoding', encoding.name)
  return encoding.apply(body)
}

const encodings = [
  {
    name: 'br',
    apply: (body: Uint8Array) => brotliCompressSync(body, {params: {[constants.BROTLI_PARAM_QUALITY]: 4}})
  },
  {name: 'gzip', apply: (body: Uint8Array) => gzipSync(body)}
]
