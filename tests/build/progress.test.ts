import {expect, test} from 'vitest'
import {build} from '../../src/build/build.ts'
import {checkSite} from '../../src/build/check.ts'
import type {Progress} from '../../src/build/progress.ts'
import {report, siteFolder} from './site-folder.ts'

/** What was told of a run: each stage with its first and last step. */
function listener() {
  const told: Progress[] = []
  const stages = () =>
    [...new Set(told.map(({stage}) => stage))].map((stage) => {
      const steps = told.filter((progress) => progress.stage === stage)
      return [stage, steps[0]?.done, steps.at(-1)?.done, steps[0]?.total]
    })
  return {onProgress: (progress: Progress) => void told.push(progress), stages}
}

const files = {'content/2024/a.txt': report(2024), 'content/2025/a.txt': report(2025)}

test('a build tells its stages, and every step of the long ones', async () => {
  const {folder} = siteFolder(files)
  const {onProgress, stages} = listener()
  const {written} = await build({site: folder, onProgress})
  expect(stages()).toEqual([
    ['scan', 0, 0, 0],
    ['compile', 0, 2, 2],
    ['arrange', 0, 0, 0],
    ['write', 0, written.length, written.length]
  ])
})

test('where nothing changed there is only the look', async () => {
  const {folder} = siteFolder(files)
  await build({site: folder})
  const {onProgress, stages} = listener()
  await build({site: folder, onProgress})
  expect(stages()).toEqual([['scan', 0, 0, 0]])
})

test('a check tells how far it is, the comparison of years too', async () => {
  const {folder} = siteFolder(files)
  const {onProgress, stages} = listener()
  await checkSite(folder, {onProgress})
  expect(stages()).toEqual([
    ['scan', 0, 0, 0],
    ['compile', 0, 2, 2],
    ['arrange', 0, 0, 0],
    ['compare', 0, 1, 1]
  ])
})
