import type {Stage} from '../build/progress.ts'
import type {Reason} from '../build/publish.ts'
import type {Terminal, Words} from './command.ts'
import {stageNames} from './meter.ts'

/** What happened to a file: it was read, written for a reason, or removed. */
export type Deed = 'read' | Reason | 'removed'

/** Tells what a run did: the time of each stage, then file by file. */
export function tellWork(
  stages: ReadonlyArray<readonly [Stage, number]>,
  deeds: ReadonlyArray<readonly [Deed, path: string]>,
  {locale, note}: Terminal
): void {
  const times = stages.map(([stage, time]) => `${stageNames[stage][locale]} ${Math.round(time)} ms`)
  const lines = [
    times.join(locale === 'zh' ? '，' : ', '),
    ...deeds.map(([deed, path]) => `  ${deedNames[deed][locale]} ${path}`)
  ]
  note(lines.filter(Boolean).join('\n'))
}

const deedNames: Readonly<Record<Deed, Words>> = {
  read: {zh: '读', en: 'read'},
  new: {zh: '新增', en: 'new'},
  changed: {zh: '更新', en: 'changed'},
  // someone else altered or deleted it
  touched: {zh: '恢复', en: 'restored'},
  // there is no cache that knows it
  unknown: {zh: '重写', en: 'rewritten'},
  removed: {zh: '移除', en: 'removed'}
}
