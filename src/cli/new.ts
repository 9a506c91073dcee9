import {existsSync} from 'node:fs'
import {join, relative, resolve} from 'node:path'
import {createInterface} from 'node:readline/promises'
import {disk} from '../build/effects.ts'
import type {Locale} from '../types.ts'
import {exit, type Command, type CommandOption, type Terminal} from './command.ts'
import {starterConfig, starterIgnore, starterReport} from './starters.ts'

const about: readonly CommandOption[] = [
  {flags: '--organization <name>', help: {zh: '单位名称', en: 'whose report it is'}},
  {
    flags: '--year <year>',
    help: {zh: '总结哪一年，默认为今年', en: 'the year reported on, by default this one'}
  }
]

const site: Command = {
  name: 'site',
  arguments: '<folder>',
  help: {zh: '新建站点，带一篇样稿', en: 'make a site with a report to begin with'},
  options: about,
  async run({arguments: [name = ''], options, terminal}) {
    const folder = resolve(name)
    if (existsSync(folder) && disk.list(folder).length > 0) {
      terminal.note(words.notEmpty[terminal.locale](name))
      return exit.content
    }
    const facts = await factsOf(options, null, terminal)
    if (!facts) return exit.usage
    const files = {
      'content/site.yaml': starterConfig(facts.organization),
      [reportPath(facts)]: starterReport(facts.organization, facts.year),
      '.gitignore': starterIgnore
    }
    for (const [path, text] of Object.entries(files)) disk.write(join(folder, path), text)
    terminal.note(words.site[terminal.locale](name, Object.keys(files)))
    return exit.well
  }
}

const report: Command = {
  name: 'report',
  help: {zh: '在站点里新建一篇报告', en: 'begin a report in a site'},
  options: [
    {
      flags: '--site <folder>',
      help: {zh: '站点文件夹，默认为当前文件夹', en: 'the site folder, by default the working folder'}
    },
    ...about
  ],
  async run({options, terminal}) {
    const folder = resolve(typeof options['site'] === 'string' ? options['site'] : '.')
    const facts = await factsOf(options, await organizationOf(folder), terminal)
    if (!facts) return exit.usage
    const path = join(folder, reportPath(facts))
    const shown = relative(process.cwd(), path)
    if (existsSync(path)) {
      terminal.note(words.exists[terminal.locale](shown))
      return exit.content
    }
    disk.write(path, starterReport(facts.organization, facts.year))
    terminal.note(words.report[terminal.locale](shown, options['site']))
    return exit.well
  }
}

export const newCommand: Command = {
  name: 'new',
  help: {zh: '新建站点或报告', en: 'begin a site or a report'},
  options: [],
  commands: [site, report],
  run: () => Promise.resolve(exit.usage)
}

interface Facts {
  readonly organization: string
  readonly year: number
}

/** What is told by options, else asked on a terminal, else usual; null, after saying why, for a year that is none. */
async function factsOf(
  options: Readonly<Record<string, string | boolean | undefined>>,
  known: string | null,
  terminal: Terminal
): Promise<Facts | null> {
  const {locale} = terminal
  const usual = {organization: known ?? '我单位', year: String(new Date().getFullYear())}
  const given = {
    organization: typeof options['organization'] === 'string' ? options['organization'].trim() : '',
    year: typeof options['year'] === 'string' ? options['year'] : ''
  }
  const asks = process.stdin.isTTY && process.stderr.isTTY
  const lines = asks ? createInterface({input: process.stdin, output: process.stderr}) : null
  const ask = async (key: keyof typeof usual) =>
    given[key] || (await lines?.question(words.ask[locale][key](usual[key])))?.trim() || usual[key]
  const organization = await ask('organization')
  const year = await ask('year')
  lines?.close()
  if (/^(?:19|2[01])\d\d$/.test(year)) return {organization, year: Number(year)}
  terminal.note(words.year[locale](year))
  return null
}

/** `content/2025/云溪市图书馆.txt`: signs that no file name may hold are left out. */
function reportPath({organization, year}: Facts): string {
  // oxlint-disable-next-line no-control-regex
  const name = organization.replace(/[\0-\x1f\\/:*?"<>|]/g, '').replace(/^[.~\s]+|[.~\s]+$/g, '')
  return `content/${year}/${name || 'report'}.txt`
}

async function organizationOf(folder: string): Promise<string | null> {
  const path = join(folder, 'content/site.yaml')
  const [{readConfig}, {VFile}] = await Promise.all([import('../config/read-config.ts'), import('vfile')])
  return disk.stat(path) ? readConfig(new VFile({path, value: disk.read(path)})).organization : null
}

const words = {
  ask: {
    zh: {
      organization: (usual: string) => `单位名称（${usual}）：`,
      year: (usual: string) => `总结哪一年（${usual}）：`
    },
    en: {
      organization: (usual: string) => `Organization (${usual}): `,
      year: (usual: string) => `Year reported on (${usual}): `
    }
  },
  year: {
    zh: (year: string) => `年度应为四位数的年份，不能是 ${year}`,
    en: (year: string) => `The year must have four digits, not ${year}`
  },
  notEmpty: {
    zh: (folder: string) => `文件夹 ${folder} 已有内容，未作任何改动`,
    en: (folder: string) => `The folder ${folder} is not empty; nothing was touched`
  },
  exists: {
    zh: (path: string) => `已有 ${path}，未作任何改动`,
    en: (path: string) => `${path} exists; nothing was touched`
  },
  site: {
    zh: (folder: string, files: readonly string[]) =>
      `已建站点 ${folder}：${files.join('、')}\n接下来：huibao dev --site ${folder}，在网页上填写待填项`,
    en: (folder: string, files: readonly string[]) =>
      `Made ${folder}: ${files.join(', ')}\nNext: huibao dev --site ${folder}, and fill the placeholders in the page`
  },
  report: {
    zh: (path: string, site: unknown) =>
      `已建 ${path}\n接下来：huibao dev${siteOption(site)}，在网页上填写待填项`,
    en: (path: string, site: unknown) =>
      `Made ${path}\nNext: huibao dev${siteOption(site)}, and fill the placeholders in the page`
  }
} satisfies Record<string, Record<Locale, unknown>>

function siteOption(site: unknown): string {
  return typeof site === 'string' ? ` --site ${site}` : ''
}
