import {compileJob, type Compiled} from './compile-job.ts'
import type {CompileShare} from './compile-all.ts'
import {disk} from './effects.ts'

/** A thread's part in compiling: job by job, until none is left. */
export async function compileShare(
  {jobs, options, counter}: CompileShare,
  report: (compiled: Compiled, transfer: readonly ArrayBuffer[]) => void
): Promise<void> {
  for (let at = Atomics.add(counter, 0, 1); at < jobs.length; at = Atomics.add(counter, 0, 1)) {
    const job = jobs[at]
    if (!job) continue
    const compiled = await compileJob(job, options, disk)
    report(compiled, compiled.report ? [compiled.report.packed.bytes.buffer] : [])
  }
}
