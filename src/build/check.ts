import {resolve} from 'node:path'
import {check} from '../check/check.ts'
import {toRecord} from '../messages/say.ts'
import type {MessageRecord} from '../types.ts'
import {understand} from './compile.ts'
import {compose} from './compose.ts'
import {disk, type Effects} from './effects.ts'
import {builtinFolders, scanInputs} from './inputs.ts'
import {openSource} from './open-source.ts'
import {forgetful} from './records.ts'
import {failure} from './failure.ts'

type Messages = ReadonlyMap<string, readonly MessageRecord[]>

/** Checks single files. Never throws. */
export async function checkFiles(paths: readonly string[], effects: Effects = disk): Promise<Messages> {
  const messages = new Map<string, readonly MessageRecord[]>()
  for (const path of paths) messages.set(path, await checkFile(path, effects))
  return messages
}

async function checkFile(path: string, effects: Effects): Promise<readonly MessageRecord[]> {
  try {
    const {source, config} = openSource(path, effects)
    const {file, report} = await understand(source, config)
    check(report, file, config)
    return file.messages.map(toRecord)
  } catch (error) {
    return [failure(error)]
  }
}

/** Checks every report of a site, its configuration, and what only shows when all are together. */
export async function checkSite(site: string, effects: Effects = disk): Promise<Messages> {
  const {inputs} = scanInputs(resolve(site), builtinFolders, {time: 0, files: {}}, effects)
  const composition = await compose(inputs, {config: null, reports: new Map()}, forgetful(), effects)
  return composition.messages
}
