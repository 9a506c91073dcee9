import {exit, type Command} from './command.ts'
import {loudness} from './loudness.ts'
import {createMeter} from './meter.ts'
import {tellWork} from './tell-work.ts'
import {printMessages} from './print-messages.ts'
import type {Locale} from '../types.ts'

export const check: Command = {
  name: 'check',
  arguments: '[files...]',
  help: {
    zh: '发布前检查：列出编号、待填、隐私等问题；不写文件名则检查整个站点',
    en: 'check before publication: numbering, blanks, privacy …; the whole site where no file is named'
  },
  options: [
    {
      flags: '--site <folder>',
      help: {zh: '站点文件夹，默认为当前文件夹', en: 'the site folder, by default the working folder'}
    },
    ...loudness
  ],
  async run({arguments: files, options, terminal}) {
    const {checkFiles, checkSite} = await import('../build/check.ts')
    const {site = '.', quiet = false, verbose = false} = options as Options
    const meter = createMeter(terminal, quiet)
    const messages = files.length > 0 ? await checkFiles(files, meter) : await checkSite(site, meter)
    const stages = meter.end()
    if (verbose) tellWork(stages, [], terminal)
    await printMessages(messages, terminal, quiet ? ['error'] : undefined)
    const all = [...messages.values()].flat()
    const [{countMessages}, {severityOf}] = await Promise.all([
      import('./lay-messages.ts'),
      import('../messages/severity-of.ts')
    ])
    if (!quiet) terminal.note(all.length === 0 ? clean[terminal.locale] : countMessages(all, terminal.locale))
    return all.some((message) => severityOf(message) === 'error') ? exit.content : exit.well
  }
}

interface Options {
  readonly site?: string
  readonly quiet?: boolean
  readonly verbose?: boolean
}

const clean: Record<Locale, string> = {zh: '没有发现问题', en: 'Nothing to complain about'}
