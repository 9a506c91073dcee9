import {join, relative, resolve} from 'node:path'
import type {Dev, Update} from '../serve/dev.ts'
import type {Fault} from '../serve/pages.ts'
import type {Locale} from '../types.ts'
import {exit, type Command, type Terminal} from './command.ts'
import {openBrowser} from './open-browser.ts'
import {printMessages} from './print-messages.ts'
import {listenerOf, serveOptions, startOrTell, warnOfHost} from './serve-options.ts'
import {untilStopped} from './until-stopped.ts'

export const dev: Command = {
  name: 'dev',
  help: {
    zh: '边写边看：保存后网页随即更新，可在网页上填写待填项',
    en: 'preview while writing: pages follow every save, blanks are filled in the page'
  },
  options: [
    ...serveOptions,
    {
      flags: '--editor <name>',
      help: {
        zh: '网页上的“打开文件”用哪个编辑器：vscode、cursor、zed、idea 等，或含 {path} 的链接格式',
        en: 'editor that opens files from the page: vscode, cursor, zed, idea …, or a link pattern with {path}'
      }
    },
    {flags: '--quiet', help: {zh: '只报告错误', en: 'report errors only'}}
  ],
  async run({options, terminal}) {
    const begun = performance.now()
    const {locale} = terminal
    const listener = listenerOf(options, terminal)
    if (!listener) return exit.usage
    const [{startDev}, {editorPattern, editors}, {disk}, {announce, runningElsewhere}] = await Promise.all([
      import('../serve/dev.ts'),
      import('../serve/editor.ts'),
      import('../build/effects.ts'),
      import('../serve/announce.ts')
    ])
    const {site: folder = '.', editor: name, open, quiet} = options as Options
    const editor = name === undefined ? null : editorPattern(name)
    if (name !== undefined && editor === null) {
      terminal.note(words.editor[locale](name, editors))
      return exit.usage
    }
    const site = resolve(folder)
    if (disk.list(join(site, 'content')).length === 0) {
      const message = {ruleId: 'no-content', values: {folder: site}, place: null}
      await printMessages(new Map([[site, [message]]]), terminal)
      return exit.content
    }
    const other = runningElsewhere(site, disk)
    if (other) terminal.note(words.other[locale](other))
    warnOfHost(listener, terminal)
    const server = await startOrTell(listener, terminal, () =>
      startDev({
        ...listener,
        site,
        editor,
        locale,
        onUpdate: (update) => tell(update, site, terminal, quiet ?? false),
        onFault: faultTeller(terminal),
        onError: (error) => terminal.note(words.error[locale](error.message))
      })
    )
    if (!server) return exit.usage
    terminal.note(opening(server, performance.now() - begun)[locale])
    const withdraw = other ? () => undefined : announce(site, server.address, disk)
    if (open) openBrowser(server.address)
    await untilStopped()
    withdraw()
    await server.close()
    return exit.well
  }
}

interface Options {
  readonly site?: string
  readonly editor?: string
  readonly open?: boolean
  readonly quiet?: boolean
}

function opening({address, totals}: Dev, duration: number): Record<Locale, string> {
  const {reports, organizations, open, errors, warnings} = totals
  const time = (duration / 1000).toFixed(2)
  return {
    zh: `预览：${address}\n${organizations} 个单位 ${reports} 篇报告，待填 ${open} 项，错误 ${errors} 处、提醒 ${warnings} 处，用时 ${time} 秒。按 Ctrl-C 结束。`,
    en: `Preview: ${address}\n${reports} reports of ${organizations} organizations, ${open} placeholders open, ${errors} errors, ${warnings} warnings, in ${time} s. Ctrl-C ends.`
  }
}

/** One line an update; errors in full. */
function tell(
  {paths, changed, duration, totals, composition}: Update,
  site: string,
  terminal: Terminal,
  quiet: boolean
): void {
  const {open, errors, warnings} = totals
  const [first = words.early[terminal.locale]] = paths.map((path) => relative(site, path))
  const ms = Math.round(duration)
  const line = {
    zh: `${first}${paths.length > 1 ? ` 等 ${paths.length} 个文件` : ''}：更新 ${changed.length} 个，${ms} 毫秒；待填 ${open} 项，错误 ${errors} 处、提醒 ${warnings} 处`,
    en: `${first}${paths.length > 1 ? ` and ${paths.length - 1} more` : ''}: ${changed.length} updated in ${ms} ms; ${open} open, ${errors} errors, ${warnings} warnings`
  }
  if (!quiet && changed.length > 0) terminal.note(line[terminal.locale])
  if (errors > 0) void printMessages(composition.messages, terminal, ['error'])
}

/** A broken template fails on every page, and is told once. */
function faultTeller(terminal: Terminal): (fault: Fault) => void {
  let last = ''
  return ({path, message}) => {
    const said = JSON.stringify([path, message])
    if (said !== last) void printMessages(new Map([[path, [message]]]), terminal)
    last = said
  }
}

const words = {
  early: {zh: '启动时的改动', en: 'Changes during the start'},
  editor: {
    zh: (name: string, known: readonly string[]) =>
      `不认识编辑器 ${name}；可写 ${known.join('、')}，或含 {path} 的链接格式`,
    en: (name: string, known: readonly string[]) =>
      `Unknown editor ${name}: expected ${known.join(', ')}, or a link pattern with {path}`
  },
  other: {
    zh: (address: string) => `这个站点已在 ${address} 预览；再开一个也可以`,
    en: (address: string) => `This site is already previewed at ${address}; a second one works too`
  },
  error: {
    zh: (message: string) => `出错：${message}`,
    en: (message: string) => `Failed: ${message}`
  }
} as const
