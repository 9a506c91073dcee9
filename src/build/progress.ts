/** Parts of long work, in their order. */
export type Stage = 'scan' | 'compile' | 'arrange' | 'compare' | 'write'

/** How far a stage is. `total` is 0 where nothing is counted. */
export interface Progress {
  readonly stage: Stage
  readonly done: number
  readonly total: number
}

/** Told when a stage begins, and of each step of it. */
export type OnProgress = (progress: Progress) => void

/** Tells the steps of a stage one by one, beginning with none. */
export function counting(stage: Stage, total: number, onProgress: OnProgress | undefined): () => void {
  let done = 0
  onProgress?.({stage, done, total})
  return () => onProgress?.({stage, done: ++done, total})
}
