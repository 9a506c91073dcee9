import {statSync} from 'node:fs'
import {relative, sep} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import {watch} from 'chokidar'
import {isHidden} from '../build/effects.ts'

export interface Watching {
  /** Resolves when every later change will be noticed. */
  readonly ready: Promise<void>
  close(): Promise<void>
}

export interface WatchOptions {
  /** Gets the absolute paths of what changed. One call at a time; what changes meanwhile waits for the next. */
  onChange(paths: readonly string[]): Promise<void>
  /** What the system refuses, such as more watched files than it allows. */
  onError(error: Error): void
}

/** Folders of a site that it is made from. */
const folders = new Set(['content', 'templates', 'public'])

/** Milliseconds. */
const waits = {
  /** Quiet after which a save counts as done. */
  quiet: 5,
  /** Longest wait while changes keep coming. */
  longest: 100,
  /** Between looks at a file that is empty or gone: editors truncate or rename before they write. */
  unsettled: 15,
  /** After which every file is looked at again: two saves in quick succession are reported as one. */
  again: 80
}
/** Looks at a file that stays empty or gone before that is believed. */
const looks = 4

/** Watches the folders of a site, whatever way editors save. */
export function watchSite(site: string, {onChange, onError}: WatchOptions): Watching {
  const gathering = gather(handle)
  const watcher = watch(site, {
    ignoreInitial: true,
    atomic: false,
    ignored: (path) => !belongs(relative(site, path))
  })
  watcher.on('all', (event, path) => {
    if (event !== 'addDir') gathering.note(path)
  })
  watcher.on('error', (error) => onError(error instanceof Error ? error : new Error(String(error))))

  async function handle(paths: readonly string[]): Promise<void> {
    await settled(paths)
    const stamps = paths.map(stampOf)
    try {
      await onChange(paths)
    } catch (error) {
      onError(error as Error)
    }
    setTimeout(() => {
      for (const [at, path] of paths.entries()) if (stampOf(path) !== stamps[at]) gathering.note(path)
    }, waits.again).unref()
  }

  return {
    ready: new Promise((resolve) => watcher.once('ready', () => resolve())),
    async close() {
      const done = gathering.close()
      await watcher.close()
      await done
    }
  }
}

/** Gathers paths until they are quiet, and hands them on, one call at a time. */
function gather(handle: (paths: readonly string[]) => Promise<void>) {
  const pending = new Set<string>()
  let first = 0
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let closed = false

  function plan(): void {
    if (running || closed || pending.size === 0) return
    clearTimeout(timer)
    timer = setTimeout(run, Math.min(waits.quiet, Math.max(0, first + waits.longest - performance.now())))
  }

  function run(): void {
    if (running || closed) return
    const paths = [...pending]
    pending.clear()
    running = handle(paths).finally(() => {
      running = undefined
      plan()
    })
  }

  return {
    note(path: string): void {
      if (pending.size === 0) first = performance.now()
      pending.add(path)
      plan()
    },
    /** Resolves when what runs has ended. */
    async close(): Promise<void> {
      closed = true
      clearTimeout(timer)
      await running
    }
  }
}

/** Whether a path below the site folder is one of those that the site is made from. */
function belongs(path: string): boolean {
  if (path === '') return true
  const [folder = '', ...below] = path.split(sep)
  return folders.has(folder) && !below.some(isHidden)
}

async function settled(paths: readonly string[]): Promise<void> {
  for (let look = 0; look < looks; look++) {
    if (paths.every((path) => (statSync(path, {throwIfNoEntry: false})?.size ?? 0) > 0)) return
    await pause(waits.unsettled)
  }
}

function stampOf(path: string): string {
  const stats = statSync(path, {throwIfNoEntry: false})
  return stats ? `${stats.size} ${stats.mtimeMs}` : ''
}
