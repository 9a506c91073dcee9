import {outputFailure} from '../build/output-failure.ts'
import type {MessageRecord} from '../types.ts'
import type {Session} from './session.ts'

/** A file of the site as it is served. */
export interface Served {
  readonly path: string
  /** Changes whenever the body may. */
  readonly key: string
  /** Null where it is broken and never was whole. */
  readonly body: Uint8Array | null
  /** What breaks it; the body is then that of the last good time. */
  readonly fault: Fault | null
}

/** What breaks a file: a message, and the path of what it is about. */
export interface Fault {
  readonly path: string
  readonly message: MessageRecord
}

/** Files by path. What was served last stays at hand, and is served on while a new state of it is broken. */
export interface Pages {
  get(path: string): Promise<Served | null>
  /** The report that a page shows, or showed. */
  sourceOf(path: string): string | null
}

/** As many files, and bytes of them, stay at hand. */
const most = {files: 200, bytes: 64_000_000}

/** @param onFault told of everything that breaks a file, when it is asked for */
export function createPages(session: Session, onFault: (fault: Fault) => void): Pages {
  const good = new Map<string, Served>()
  const broken = new Map<string, Served>()
  const sources = new Map<string, string>()
  let composed: unknown

  function learn(): void {
    if (composed === session.composition) return
    composed = session.composition
    for (const {path, source} of session.composition.cards) sources.set(path, source)
  }

  /** A page whose report cannot be published for now. */
  function outlived(path: string): Served | null {
    const source = sources.get(path)
    const last = good.get(path)
    return last && source && session.input(source) && !session.record(source) ? last : null
  }

  return {
    async get(path) {
      learn()
      const output = session.composition.outputs.get(path)
      if (!output) return outlived(path)
      const known = [good.get(path), broken.get(path)].find((served) => served?.key === output.key)
      if (known) return known
      try {
        const value = await session.valueOf(output)
        const body = typeof value === 'string' ? Buffer.from(value) : value
        const served = {path, key: output.key, body, fault: null}
        broken.delete(path)
        keep(good, served)
        return served
      } catch (error) {
        if (!(error instanceof Error)) throw error
        const fault = outputFailure(path, error)
        const served = {path, key: output.key, body: good.get(path)?.body ?? null, fault}
        keep(broken, served)
        onFault(fault)
        return served
      }
    },
    sourceOf(path) {
      learn()
      return sources.get(path) ?? null
    }
  }
}

/** The least recently made goes first. */
function keep(kept: Map<string, Served>, served: Served): void {
  kept.delete(served.path)
  kept.set(served.path, served)
  let bytes = 0
  for (const {body} of kept.values()) bytes += body?.length ?? 0
  for (const [path, {body}] of kept) {
    if ((kept.size <= most.files && bytes <= most.bytes) || path === served.path) return
    kept.delete(path)
    bytes -= body?.length ?? 0
  }
}
