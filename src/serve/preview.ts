import {createReadStream} from 'node:fs'
import {readFile, realpath, stat} from 'node:fs/promises'
import type {IncomingMessage, ServerResponse} from 'node:http'
import {join, resolve, sep} from 'node:path'
import {contentType} from './content-type.ts'
import type {Refusal} from './guard.ts'
import {respond, type Answer} from './respond.ts'
import {listen, type Listening, type ServerOptions} from './server.ts'
import {pathOf} from './target.ts'

export interface PreviewOptions extends ServerOptions {
  /** The folder that the build made. */
  readonly out: string
  /** Path below which the site is to be hosted: `/` or `/reports/`. */
  readonly base: string
}

/** Serves what the build made as a host would. */
export async function startPreview({out, base, ...options}: PreviewOptions): Promise<Listening> {
  const root = await realpath(resolve(out))
  const server = await listen((request, response) => answer(root, base, request, response), options)
  return {...server, address: server.address.replace(/\/$/, base)}
}

async function answer(
  root: string,
  base: string,
  request: IncomingMessage,
  response: ServerResponse
): Promise<Refusal | null> {
  const {method = '', url = ''} = request
  if (method !== 'GET' && method !== 'HEAD') return {status: 405, ruleId: 'serve-method', values: {method}}
  const path = pathOf(url)
  if (path === null) return {status: 400, ruleId: 'serve-address'}
  if (base !== '/' && ['/index.html', base.slice(0, -1)].includes(`/${path}`)) return redirect(response, base)
  const below = `/${path}`.startsWith(base) ? path.slice(base.length - 1) : null
  if (below !== null && (await isFolder(root, below)))
    return redirect(response, `${base}${encodeURI(below)}/`)
  const found = below === null ? null : await fileAt(root, below)
  const file = found ?? (await fileAt(root, '404.html'))
  if (!file) return {status: 404, ruleId: 'serve-missing'}
  const {body, etag, type} = file
  respond(request, response, found ? {status: 200, type, body, etag} : {status: 404, type, body}, true)
  return null
}

function redirect(response: ServerResponse, location: string): null {
  response.writeHead(301, {Location: location}).end()
  return null
}

async function isFolder(root: string, path: string): Promise<boolean> {
  const real = await within(root, path)
  return real !== null && (await stat(real)).isDirectory()
}

/** Bytes that are read at once, and may be compressed. */
const small = 4_000_000

async function fileAt(
  root: string,
  path: string
): Promise<{body: Answer['body']; etag: string; type: string} | null> {
  try {
    const real = await within(root, path)
    if (real === null) return null
    const {size, mtimeMs} = await stat(real)
    const body =
      size < small
        ? await readFile(real)
        : {length: size, open: (start: number, end: number) => createReadStream(real, {start, end})}
    return {body, etag: `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`, type: contentType(path)}
  } catch {
    return null
  }
}

/** The real path, links resolved; null where there is nothing, or where it leads out of the folder. */
async function within(root: string, path: string): Promise<string | null> {
  try {
    const real = await realpath(join(root, path))
    return real.startsWith(root + sep) ? real : null
  } catch {
    return null
  }
}
