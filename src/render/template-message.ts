import type {VFileMessage} from 'vfile-message'
import {toMessage} from '../messages/say.ts'
import type {Place} from '../types.ts'

/** The parts of a liquidjs error that we read; a fault outside any template has no token. */
interface LiquidFault extends Error {
  token?: {input: string; file?: string; getPosition(): [line: number, column: number]}
  originalError?: Error
}

/** What liquidjs says → our rule; the first group is the name that the message shows. */
const wordings: ReadonlyArray<readonly [pattern: RegExp, ruleId: string]> = [
  [/^undefined variable: (.+)$/, 'template-variable'],
  [/^undefined filter: (.+)$/, 'template-filter'],
  [/^tag "(.+)" not found$/, 'template-tag'],
  [/^(?:tag|output) (.+) not closed$/, 'template-unclosed'],
  [/^ENOENT: Failed to lookup "(.+?)"/, 'template-missing'],
  [/^slot (\w+)$/, 'template-slot']
]

/**
 * The message for an error that a template made.
 *
 * @param name the template that was asked for; the fault may stand in a partial of it
 * @param templates by file name; liquidjs does not name the file of a variable, but carries its text
 */
export function templateMessage(
  error: unknown,
  name: string,
  templates: ReadonlyMap<string, string>
): VFileMessage {
  const fault: LiquidFault = error instanceof Error ? error : new Error(String(error))
  const {ruleId, values} = toRule(fault)
  const place = toPlace(fault)
  const message = toMessage({ruleId, values, place}, 'zh')
  message.file = `templates/${toFile(fault, templates) ?? `${name}.liquid`}`
  message.name = place ? `${message.file}:${place.line}:${place.column}` : message.file
  message.cause = error
  return message
}

function toRule(fault: LiquidFault): {ruleId: string; values: Record<string, string>} {
  const text = (fault.originalError?.message ?? fault.message).replace(
    /(?:, file:[^,]*)?, line:\d+, col:\d+$/,
    ''
  )
  for (const [pattern, ruleId] of wordings) {
    const found = pattern.exec(text)
    if (found) return {ruleId, values: {name: found[1]?.trim() ?? ''}}
  }
  return {ruleId: 'template-broken', values: {detail: text}}
}

function toPlace(fault: LiquidFault): Place | null {
  const position = fault.token?.getPosition()
  return position ? {line: position[0], column: position[1]} : null
}

function toFile(fault: LiquidFault, templates: ReadonlyMap<string, string>): string | undefined {
  const {token} = fault
  if (!token || token.file) return token?.file
  return [...templates].find(([, text]) => text === token.input)?.[0]
}
