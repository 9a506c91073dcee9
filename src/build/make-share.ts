import {emitters} from '../emit/index.ts'
import {createTheme} from '../render/theme.ts'
import type {Output, Site} from '../types.ts'
import {disk} from './effects.ts'
import {makeOutput, type Made} from './make-output.ts'
import {openRecords} from './records.ts'
import type {OutputShare} from './share-outputs.ts'
import {StaleCacheError} from './stale-cache-error.ts'

/** A thread's part in making outputs: group by group, until none is left. */
export async function makeShare(share: OutputShare, report: (made: Made[]) => void): Promise<void> {
  const {out, groups, counter} = share
  const outputs = outputsOf(share)
  for (let at = Atomics.add(counter, 0, 1); at < groups.length; at = Atomics.add(counter, 0, 1)) {
    const made: Made[] = []
    for (const path of groups[at] ?? []) {
      const output = outputs.get(path)
      if (output) made.push(await makeOutput(out, output, disk))
    }
    report(made)
  }
}

/** The outputs to be shared; emitters behind those that make them are not asked. */
function outputsOf({
  config,
  cards,
  files,
  templates,
  cache,
  slots,
  groups
}: OutputShare): Map<string, Output> {
  const records = openRecords(cache, slots, disk)
  const record: Site['record'] = (card) => {
    const found = records.get(card.key)
    if (!found) throw new StaleCacheError(card.source)
    return found
  }
  const site: Site = {config, cards, files, theme: createTheme(templates), record}
  const wanted = new Set(groups.flat())
  const outputs = new Map<string, Output>()
  for (const emitter of emitters) {
    if (!config.outputs.some((name) => name === emitter.name)) continue
    if (outputs.size === wanted.size) break
    for (const output of emitter.emit(site)) if (wanted.has(output.path)) outputs.set(output.path, output)
  }
  return outputs
}
