import {exit, type Command} from './command.ts'
import type {Locale, MessageRecord} from '../types.ts'
import {printMessages} from './print-messages.ts'

export const inspect: Command = {
  name: 'inspect',
  arguments: '<file>',
  help: {zh: '看一篇报告读出了什么', en: 'show what is read in a report'},
  options: [
    {
      flags: '--format <format>',
      help: {zh: '输出格式', en: 'output format'},
      choices: ['outline', 'json'],
      fallback: 'outline'
    },
    {
      flags: '--document <number>',
      help: {
        zh: '文件里有几篇文稿时，只看第几篇',
        en: 'of several documents in the file this one alone'
      }
    }
  ],
  async run({arguments: [path = ''], options, terminal}) {
    const {format, document} = options as {format: string; document?: string}
    if (document !== undefined && !/^[1-9]\d{0,3}$/.test(document)) {
      terminal.note(noNumber(document)[terminal.locale])
      return exit.usage
    }
    const {inspect} = await import('../build/inspect.ts')
    const {report, messages} = await inspect(path, document ? {document: Number(document)} : {})
    const {toJson} = await import('../report/to-json.ts')
    const {toOutline} = await import('../report/outline.ts')
    if (!report) {
      await printMessages(messages, terminal)
      return exit.content
    }
    terminal.print(
      format === 'json' ? JSON.stringify(toJson(report), null, 2) : toOutline(report, terminal.locale)
    )
    const {severityOf} = await import('../messages/severity-of.ts')
    // what makes the outline another one than was asked for
    const isGrave = (message: MessageRecord) =>
      message.ruleId === 'documents-several' || severityOf(message) === 'error'
    const shown = new Map([...messages].map(([name, records]) => [name, records.filter(isGrave)]))
    await printMessages(shown, terminal)
    return exit.well
  }
}

function noNumber(document: string): Record<Locale, string> {
  return {
    zh: `--document 应为 1、2、3……，而不是 ${document}`,
    en: `--document takes 1, 2, 3 …, not ${document}`
  }
}
