import {availableParallelism} from 'node:os'
import {setImmediate as turn} from 'node:timers/promises'
import {toCard, type Slugs} from './card.ts'
import {isBundled} from './code.ts'
import type {CompileOptions} from './compile.ts'
import {compileJob, type Compiled, type Job} from './compile-job.ts'
import type {Remembered} from './compose.ts'
import type {Effects} from './effects.ts'
import {counting, type OnProgress} from './progress.ts'
import type {Records} from './records.ts'
import {startHelpers, type Share} from './start-helpers.ts'

/** A worker takes about 0.2 s to load the stages; below this many reports it would only get in the way. */
const worthWorkers = 150

/**
 * Compiles reports, puts their records into the memo, and yields what is to be remembered of each, in any order.
 * Large numbers are shared out: every thread takes the next job by a common counter.
 */
export async function* compileAll(
  jobs: readonly Job[],
  {options, slugs, records, effects, onProgress}: CompileWorld
): AsyncGenerator<[path: string, remembered: Remembered]> {
  const counter = new Int32Array(new SharedArrayBuffer(4))
  const count = isBundled && jobs.length >= worthWorkers ? availableParallelism() - 1 : 0
  const arrived: Compiled[] = []
  const step = counting('compile', jobs.length, onProgress)
  const arrive = (compiled: Compiled) => {
    arrived.push(compiled)
    step()
  }
  const share: CompileShare = {kind: 'compile', jobs, options, counter}
  const helpers = startHelpers(count, counter, () => share, arrive)
  try {
    for (let at = Atomics.add(counter, 0, 1); at < jobs.length; at = Atomics.add(counter, 0, 1)) {
      const job = jobs[at]
      if (job) arrive(await compileJob(job, options, effects))
      // lets signals in, and the messages of the helpers, so that they do not pile up
      if (at % 8 === 0) await turn()
      yield* take()
    }
  } finally {
    await helpers.end()
  }
  yield* take()

  async function* take(): AsyncGenerator<[string, Remembered]> {
    for (const {path, key, report, reads, errors, warnings, messages} of arrived.splice(0)) {
      if (report) records.put(report.packed)
      const card = report && (await toCard(report.face, slugs))
      yield [path, {key, card, reads, errors, warnings, messages}]
    }
  }
}

/** What reports are compiled with, and where they go. */
interface CompileWorld {
  readonly options: CompileOptions
  readonly slugs: Slugs
  readonly records: Records
  readonly effects: Effects
  readonly onProgress: OnProgress | undefined
}

/** What a thread starts with. */
export interface CompileShare extends Share {
  readonly kind: 'compile'
  readonly jobs: readonly Job[]
  readonly options: CompileOptions
}
