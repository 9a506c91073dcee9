import {setTimeout as pause} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {startHelpers} from '../../src/build/start-helpers.ts'

test('a helper that fails ends the work of all, and its error waits to be asked for', async () => {
  const counter = new Int32Array(new SharedArrayBuffer(4))
  // outside lib/ there is no script for them
  const helpers = startHelpers(2, counter, () => ({kind: 'compile', counter}), expect.unreachable)
  while (Atomics.load(counter, 0) === 0) await pause(1)
  await pause(5)
  await expect(helpers.end()).rejects.toThrow('worker.js')
})

test('without helpers nothing is shared, and nothing is left to take', async () => {
  const counter = new Int32Array(new SharedArrayBuffer(4))
  await startHelpers(0, counter, expect.unreachable, expect.unreachable).end()
  expect(Atomics.load(counter, 0)).toBeGreaterThan(1_000_000)
})
