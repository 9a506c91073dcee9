import {check, type CheckOptions} from '../../src/check/check.ts'
import {parse} from '../../src/parse/parse.ts'
import {readSource} from '../../src/read/read-source.ts'
import {reportFrom} from '../../src/report/report.ts'
import type {Report} from '../../src/types.ts'

const whole = {
  title: {text: '年度工作简报', line: 1},
  organization: '城北图书馆',
  year: 2025,
  planYear: 2026
}

/** What one rule says of a text: `line:column-line:column reason`. Title, organization and years are given. */
export function messagesOf(
  rule: string,
  text: string,
  known: Partial<Report> = {},
  {path = 'a.txt', ...options}: Partial<CheckOptions> & {path?: string} = {}
): string[] {
  const file = readSource(path, new TextEncoder().encode(text))
  const report = {...reportFrom(parse(file), file), ...whole, ...known}
  file.messages = []
  check(report, file, {organization: null, ...options})
  return file.messages
    .filter(({ruleId}) => ruleId === rule)
    .map(({place, reason}) => `${spell(place)} ${reason}`)
}

function spell(place: ReturnType<typeof readSource>['messages'][number]['place']): string {
  if (!place) return '-'
  if (!('start' in place)) return `${place.line}:${place.column}`
  return `${place.start.line}:${place.start.column}-${place.end.line}:${place.end.column}`
}
