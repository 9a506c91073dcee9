import type {Locale} from '../types.ts'

/** Commander's sentences and ours for them. */
const sentences: ReadonlyArray<[RegExp, string]> = [
  [/unknown option '(.+?)'/, '没有选项 $1'],
  [/unknown command '(.+?)'/, '没有命令 $1'],
  [/missing required argument '(.+?)'/, '缺少参数 $1'],
  [/option '(.+?)' cannot be used with option '(.+?)'/, '选项 $1 和 $2 不能同时用'],
  [/option '(.+?)' argument missing/, '选项 $1 后面缺少内容'],
  [/option '(.+?)' argument '(.+?)' is invalid\. Allowed choices are (.+?)\./, '选项 $1 不能是 $2，可选：$3'],
  [
    /too many arguments(?: for '(.+?)')?\. Expected (\d+) arguments? but got (\d+)\./,
    '参数太多：应有 $2 个，现有 $3 个'
  ],
  [/\(Did you mean (?:one of )?(.+?)\?\)/, '是不是想写 $1？'],
  [/^error: /, '']
]

/** Words commander's error in the locale, with the way to help. */
export function usageError(text: string, locale: Locale): string {
  if (locale === 'en') return `${text.trim()}\nSee huibao --help.\n`
  const worded = sentences.reduce((line, [pattern, ours]) => line.replace(pattern, ours), text.trim())
  return `错误：${worded.replace(/^error: /, '')}\n用法见 huibao --help。\n`
}
