import {join, resolve} from 'node:path'
import {exit, type Command} from './command.ts'
import {openBrowser} from './open-browser.ts'
import {printMessages} from './print-messages.ts'
import {listenerOf, serveOptions, startOrTell, warnOfHost} from './serve-options.ts'
import {untilStopped} from './until-stopped.ts'

export const preview: Command = {
  name: 'preview',
  help: {
    zh: '像网站主机那样打开已生成的 dist/，发布前看最后一遍',
    en: 'serve dist/ as a host would, for a last look before publication'
  },
  options: [
    ...serveOptions,
    {
      flags: '--out <folder>',
      help: {
        zh: '已生成的文件夹，默认为站点下的 dist',
        en: 'the built folder, by default dist in the site folder'
      }
    },
    {
      flags: '--base <path>',
      help: {zh: '网站所在的路径，如 /reports/', en: 'path that the site is hosted under, such as /reports/'}
    }
  ],
  async run({options, terminal}) {
    const {locale} = terminal
    const listener = listenerOf(options, terminal)
    if (!listener) return exit.usage
    const {
      site = '.',
      out,
      base = '/',
      open
    } = options as {site?: string; out?: string; base?: string; open?: boolean}
    if (!/^\/(?:[\w.~-]+\/)*$/.test(base.endsWith('/') ? base : `${base}/`)) {
      terminal.note(words.base[locale](base))
      return exit.usage
    }
    const folder = resolve(out ?? join(site, 'dist'))
    const [{startPreview}, {disk}] = await Promise.all([
      import('../serve/preview.ts'),
      import('../build/effects.ts')
    ])
    if (disk.list(folder).length === 0) {
      const message = {ruleId: 'serve-nothing', values: {folder}, place: null}
      await printMessages(new Map([[folder, [message]]]), terminal)
      return exit.content
    }
    warnOfHost(listener, terminal)
    const whole = base.endsWith('/') ? base : `${base}/`
    const server = await startOrTell(listener, terminal, () =>
      startPreview({...listener, locale, out: folder, base: whole})
    )
    if (!server) return exit.usage
    terminal.note(words.opening[locale](server.address))
    if (open) openBrowser(server.address)
    await untilStopped()
    await server.close()
    return exit.well
  }
}

const words = {
  base: {
    zh: (base: string) => `--base 应为 /reports/ 这样的路径，不能是 ${base}`,
    en: (base: string) => `--base takes a path like /reports/, not ${base}`
  },
  opening: {
    zh: (address: string) => `网站：${address}\n按 Ctrl-C 结束。`,
    en: (address: string) => `Site: ${address}\nCtrl-C ends.`
  }
} as const
