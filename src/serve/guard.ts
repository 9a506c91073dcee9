import type {IncomingMessage} from 'node:http'
import {hostname, networkInterfaces} from 'node:os'

/** Why a request is not answered: the message for it and the HTTP status. */
export interface Refusal {
  readonly status: number
  readonly ruleId: string
  readonly values?: Readonly<Record<string, string>>
}

/** Characters of an address. */
const longest = 4096

/** Refuses what no page of ours would send. @param host the address that the server listens on */
export function createGuard(host: string): (request: IncomingMessage) => Refusal | null {
  const own = namesOf(host)
  return (request) => {
    const {headers, url = ''} = request
    const name = hostName(headers.host ?? '')
    if (!isLoopback(name) && !own.has(name)) {
      return {status: 403, ruleId: 'serve-host', values: {host: headers.host ?? '-'}}
    }
    if (isForeign(request)) return {status: 403, ruleId: 'serve-foreign'}
    if (url.length > longest) return {status: 414, ruleId: 'serve-long'}
    return null
  }
}

/** Whether a request that changes something comes from a page of this server. */
export function isOwn({headers}: IncomingMessage): boolean {
  return headers.origin !== undefined && headers.origin === `http://${headers.host}`
}

/** Pages of others may lead here by a link, and do nothing else. */
function isForeign(request: IncomingMessage): boolean {
  const {headers, method} = request
  if (headers.origin !== undefined && !isOwn(request)) return true
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin' || site === 'none') return false
  const follows = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
  return !(follows && (method === 'GET' || method === 'HEAD'))
}

/** `[::1]:4000` → `::1`. */
function hostName(host: string): string {
  return host
    .replace(/:\d*$/, '')
    .replace(/^\[|\]$/g, '')
    .toLowerCase()
}

function isLoopback(name: string): boolean {
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === '::1' ||
    /^127(?:\.\d{1,3}){3}$/.test(name)
  )
}

/** What this machine is called where the server listens on more than loopback. */
function namesOf(host: string): ReadonlySet<string> {
  if (host !== '0.0.0.0' && host !== '::') return new Set([host.toLowerCase()])
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  return new Set([
    hostname().toLowerCase(),
    ...addresses.map(({address}) => address.replace(/%.*$/, '').toLowerCase())
  ])
}
