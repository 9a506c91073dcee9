import {onTestFinished} from 'vitest'
import type {Effects} from '../../src/build/effects.ts'
import {startDev, type DevOptions, type Update} from '../../src/serve/dev.ts'
import type {PageState} from '../../src/serve/protocol.ts'
import {siteFolder} from '../build/site-folder.ts'

/** A dev server over a site folder of its own for one test. */
export async function devSite(
  files: Record<string, string | Uint8Array>,
  options: Partial<DevOptions> & {effects?: Effects} = {}
) {
  const site = siteFolder(files)
  const updates: Update[] = []
  const dev = await startDev({
    site: site.folder,
    host: '127.0.0.1',
    port: 0,
    next: false,
    locale: 'zh',
    editor: null,
    script: Buffer.from('/* client */'),
    onUpdate: (update) => updates.push(update),
    onFault: () => undefined,
    onError(error) {
      throw error
    },
    ...options
  })
  let open = true
  const close = async () => {
    if (open) await dev.close()
    open = false
  }
  onTestFinished(close)
  const address = dev.address.replace('localhost', '127.0.0.1')
  const get = (path: string, init?: RequestInit) => fetch(address + path, init)
  return {
    ...site,
    dev,
    updates,
    address,
    close,
    get,
    text: async (path: string) => (await get(path)).text(),
    state: async (page: string) => (await (await get(`__huibao/state?page=/${page}`)).json()) as PageState
  }
}

/** Waits until a question is answered well; the test's own limit ends the wait. */
export async function until<Value>(
  ask: () => Promise<Value> | Value,
  good: (value: Value) => boolean
): Promise<Value> {
  for (;;) {
    const value = await ask()
    if (good(value)) return value
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
