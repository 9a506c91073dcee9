import {expect, onTestFinished, test} from 'vitest'
import type {Progress} from '../../src/build/progress.ts'
import {createMeter} from '../../src/cli/meter.ts'
import {createTerminal} from '../../src/cli/terminal.ts'
import {columnsOf} from '../../src/cli/columns-of.ts'

/** A meter over streams that keep what is written, and a clock that is set by hand. */
function meterOn(terminal: {isTTY?: boolean; columns?: number}, environment = {}, quiet = false) {
  let said = ''
  let time = 5000
  const stream = {...terminal, write: (text: string) => Boolean((said += text))}
  const streams = {out: stream, err: stream} as unknown as Parameters<typeof createTerminal>[2]
  const made = createTerminal('zh', environment, streams)
  onTestFinished(() => made.draw(''))
  const meter = createMeter(made, quiet, () => time)
  return {
    note: made.note,
    meter,
    at(moment: number, stage: Progress['stage'], done: number, total: number) {
      time = 5000 + moment
      meter.onProgress({stage, done, total})
    },
    said: () => said
  }
}

test('a terminal has a bar after a second, drawn over itself and gone at the end', () => {
  const {at, meter, note, said} = meterOn({isTTY: true, columns: 60})
  at(0, 'scan', 0, 0)
  at(999, 'compile', 1, 100)
  expect(said()).toBe('')
  at(1000, 'compile', 25, 100)
  const bar = said()
  expect(bar).toMatch(/^\[#+\.+\] 读报告 25\/100$/)
  expect(bar.match(/#/g)?.length).toBe(Math.round(bar.match(/[#.]/g)!.length / 4))
  at(1001, 'compile', 26, 100)
  expect(said()).toBe(bar)
  at(1100, 'compile', 100, 100)
  expect(said().slice(bar.length)).toMatch(/^\r\u001B\[K\[#+\] 读报告 100\/100$/)
  note('一句话')
  expect(said()).toMatch(/100\/100\r\u001B\[K一句话\n$/)
  meter.end()
  note('又一句')
  expect(said()).toMatch(/一句话\n又一句\n$/)
})

test.each([20, 30, 40, 80, 200])('a bar fits %d columns', (columns) => {
  const {at, said} = meterOn({isTTY: true, columns})
  at(0, 'compile', 0, 12_345)
  at(2000, 'compile', 678, 12_345)
  expect(columnsOf(said())).toBeLessThan(columns)
})

test('elsewhere a line stands now and then, without escape codes', () => {
  for (const [terminal, environment] of [
    [{}, {}],
    [{isTTY: true}, {TERM: 'dumb'}]
  ] as const) {
    const {at, meter, said} = meterOn(terminal, environment)
    for (let moment = 0; moment <= 9000; moment += 10) at(moment, 'write', moment / 10, 900)
    meter.end()
    expect(said()).toBe('写网页 100/900\n写网页 400/900\n写网页 700/900\n')
  }
})

test('nothing is shown when it is to be quiet', () => {
  const {at, said} = meterOn({isTTY: true, columns: 80}, {}, true)
  at(0, 'scan', 0, 0)
  at(60_000, 'compile', 1, 2)
  expect(said()).toBe('')
})

test('each run begins with the look at the files; the stages are timed', () => {
  const {at, meter} = meterOn({})
  at(0, 'scan', 0, 0)
  at(50, 'scan', 0, 0)
  at(80, 'compile', 0, 2)
  at(90, 'compile', 1, 2)
  at(200, 'arrange', 0, 0)
  expect(meter.end()).toEqual([
    ['scan', 30],
    ['compile', 120],
    ['arrange', 0]
  ])
  expect(meter.end()).toEqual([])
})

test('who ends a run finds no bar left, and others who listen end in good order', () => {
  const {at, said} = meterOn({isTTY: true, columns: 60})
  const ended: string[] = []
  const other = () => ended.push(said().slice(-4))
  const before = process.listenerCount('SIGTERM')
  process.once('SIGTERM', other)
  at(0, 'compile', 0, 100)
  at(2000, 'compile', 1, 100)
  at(3000, 'compile', 2, 100)
  expect(process.listenerCount('SIGTERM')).toBe(before + 2)
  process.emit('SIGTERM', 'SIGTERM')
  expect(ended).toEqual(['\r\u001B[K'])
  expect(process.listenerCount('SIGTERM')).toBe(before)
})
