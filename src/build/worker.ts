import {parentPort, workerData} from 'node:worker_threads'
import type {Share} from './compile-all.ts'
import {compileJob} from './compile-job.ts'
import {disk} from './effects.ts'

const {jobs, options, counter} = workerData as Share
for (let at = Atomics.add(counter, 0, 1); at < jobs.length; at = Atomics.add(counter, 0, 1)) {
  const job = jobs[at]
  if (job) parentPort?.postMessage(await compileJob(job, options, disk))
}
