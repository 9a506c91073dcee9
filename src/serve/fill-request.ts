import {timingSafeEqual} from 'node:crypto'
import type {IncomingMessage} from 'node:http'
import {tokenHeader} from './addresses.ts'
import {isOwn, type Refusal} from './guard.ts'
import type {FillRequest} from './protocol.ts'

/** Bytes of a body. */
const largest = 4096

/** The value that a page sends, or why it is not taken. */
export async function readFill(request: IncomingMessage, token: string): Promise<FillRequest | Refusal> {
  if (request.method !== 'POST') {
    return {status: 405, ruleId: 'serve-method', values: {method: request.method ?? ''}}
  }
  if (!isOwn(request)) return {status: 403, ruleId: 'serve-foreign'}
  if (!sameToken(String(request.headers[tokenHeader] ?? ''), token))
    return {status: 403, ruleId: 'serve-token'}
  const malformed = {status: 400, ruleId: 'fill-malformed'}
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return malformed
  const text = await bodyOf(request)
  if (text === null) return {status: 413, ruleId: 'serve-body'}
  return parse(text) ?? malformed
}

function sameToken(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)]
  return one.length === other.length && timingSafeEqual(one, other)
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largest) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

function parse(text: string): FillRequest | null {
  try {
    const {source, id, value} = JSON.parse(text) as Partial<Record<keyof FillRequest, unknown>>
    if (typeof source !== 'string' || typeof id !== 'string' || typeof value !== 'string') return null
    return value.length > 100 ? null : {source, id, value: value.trim()}
  } catch {
    return null
  }
}
