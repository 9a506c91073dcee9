import {Worker} from 'node:worker_threads'

/** Starts a thread with a share of the work. Settles when it is done; a thread that dies takes the build with it. */
export function startWorker<Message>(share: unknown, receive: (message: Message) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('worker.js', import.meta.url.replace(/chunks\/[^/]*$/, '')), {
      workerData: share
    })
    worker.on('message', receive)
    worker.on('error', reject)
    worker.on('exit', () => resolve())
  })
}
