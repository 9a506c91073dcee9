import type {IncomingMessage, ServerResponse} from 'node:http'
import {toMessage} from '../messages/say.ts'
import type {MessageRecord} from '../types.ts'
import {hash} from '../util/hash.ts'
import {addresses} from './addresses.ts'
import {contentType} from './content-type.ts'
import {readFill} from './fill-request.ts'
import type {Refusal} from './guard.ts'
import type {Live} from './live.ts'
import {pageState, type Desk} from './page-state.ts'
import type {FillAnswer, FillRequest} from './protocol.ts'
import {respond} from './respond.ts'
import type {Handler} from './server.ts'
import {pathOf} from './target.ts'
import {withScript} from './with-script.ts'

export interface DevParts extends Desk {
  readonly live: Live
  /** The script of the pages. */
  readonly script: Uint8Array
  /** Saves a value; returns why not, or null. */
  fill(request: FillRequest): Promise<MessageRecord | null>
}

/** Serves the site as composed, and what the script in its pages asks for. */
export function devHandler(parts: DevParts): Handler {
  return (request, response) => {
    const [address = ''] = (request.url ?? '').split('?', 1)
    const own = routes[address]
    if (own && request.method !== 'GET' && request.method !== 'HEAD' && address !== addresses.fill) {
      return Promise.resolve(wrongMethod(request))
    }
    return (own ?? serveFile)(parts, request, response)
  }
}

type Route = (parts: DevParts, request: IncomingMessage, response: ServerResponse) => Promise<Refusal | null>

const routes: Readonly<Record<string, Route>> = {
  async [addresses.script]({script}, request, response) {
    respond(request, response, {
      status: 200,
      type: contentType('preview.js'),
      body: script,
      etag: `"${hash(script)}"`
    })
    return null
  },
  async [addresses.live]({live, token}, request, response) {
    live.add(response, askedPage(request), {type: 'hello', start: hash(token)})
    return null
  },
  async [addresses.state](parts, request, response) {
    sendJson(request, response, 200, await pageState(askedPage(request), parts))
    return null
  },
  async [addresses.fill]({fill, token, locale}, request, response) {
    const asked = await readFill(request, token)
    if ('status' in asked) return asked
    const refused = await fill(asked)
    const said = refused && toMessage(refused, locale)
    const answer: FillAnswer = {refused: said && {reason: said.reason, note: said.note ?? ''}}
    sendJson(request, response, refused ? 422 : 200, answer)
    return null
  }
}

async function serveFile(
  parts: DevParts,
  request: IncomingMessage,
  response: ServerResponse
): Promise<Refusal | null> {
  const {pages, session, locale} = parts
  if (request.method !== 'GET' && request.method !== 'HEAD') return wrongMethod(request)
  const path = pathOf(request.url ?? '')
  if (path === null) return {status: 400, ruleId: 'serve-address'}
  const {outputs} = session.composition
  if (!outputs.has(path) && outputs.has(`${path}/index.html`)) {
    response.setHeader('Location', `/${encodeURI(path)}/`)
    response.writeHead(301).end()
    return null
  }
  const served = (await pages.get(path)) ?? (await pages.get(belowBase(path, session.composition.config.url)))
  const found = served ?? (isPage(path, request) ? await pages.get('404.html') : null)
  if (!found) return {status: 404, ruleId: 'serve-missing'}
  const type = contentType(found.path)
  const broken = toMessage({ruleId: 'serve-broken', values: {}, place: null}, locale).reason
  const body = found.body ?? (type.startsWith('text/html') ? Buffer.from(barePage(broken)) : null)
  if (!body) return {status: 500, ruleId: 'serve-broken'}
  respond(request, response, {
    status: found.body ? (served ? 200 : 404) : 500,
    type,
    body: type.startsWith('text/html') ? withScript(body) : body,
    ...(found.fault ? {} : {etag: `"${hash(found.key)}"`})
  })
  return null
}

function wrongMethod({method = ''}: IncomingMessage): Refusal {
  return {status: 405, ruleId: 'serve-method', values: {method}}
}

/** The output path of the page that a script asks for. */
function askedPage(request: IncomingMessage): string {
  const page = new URLSearchParams((request.url ?? '').split('?')[1] ?? '').get('page') ?? '/'
  return pathOf(page) ?? '404.html'
}

/** Links of a page for missing addresses count from the base path of the published site. */
function belowBase(path: string, url: string | null): string {
  const base = url ? `${new URL(url).pathname.replace(/^\/|\/$/g, '')}/` : '/'
  return base !== '/' && path.startsWith(base) ? path.slice(base.length) : path
}

/** Whether a person is to see what comes. */
function isPage(path: string, {headers}: IncomingMessage): boolean {
  return /(?:\.html?|\/[^./]*|^[^./]*)$/.test(path) || (headers.accept ?? '').includes('text/html')
}

function barePage(text: string): string {
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${text}</title><meta name="color-scheme" content="light dark"></head><body><p>${text}</p></body></html>\n`
}

function sendJson(request: IncomingMessage, response: ServerResponse, status: number, value: unknown): void {
  respond(request, response, {status, type: contentType('.json'), body: Buffer.from(JSON.stringify(value))})
}
