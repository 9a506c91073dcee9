import type {OnProgress, Progress, Stage} from '../build/progress.ts'
import type {Terminal, Words} from './command.ts'
import {columnsOf} from './columns-of.ts'

/** Shows how far long work is: a bar in a terminal, a line now and then elsewhere. */
export interface Meter {
  readonly onProgress: OnProgress
  /** Takes the bar away. Returns the stages since the last call with their milliseconds. */
  end(): Array<readonly [Stage, number]>
}

/** Milliseconds. */
const waits = {
  /** Work that is done sooner shows nothing. */
  first: 1000,
  /** Between two bars. */
  bar: 80,
  /** Between two lines. */
  line: 3000
}

/** @param now milliseconds of a clock that never goes back */
export function createMeter(terminal: Terminal, quiet: boolean, now = () => performance.now()): Meter {
  let stages: Array<readonly [Stage, begun: number]> = []
  let next = 0
  return {
    onProgress(progress) {
      const time = now()
      // every run begins with it
      if (progress.stage === 'scan') stages = []
      if (stages.length === 0) next = time + waits.first
      if (stages.at(-1)?.[0] !== progress.stage) stages.push([progress.stage, time])
      if (quiet || time < next) return
      next = time + (terminal.columns === null ? waits.line : waits.bar)
      if (terminal.columns === null) terminal.note(lineOf(progress, terminal))
      else terminal.draw(barOf(progress, terminal.columns, terminal))
    },
    end() {
      terminal.draw('')
      const ended = now()
      const times = stages.map(
        ([stage, begun], at) => [stage, (stages[at + 1]?.[1] ?? ended) - begun] as const
      )
      stages = []
      return times
    }
  }
}

/** What a stage is called. */
export const stageNames: Readonly<Record<Stage, Words>> = {
  scan: {zh: '查看文件', en: 'Looking at files'},
  compile: {zh: '读报告', en: 'Reading reports'},
  arrange: {zh: '编排网页', en: 'Arranging pages'},
  compare: {zh: '比较各年', en: 'Comparing years'},
  write: {zh: '写网页', en: 'Writing pages'}
}

function lineOf({stage, done, total}: Progress, {locale}: Terminal): string {
  return total > 0 ? `${stageNames[stage][locale]} ${done}/${total}` : stageNames[stage][locale]
}

/** Signs of one column each, whatever the terminal takes for wide. */
function barOf(progress: Progress, columns: number, terminal: Terminal): string {
  const line = lineOf(progress, terminal)
  const width = Math.min(40, columns - columnsOf(line) - 4)
  if (progress.total === 0 || width < 8) return line
  const full = Math.round((progress.done / progress.total) * width)
  return `[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${line}`
}
