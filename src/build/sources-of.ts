import {join, resolve} from 'node:path'
import type {Effects} from './effects.ts'
import {scanInputs} from './inputs.ts'

/** Paths of the reports of a site, from the working folder. */
export function sourcesOf(site: string, effects: Effects): string[] {
  const {inputs} = scanInputs(resolve(site), [], {time: 0, files: {}}, effects)
  return inputs.reports.map(({path}) => join(site, path))
}
