import {exit, type Command} from './command.ts'
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
    }
  ],
  async run({arguments: [path = ''], options, terminal}) {
    const {inspect} = await import('../build/inspect.ts')
    const {report, messages} = await inspect(path)
    const {toJson} = await import('../report/to-json.ts')
    const {toOutline} = await import('../report/outline.ts')
    if (!report) {
      await printMessages(messages, terminal)
      return exit.content
    }
    terminal.print(
      options['format'] === 'json'
        ? JSON.stringify(toJson(report), null, 2)
        : toOutline(report, terminal.locale)
    )
    await printMessages(messages, terminal, ['error'])
    return exit.well
  }
}
