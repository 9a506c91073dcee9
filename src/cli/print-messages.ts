import type {Severity} from '../messages/entry.ts'
import type {MessageRecord} from '../types.ts'
import type {Terminal} from './command.ts'

/** Prints messages by file, sorted by place, in the terminal's language; nothing where there are none. */
export async function printMessages(
  messages: ReadonlyMap<string, readonly MessageRecord[]>,
  terminal: Terminal,
  severities?: readonly Severity[]
): Promise<void> {
  // a run that has nothing to say does not load what says it
  if (messages.size === 0) return
  const [{layMessages}, {severityOf}] = await Promise.all([
    import('./lay-messages.ts'),
    import('../messages/severity-of.ts')
  ])
  const texts = [...messages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([path, all]) =>
        [path, severities ? all.filter((one) => severities.includes(severityOf(one))) : all] as const
    )
    .filter(([, shown]) => shown.length > 0)
    .map(([path, shown]) => layMessages(path, shown, terminal))
  if (texts.length > 0) terminal.note(`${texts.join('\n\n')}\n\n`)
}
