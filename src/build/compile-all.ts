import {availableParallelism} from 'node:os'
import {setImmediate as turn} from 'node:timers/promises'
import {Worker} from 'node:worker_threads'
import {catalogue} from '../messages/catalogue.ts'
import type {Config, MessageRecord} from '../types.ts'
import {toCard} from './card.ts'
import {isBundled} from './code.ts'
import type {CompileOptions} from './compile.ts'
import {compileJob, type Compiled, type Job} from './compile-job.ts'
import type {Remembered} from './compose.ts'
import type {Effects} from './effects.ts'
import type {Records} from './records.ts'

/** A worker takes about 0.2 s to load the stages; below this many reports it would only get in the way. */
const worthWorkers = 150

/**
 * Compiles reports, puts their records into the memo, and yields what is to be remembered of each, in any order.
 * Large numbers are shared out: every thread takes the next job by a common counter.
 */
export async function* compileAll(
  jobs: readonly Job[],
  options: CompileOptions,
  config: Config,
  records: Records,
  effects: Effects
): AsyncGenerator<[path: string, remembered: Remembered]> {
  const counter = new Int32Array(new SharedArrayBuffer(4))
  const helpers = isBundled && jobs.length >= worthWorkers ? availableParallelism() - 1 : 0
  const arrived: Compiled[] = []
  const workers = Array.from({length: helpers}, () => startWorker({jobs, options, counter}, arrived))
  for (let at = Atomics.add(counter, 0, 1); at < jobs.length; at = Atomics.add(counter, 0, 1)) {
    const job = jobs[at]
    if (job) arrived.push(await compileJob(job, options, effects))
    // lets the messages of the workers in, so that they do not pile up
    if (helpers > 0 && at % 8 === 0) await turn()
    yield* take()
  }
  await Promise.all(workers)
  yield* take()

  function* take(): Generator<[string, Remembered]> {
    for (const {path, key, record, reads, messages} of arrived.splice(0)) {
      const good = record !== null && !messages.some(isError)
      if (good) records.put(record)
      yield [path, {key, card: good ? toCard(record, config) : null, reads, messages}]
    }
  }
}

/** What a worker starts with. */
export interface Share {
  readonly jobs: readonly Job[]
  readonly options: CompileOptions
  /** Index of the next job that nobody took. */
  readonly counter: Int32Array
}

/** Settles when the worker is done; a worker that dies takes the build with it. */
function startWorker(share: Share, arrived: Compiled[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('worker.js', import.meta.url.replace(/chunks\/[^/]*$/, '')), {
      workerData: share
    })
    worker.on('message', (compiled: Compiled) => arrived.push(compiled))
    worker.on('error', reject)
    worker.on('exit', () => resolve())
  })
}

function isError({ruleId}: MessageRecord): boolean {
  return catalogue[ruleId]?.severity === 'error'
}
