import {existsSync} from 'node:fs'
import {relative} from 'node:path'
import type {Update} from '../serve/dev.ts'
import type {Terminal, Words} from './command.ts'
import type {Meter} from './meter.ts'
import {printMessages} from './print-messages.ts'
import {tellWork} from './tell-work.ts'

interface Voice {
  readonly terminal: Terminal
  readonly meter: Meter
  readonly quiet: boolean
  readonly verbose: boolean
}

/** Tells of updates: a line each, errors in full, and when there are none any more. */
export function updateTeller(
  site: string,
  {terminal, meter, quiet, verbose}: Voice
): (update: Update) => void {
  return (update) => {
    const {paths, changed, totals, composition} = update
    const stages = meter.end()
    // all was looked at again, and is as it was
    if (paths.length === 0 && changed.length === 0) return
    if (!quiet) terminal.note(lineOf(update, site)[terminal.locale])
    if (verbose) {
      const deedOf = (path: string) => (composition.outputs.has(path) ? 'changed' : 'removed')
      const read = composition.compiled.map((path) => ['read', path] as const)
      tellWork(stages, [...read, ...changed.map((path) => [deedOf(path), path] as const)], terminal)
    }
    if (totals.errors > 0) void printMessages(composition.messages, terminal, ['error'])
  }
}

function lineOf({paths, changed, duration, totals, mended}: Update, site: string): Words {
  const {open, errors, warnings} = totals
  const [first] = paths
  const name = first && relative(site, first)
  const gone = first !== undefined && !existsSync(first)
  const rest = paths.length - 1
  const ms = Math.round(duration)
  return {
    zh:
      `${name ?? '启动时的改动'}${rest > 0 ? ` 等 ${paths.length} 个文件` : gone ? '（已删除）' : ''}：` +
      `更新 ${changed.length} 个，${ms} 毫秒；` +
      `待填 ${open} 项，${mended ? '错误都已改正' : `错误 ${errors} 处`}、提醒 ${warnings} 处`,
    en:
      `${name ?? 'Changes during the start'}${rest > 0 ? ` and ${rest} more` : gone ? ' (deleted)' : ''}: ` +
      `${changed.length} updated in ${ms} ms; ` +
      `${open} open, ${mended ? 'all errors mended' : `${errors} errors`}, ${warnings} warnings`
  }
}
