import {randomBytes} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Composition} from '../build/compose.ts'
import {disk, type Effects} from '../build/effects.ts'
import {home} from '../build/home.ts'
import type {OnProgress} from '../build/progress.ts'
import type {Totals} from '../build/state.ts'
import {totalsOf} from '../build/totals.ts'
import type {Locale} from '../types.ts'
import {queue} from '../util/queue.ts'
import {awaitReadable} from './await-readable.ts'
import {createFill} from './create-fill.ts'
import {devHandler} from './dev-handler.ts'
import {createLive} from './live.ts'
import {createPages, type Fault, type Pages} from './pages.ts'
import {listen, type ServerOptions} from './server.ts'
import {openSession, type Session} from './session.ts'
import {watchSite} from './watch.ts'

export interface DevOptions extends Omit<ServerOptions, 'locale'> {
  readonly site: string
  readonly locale: Locale
  /** Pattern of links into the editor. */
  readonly editor: string | null
  onUpdate(update: Update): void
  /** Told how far the start, or an update, is. */
  readonly onProgress?: OnProgress
  /** A page that was asked for cannot be made. */
  onFault(fault: Fault): void
  onError(error: Error): void
  readonly effects?: Effects
  /** The script of the pages, by default the bundled one. */
  readonly script?: Uint8Array
}

/** One composition after changes. */
export interface Update {
  /** Absolute paths of the files that changed; none where the watcher is just there and all was looked at again. */
  readonly paths: readonly string[]
  /** Paths of the outputs that differ now. */
  readonly changed: readonly string[]
  /** Milliseconds. */
  readonly duration: number
  readonly composition: Composition
  readonly totals: Totals
  /** Whether there were errors before and are none now. */
  readonly mended: boolean
}

/** A dev server that runs. */
export interface Dev {
  readonly address: string
  /** As of now. */
  readonly composition: Composition
  /** Resolves when every later save will be noticed. */
  readonly ready: Promise<void>
  close(): Promise<void>
}

/** Starts the dev server of a site. @throws the error of the socket, or of a site that cannot be read. */
export async function startDev(options: DevOptions): Promise<Dev> {
  const {site, locale, editor, onError} = options
  const session = await openSession(site, options.effects ?? disk, options.onProgress)
  const pages = createPages(session, options.onFault)
  const live = createLive()
  const inTurn = queue()
  const token = randomBytes(24).toString('base64url')
  const script = options.script ?? readFileSync(join(home, 'lib/preview/preview.js'))

  const update = (paths?: readonly string[]) =>
    inTurn(async () => {
      const begun = performance.now()
      const before = session.composition
      const changed = await session.update(paths)
      const {composition} = session
      tell(session, pages, changed, before, live)
      const duration = performance.now() - begun
      options.onUpdate({
        paths: paths ?? [],
        changed,
        duration,
        composition,
        totals: totalsOf(composition),
        mended: before.said.errors > 0 && composition.said.errors === 0
      })
      locked.plan()
    })
  const locked = awaitReadable(session, update, onError)
  locked.plan()
  const fill = createFill(session, locale, {inTurn, update})
  const server = await listen(
    devHandler({session, pages, live, locale, token, editor, script, fill}),
    options
  )
  const watching = watchSite(session.site, {onChange: update, onError})
  // what was saved before the watcher was there
  const ready = watching.ready.then(() => update()).catch(onError)
  return {
    address: server.address,
    get composition() {
      return session.composition
    },
    ready,
    async close() {
      locked.close()
      await watching.close()
      live.close()
      await server.close()
      await inTurn(async () => saved(session, onError))
    }
  }
}

/** Tells the open pages what concerns them. */
function tell(
  {composition}: Session,
  pages: Pages,
  changed: readonly string[],
  before: Composition,
  live: ReturnType<typeof createLive>
): void {
  // messages are looked up only where they are shown
  if (live.size === 0) return
  const differs = new Set(changed)
  const said = differing(before.messages, composition.messages)
  const assets = assetsOf(changed, composition)
  if (differs.size === 0 && said.size === 0) return
  live.send((path) => {
    const source = pages.sourceOf(path)
    const told = source === null ? said.size > 0 : said.has(source) || said.has('content/site.yaml')
    const page = differs.has(path) || told
    return page || assets.length > 0 ? {type: 'change', page, assets} : null
  })
}

/** Copied files one by one; of files that emitters make by the thousand, such as the shards of search, the folder. */
function assetsOf(changed: readonly string[], {files}: Composition): string[] {
  const paths = changed
    .filter((path) => asset.test(path))
    .map((path) => (files.has(path) ? path : path.replace(/\/.*/, '/')))
  return [...new Set(paths)]
}

const asset = /\.(?:css|js|svg|png|jpe?g|gif|webp|avif|ico|woff2?)$/i

/** Files of which something else is said now. */
function differing(before: Composition['messages'], after: Composition['messages']): Set<string> {
  return new Set(
    [...new Set([...before.keys(), ...after.keys()])].filter((path) => {
      const [old = [], now = []] = [before.get(path), after.get(path)]
      return old.length !== now.length || old.some((message, at) => message !== now[at])
    })
  )
}

function saved(session: Session, onError: (error: Error) => void): void {
  try {
    session.save()
  } catch (error) {
    onError(error as Error)
  }
}
