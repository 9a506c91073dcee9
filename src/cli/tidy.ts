import {exit, type Command} from './command.ts'
import {printMessages} from './print-messages.ts'
import type {Proposal} from '../build/tidy.ts'
import type {Locale} from '../types.ts'

export const tidy: Command = {
  name: 'tidy',
  arguments: '[files...]',
  help: {
    zh: '整理来稿：断行、页码、序号等，列出改动供核对，--write 才写入',
    en: 'propose repairs of line breaks, page numbers, number marks … as a diff; --write makes them'
  },
  options: [
    {
      flags: '--site <folder>',
      help: {
        zh: '不写文件名则整理整个站点，默认为当前文件夹',
        en: 'whose reports are looked at where no file is named, by default the working folder'
      }
    },
    {flags: '--write', help: {zh: '把改动写入文件', en: 'make the repairs'}},
    {
      flags: '--only <names>',
      help: {
        zh: '只用这些规则，用逗号分开，名称见 docs/tidy.md',
        en: 'these rules alone, divided by commas; docs/tidy.md names them'
      }
    },
    {
      flags: '--also <names>',
      help: {zh: '另外加用这些规则', en: 'these rules beside those that are certain'}
    },
    {
      flags: '--reencode',
      help: {zh: '写入时允许把其他编码转为 UTF-8', en: 'let --write turn other encodings into UTF-8'}
    }
  ],
  async run({arguments: files, options, terminal}) {
    const {repairRules, certainRepairs} = await import('../tidy/repair-rules.ts')
    const {
      site = '.',
      write = false,
      reencode = false,
      only,
      also
    } = options as {
      site?: string
      write?: boolean
      reencode?: boolean
      only?: string
      also?: string
    }
    const known = repairRules.map(({name}) => name)
    const names = [...(only === undefined ? certainRepairs : listOf(only)), ...listOf(also ?? '')]
    const unknown = names.filter((name) => !known.includes(name))
    if (unknown.length > 0) {
      terminal.note(unknownRules(unknown, known)[terminal.locale])
      return exit.usage
    }
    const {tidyFiles} = await import('../build/tidy.ts')
    const {proposals, messages} = tidyFiles({site, files, names, write, reencode})
    const words = new Map(repairRules.map((rule) => [rule.name, rule.words[terminal.locale]]))
    for (const proposal of proposals) terminal.print(await toDiff(proposal, words))
    await printMessages(messages, terminal)
    const failed = [...messages.values()].flat().some(({ruleId}) => ruleId !== 'tidy-reencoded')
    if (!failed) terminal.note(summary(proposals)[terminal.locale])
    return failed ? exit.content : exit.well
  }
}

function listOf(names: string): string[] {
  return names
    .split(/[,，、]/)
    .map((name) => name.trim())
    .filter(Boolean)
}

function unknownRules(unknown: readonly string[], known: readonly string[]): Record<Locale, string> {
  return {
    zh: `没有规则 ${unknown.join('、')}；可用的有 ${known.join('、')}`,
    en: `No such rule: ${unknown.join(', ')}. There are ${known.join(', ')}`
  }
}

/** A unified diff that `patch` takes, which says in comments what is repaired. */
async function toDiff({path, before, after, counts}: Proposal, words: ReadonlyMap<string, string>) {
  const {createTwoFilesPatch} = await import('diff')
  const patch = createTwoFilesPatch(path, path, before, after, undefined, undefined, {maxEditLength: most})
  const repairs = [...counts].map(([name, count]) => `# ${words.get(name)} ${name} × ${count}\n`)
  const hunks =
    patch === undefined ? wholePatch(path, before, after) : patch.slice(patch.indexOf('\n--- ') + 1)
  return repairs.join('') + hunks
}

/** Lines taken out and put in that are told apart one by one; the time grows with their square. */
const most = 1000

/** All lines out, all lines in. */
function wholePatch(path: string, before: string, after: string): string {
  const [out, into] = [linesOf(before), linesOf(after)]
  const head = [`--- ${path}`, `+++ ${path}`, `@@ -1,${out.length} +1,${into.length} @@`].join('\n')
  return [`${head}\n`, ...out.map((line) => `-${line}`), ...into.map((line) => `+${line}`)].join('')
}

function linesOf(text: string): string[] {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? []
  return lines.map((line) => (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`))
}

function summary(proposals: readonly Proposal[]): Record<Locale, string> {
  const written = proposals.filter((proposal) => proposal.written).length
  if (proposals.length === 0) return {zh: '没有要整理的', en: 'Nothing to tidy'}
  if (written > 0) return {zh: `已写入 ${written} 个文件`, en: `${written} files written`}
  return {
    zh: `${proposals.length} 个文件可以整理；核对后加 --write 写入`,
    en: `${proposals.length} files can be tidied; add --write when you agree`
  }
}
