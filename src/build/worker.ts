import {parentPort, workerData} from 'node:worker_threads'
import type {CompileShare} from './compile-all.ts'
import type {OutputShare} from './share-outputs.ts'

const share = workerData as CompileShare | OutputShare
const report = (result: unknown, transfer: readonly ArrayBuffer[] = []) =>
  parentPort?.postMessage(result, transfer)

if (share.kind === 'compile') {
  const {compileShare} = await import('./compile-share.ts')
  await compileShare(share, report)
} else {
  const {makeShare} = await import('./make-share.ts')
  await makeShare(share, report)
}
