import {Worker} from 'node:worker_threads'
import {StaleCacheError} from './stale-cache-error.ts'

/** What threads start with. */
export interface Share {
  readonly kind: 'compile' | 'outputs'
  /** Index of the next piece of work that no thread took. */
  readonly counter: Int32Array
}

/** Threads that work beside this one. */
export interface Helpers {
  /** Lets none take another piece, and waits for all. @throws the first error of any. */
  end(): Promise<void>
}

/**
 * Starts threads that share work with this one by a common counter. One that fails takes the rest of the work from all.
 *
 * @param share asked for only where there are to be threads
 */
export function startHelpers<Message>(
  count: number,
  counter: Int32Array,
  share: () => Share,
  receive: (message: Message) => void
): Helpers {
  const stop = () => Atomics.store(counter, 0, beyondAll)
  const errors: unknown[] = []
  const workers = Array.from({length: count}, () =>
    ended(share(), receive).catch((error: unknown) => {
      errors.push(error)
      stop()
    })
  )
  return {
    async end() {
      stop()
      await Promise.all(workers)
      if (errors.length > 0) throw errors[0]
    }
  }
}

/** Far from the end of the numbers, for every thread adds to it once more. */
const beyondAll = 2 ** 30

/** Settles when the thread is done. */
function ended<Message>(share: Share, receive: (message: Message) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('worker.js', import.meta.url.replace(/chunks\/[^/]*$/, '')), {
      workerData: share
    })
    worker.on('message', receive)
    worker.on('error', (error) => reject(revived(error)))
    worker.on('exit', () => resolve())
  })
}

/** Errors lose their class on the way between threads. */
function revived(error: Error): Error {
  return error.name === 'StaleCacheError' ? new StaleCacheError(error.message) : error
}
