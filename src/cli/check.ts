import {catalogue} from '../messages/catalogue.ts'
import {exit, type Command} from './command.ts'
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
    }
  ],
  async run({arguments: files, options, terminal}) {
    const {checkFiles, checkSite} = await import('../build/check.ts')
    const site = typeof options['site'] === 'string' ? options['site'] : '.'
    const messages = files.length > 0 ? await checkFiles(files) : await checkSite(site)
    await printMessages(messages, terminal)
    const all = [...messages.values()].flat()
    if (all.length === 0) terminal.note(clean[terminal.locale])
    return all.some(({ruleId}) => catalogue[ruleId]?.severity === 'error') ? exit.content : exit.well
  }
}

const clean: Record<Locale, string> = {zh: '没有发现问题', en: 'Nothing to complain about'}
