import {catalogue} from '../messages/catalogue.ts'
import type {Severity} from '../messages/entry.ts'
import {severityOf} from '../messages/severity-of.ts'
import type {Locale, MessageRecord, Place} from '../types.ts'
import type {Terminal, Words} from './command.ts'
import {columnsOf} from './columns-of.ts'
import {wrap} from './wrap.ts'

/**
 * Messages of a file as they are printed: place, severity, what and which rule; below it how to mend it. In a terminal
 * they are wrapped to its width, elsewhere each stands on a line.
 */
export function layMessages(
  path: string,
  records: readonly MessageRecord[],
  {locale, color, columns}: Pick<Terminal, 'locale' | 'color' | 'columns'>
): string {
  const paint = (code: number, text: string) => (color ? `\u001B[${code}m${text}\u001B[0m` : text)
  const sorted = records.toSorted((a, b) => lineOf(a) - lineOf(b) || columnOf(a) - columnOf(b))
  const longest = Math.max(...sorted.map((record) => placeOf(record).length))
  const width = longest === 0 ? 0 : longest + 2
  const indent = width + labelWidth[locale] + 4
  const room = columns === null ? Infinity : Math.max(20, columns - indent - 1)
  const lines = sorted.flatMap((record) => {
    const entry = catalogue[record.ruleId]
    if (!entry) throw new Error(`no message ${record.ruleId} in the catalogue`)
    const {[locale]: wording, severity} = entry
    const label = labels[severity]
    const note = wording.note?.(record.values)
    const [first = '', ...more] = [
      ...wrap(`${plain(wording.reason(record.values))}  ${record.ruleId}`, room),
      ...(note ? wrap(`→ ${plain(note)}`, room) : [])
    ]
    const gap = ' '.repeat(labelWidth[locale] - columnsOf(label[locale]) + 2)
    const head = `  ${placeOf(record).padEnd(width)}${paint(label.color, label[locale])}${gap}`
    return [head + first, ...more.map((line) => ' '.repeat(indent) + line)]
  })
  return [paint(4, plain(path)), ...lines].join('\n')
}

/** How many there are of each severity: `错误 1 处、提醒 2 处`; empty where there are none. */
export function countMessages(records: readonly MessageRecord[], locale: Locale): string {
  return (['error', 'warning', 'info'] as const)
    .map((severity) => [severity, records.filter((one) => severityOf(one) === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) =>
      locale === 'zh'
        ? `${labels[severity].zh} ${count} 处`
        : `${count} ${labels[severity].en}${count === 1 || severity === 'info' ? '' : 's'}`
    )
    .join(locale === 'zh' ? '、' : ', ')
}

/** Red, yellow, blue. */
const labels: Readonly<Record<Severity, Words & {color: number}>> = {
  error: {zh: '错误', en: 'error', color: 31},
  warning: {zh: '提醒', en: 'warning', color: 33},
  info: {zh: '提示', en: 'info', color: 34}
}
const labelWidth = {zh: 4, en: 7}

function placeOf({place}: MessageRecord): string {
  if (!place) return ''
  return 'start' in place ? `${pointOf(place.start)}-${pointOf(place.end)}` : pointOf(place)
}

function pointOf({line, column}: Place): string {
  return `${line}:${column}`
}

function startOf({place}: MessageRecord) {
  return place && 'start' in place ? place.start : place
}

const lineOf = (record: MessageRecord) => startOf(record)?.line ?? 0
const columnOf = (record: MessageRecord) => startOf(record)?.column ?? 0

/** What an author's text holds must not steer the terminal. */
function plain(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/\s*\n\s*/g, ' ').replace(/[\0-\x1F\x7F-\x9F]/g, '\uFFFD')
}
