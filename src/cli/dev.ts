import {join, resolve} from 'node:path'
import type {Totals} from '../build/state.ts'
import type {Fault} from '../serve/pages.ts'
import type {Locale} from '../types.ts'
import {exit, type Command, type Terminal} from './command.ts'
import {loudness} from './loudness.ts'
import {createMeter} from './meter.ts'
import {openBrowser} from './open-browser.ts'
import {printMessages} from './print-messages.ts'
import {listenerOf, serveOptions, startOrTell, warnOfHost} from './serve-options.ts'
import {tellError} from './tell-error.ts'
import {updateTeller} from './tell-update.ts'
import {tellWork} from './tell-work.ts'
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
    ...loudness
  ],
  async run({options, terminal}) {
    const begun = performance.now()
    const {locale} = terminal
    const listener = listenerOf(options, terminal)
    if (!listener) return exit.usage
    const [{startDev}, {totalsOf}, {editorPattern, editors}, {disk}, {announce, runningElsewhere}] =
      await Promise.all([
        import('../serve/dev.ts'),
        import('../build/totals.ts'),
        import('../serve/editor.ts'),
        import('../build/effects.ts'),
        import('../serve/announce.ts')
      ])
    const {site: folder = '.', editor: name, open, quiet = false, verbose = false} = options as Options
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
    const meter = createMeter(terminal, quiet)
    const server = await startOrTell(listener, terminal, () =>
      startDev({
        ...listener,
        site,
        editor,
        locale,
        onUpdate: updateTeller(site, {terminal, meter, quiet, verbose}),
        onProgress: meter.onProgress,
        onFault: faultTeller(terminal),
        onError: (error) => void tellError(error, terminal)
      })
    )
    const stages = meter.end()
    if (!server) return exit.usage
    const {compiled, said} = server.composition
    const read = compiled.map((path) => ['read', path] as const)
    if (verbose) tellWork(stages, read, terminal)
    if (said.errors > 0) await printMessages(server.composition.messages, terminal, ['error'])
    const totals = totalsOf(server.composition)
    terminal.note(opening(server.address, totals, performance.now() - begun)[locale])
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
  readonly verbose?: boolean
}

function opening(address: string, totals: Totals, duration: number): Record<Locale, string> {
  const {reports, organizations, open, errors, warnings} = totals
  const time = (duration / 1000).toFixed(2)
  return {
    zh: `预览：${address}\n${organizations} 个单位 ${reports} 篇报告，待填 ${open} 项，错误 ${errors} 处、提醒 ${warnings} 处，用时 ${time} 秒。按 Ctrl-C 结束。`,
    en: `Preview: ${address}\n${reports} reports of ${organizations} organizations, ${open} placeholders open, ${errors} errors, ${warnings} warnings, in ${time} s. Ctrl-C ends.`
  }
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
  editor: {
    zh: (name: string, known: readonly string[]) =>
      `不认识编辑器 ${name}；可写 ${known.join('、')}，或含 {path} 的链接格式`,
    en: (name: string, known: readonly string[]) =>
      `Unknown editor ${name}: expected ${known.join(', ')}, or a link pattern with {path}`
  },
  other: {
    zh: (address: string) => `这个站点已在 ${address} 预览；再开一个也可以`,
    en: (address: string) => `This site is already previewed at ${address}; a second one works too`
  }
} as const
