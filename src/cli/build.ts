import {resolve} from 'node:path'
import type {BuildResult} from '../build/build.ts'
import {queue} from '../util/queue.ts'
import {buildSummary} from './build-summary.ts'
import {exit, type Command} from './command.ts'
import {loudness} from './loudness.ts'
import {createMeter} from './meter.ts'
import {printMessages} from './print-messages.ts'
import {tellError} from './tell-error.ts'
import {tellWork, type Deed} from './tell-work.ts'
import {untilStopped} from './until-stopped.ts'

export const build: Command = {
  name: 'build',
  help: {
    zh: '生成网站：content/ 经 templates/ 到 dist/',
    en: 'build the site: content/ through templates/ into dist/'
  },
  options: [
    {
      flags: '--site <folder>',
      help: {zh: '站点文件夹，默认为当前文件夹', en: 'the site folder, by default the working folder'}
    },
    {
      flags: '--out <folder>',
      help: {
        zh: '输出文件夹，默认为站点下的 dist',
        en: 'the output folder, by default dist in the site folder'
      }
    },
    {flags: '--strict', help: {zh: '有待填项就不发布', en: 'refuse to publish open placeholders'}},
    {flags: '--no-drafts', help: {zh: '不发布草稿', en: 'leave out drafts'}},
    {
      flags: '--watch',
      help: {zh: '保存后重新生成，按 Ctrl-C 结束', en: 'build again after every save; Ctrl-C ends'}
    },
    ...loudness
  ],
  async run({options, terminal}) {
    const {site, out, strict, drafts, watch, quiet = false, verbose = false} = options as Options
    const {build} = await import('../build/build.ts')
    const meter = createMeter(terminal, quiet)
    const once = async () => {
      const begun = performance.now()
      const result = await build({
        ...(site ? {site} : {}),
        ...(out ? {out} : {}),
        ...(strict ? {strict} : {}),
        ...(drafts === false ? {drafts} : {}),
        onProgress: meter.onProgress
      })
      const duration = performance.now() - begun
      const stages = meter.end()
      if (verbose) tellWork(stages, deedsOf(result), terminal)
      if (!quiet) await printMessages(result.changed, terminal)
      if (result.totals.errors > 0) await printMessages(result.messages, terminal, ['error'])
      if (!quiet) terminal.note(buildSummary(result, {duration, site})[terminal.locale])
      return result.totals.errors > 0 ? exit.content : exit.well
    }
    if (!watch) return once()
    const {watchSite} = await import('../serve/watch.ts')
    const inTurn = queue()
    let code: number = exit.well
    const again = () =>
      inTurn(async () => {
        code = await once()
      })
    const watching = watchSite(resolve(site ?? '.'), {
      onChange: again,
      onError: (error) => void tellError(error, terminal)
    })
    try {
      // what is saved during the first build is built next
      await watching.ready
      await again()
      await untilStopped()
      return code
    } finally {
      await watching.close()
    }
  }
}

interface Options {
  readonly site?: string
  readonly out?: string
  readonly strict?: boolean
  readonly drafts?: boolean
  readonly watch?: boolean
  readonly quiet?: boolean
  readonly verbose?: boolean
}

function deedsOf({compiled, reasons, removed}: BuildResult): Array<readonly [Deed, string]> {
  return [
    ...compiled.map((path) => ['read', path] as const),
    ...[...reasons].map(([path, reason]) => [reason, path] as const),
    ...removed.map((path) => ['removed', path] as const)
  ]
}
