import {relative, resolve} from 'node:path'
import type {BuildResult} from '../build/build.ts'
import {exit, type Command} from './command.ts'
import {printMessages} from './print-messages.ts'
import {untilStopped} from './until-stopped.ts'

export const build: Command = {
  name: 'build',
  help: {
    zh: '生成网站：content/ 经 templates/ 到 dist/',
    en: 'build the site: content/ through templates/ into dist/'
  },
  options: [
    {
      flags: '--site <folder>',
      help: {zh: '站点文件夹，默认为当前文件夹', en: 'the site folder, by default the working folder'}
    },
    {
      flags: '--out <folder>',
      help: {
        zh: '输出文件夹，默认为站点下的 dist',
        en: 'the output folder, by default dist in the site folder'
      }
    },
    {flags: '--strict', help: {zh: '有待填项就不发布', en: 'refuse to publish open placeholders'}},
    {flags: '--no-drafts', help: {zh: '不发布草稿', en: 'leave out drafts'}},
    {
      flags: '--watch',
      help: {zh: '保存后重新生成，按 Ctrl-C 结束', en: 'build again after every save; Ctrl-C ends'}
    }
  ],
  async run({options, terminal}) {
    const {site, out, strict, drafts, watch} = options as Options
    const {build} = await import('../build/build.ts')
    const once = async () => {
      const begun = performance.now()
      const result = await build({
        ...(site ? {site} : {}),
        ...(out ? {out} : {}),
        ...(strict ? {strict} : {}),
        ...(drafts === false ? {drafts} : {})
      })
      await printMessages(result.changed, terminal)
      if (result.totals.errors > 0) await printMessages(result.messages, terminal, ['error'])
      terminal.note(summary(result, performance.now() - begun)[terminal.locale])
      return result.totals.errors > 0 ? exit.content : exit.well
    }
    let code: number = await once()
    if (!watch) return code
    const {watchSite} = await import('../serve/watch.ts')
    const watching = watchSite(resolve(site ?? '.'), {
      async onChange() {
        code = await once()
      },
      onError: (error) => terminal.note(error.message)
    })
    await untilStopped()
    await watching.close()
    return code
  }
}

interface Options {
  readonly site?: string
  readonly out?: string
  readonly strict?: boolean
  readonly drafts?: boolean
  readonly watch?: boolean
}

function summary({out, totals, written, removed}: BuildResult, duration: number) {
  const near = relative(process.cwd(), out) || '.'
  const folder = near.startsWith('..') ? out : near
  const {reports, refused, organizations, open, errors, warnings} = totals
  const time = (duration / 1000).toFixed(2)
  const zh = [
    `${folder}：${organizations} 个单位 ${reports} 篇报告，写入 ${written.length} 个文件` +
      (removed.length > 0 ? `，移除 ${removed.length} 个` : '') +
      `，用时 ${time} 秒`,
    ...(refused > 0 ? [`${refused} 篇有错误，未发布`] : []),
    ...(open > 0 ? [`待填 ${open} 项`] : []),
    ...(errors + warnings > 0 ? [`错误 ${errors} 处、提醒 ${warnings} 处，详见 huibao check`] : [])
  ]
  const en = [
    `${folder}: ${reports} reports of ${organizations} organizations, ${written.length} files written` +
      (removed.length > 0 ? `, ${removed.length} removed` : '') +
      `, in ${time} s`,
    ...(refused > 0 ? [`${refused} reports with errors are not published`] : []),
    ...(open > 0 ? [`${open} placeholders open`] : []),
    ...(errors + warnings > 0 ? [`${errors} errors, ${warnings} warnings: see huibao check`] : [])
  ]
  return {zh: zh.join('\n'), en: en.join('\n')}
}
