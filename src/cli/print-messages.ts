import {catalogue} from '../messages/catalogue.ts'
import type {Severity} from '../messages/entry.ts'
import type {Locale, MessageRecord} from '../types.ts'
import type {Terminal} from './command.ts'

/** Prints messages by file, sorted by place, in the terminal's language; nothing where there are none. */
export async function printMessages(
  messages: ReadonlyMap<string, readonly MessageRecord[]>,
  terminal: Terminal,
  severities: readonly Severity[] = ['error', 'warning', 'info']
): Promise<void> {
  // a run that has nothing to say does not load what says it
  if (messages.size === 0) return
  const [{VFile}, {reporter}, {toMessage}] = await Promise.all([
    import('vfile'),
    import('vfile-reporter'),
    import('../messages/say.ts')
  ])
  const files = [...messages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, records]) => {
      const shown = records.filter(({ruleId}) =>
        severities.some((severity) => severity === catalogue[ruleId]?.severity)
      )
      if (shown.length === 0) return []
      const file = new VFile({path})
      file.messages = shown.map((record) => toMessage(record, terminal.locale))
      return file
    })
  if (files.length === 0) return
  const text = reporter(files, {color: terminal.color, verbose: true})
  terminal.note(inLocale(text.replace(/\[note\]:\n\s+/g, '→ '), terminal.locale))
}

/** The reporter's own few words are English. */
const labels: ReadonlyArray<[RegExp, string]> = [
  [/^(\S*\s*(?:\d+:\d+(?:-\d+:\d+)?)?\s+(?:\u001B\[\d+m)?)error(?=\s|\u001B)/gm, '$1错误 '],
  [/^(\S*\s*(?:\d+:\d+(?:-\d+:\d+)?)?\s+(?:\u001B\[\d+m)?)warning(?=\s|\u001B)/gm, '$1提醒   '],
  [/^(\S*\s*(?:\d+:\d+(?:-\d+:\d+)?)?\s+(?:\u001B\[\d+m)?)info(?=\s|\u001B)/gm, '$1提示']
]

function inLocale(text: string, locale: Locale): string {
  if (locale === 'en') return text
  const [body = '', total] = text.split(/\n\n(?=(?:\d+ messages|[✖⚠]).*$)/)
  const ours = labels.reduce((all, [pattern, word]) => all.replace(pattern, word), body)
  if (total === undefined) return ours
  return `${ours}\n\n${totals.reduce((line, [pattern, word]) => line.replace(pattern, word), total)}`
}

const totals: ReadonlyArray<[RegExp, string]> = [
  [/(\d+) messages?/, '$1 条消息'],
  [/(\d+) errors?/, '错误 $1 处'],
  [/(\d+) warnings?/, '提醒 $1 处'],
  [/(\d+) infos?/, '提示 $1 处']
]
