import {readFileSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {extname, join} from 'node:path'
import {chromium, type Browser, type Page} from 'playwright-core'
// @ts-expect-error plain script without types
import {chromiumPath} from '../scripts/chromium-path.mjs'

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath() as string,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic']
  })
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml'
}

/** Serves a folder as a plain host does, its 404 page included. */
export async function serveFolder(folder: string): Promise<{address: string; close: () => void}> {
  const server = createServer(({url = ''}, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
    try {
      const bytes = readFileSync(join(folder, path))
      response.writeHead(200, {'content-type': types[extname(path)] ?? 'application/octet-stream'}).end(bytes)
    } catch {
      response.writeHead(404, {'content-type': 'text/html'}).end(readFileSync(join(folder, '404.html')))
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const {port} = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections()
      server.close()
    }
  }
}

/** Sheets of paper that a page takes. */
export async function printedPages(page: Page): Promise<number> {
  const pdf = await page.pdf({preferCSSPageSize: true})
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}
