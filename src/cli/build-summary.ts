import {relative} from 'node:path'
import type {BuildResult} from '../build/build.ts'
import type {Words} from './command.ts'

interface Circumstances {
  /** Milliseconds. */
  readonly duration: number
  /** As `--site` names it. */
  readonly site: string | undefined
}

/** What was made, how long it took, what is open, where to look next. */
export function buildSummary(result: BuildResult, {duration, site}: Circumstances): Words {
  const {out, published, totals, written, removed} = result
  const near = relative(process.cwd(), out) || '.'
  const folder = near.startsWith('..') ? out : near
  const {reports, refused, organizations, open, errors, warnings} = totals
  const time = (duration / 1000).toFixed(2)
  if (!published) return unpublished(folder, open, time)
  const command = (name: string) => (site === undefined ? `huibao ${name}` : `huibao ${name} --site ${site}`)
  const clean = errors + warnings === 0
  const zh = [
    `${folder}：${organizations} 个单位 ${reports} 篇报告，写入 ${written.length} 个文件` +
      (removed.length > 0 ? `，移除 ${removed.length} 个` : '') +
      `，用时 ${time} 秒`,
    ...(refused > 0 ? [`${refused} 篇有错误，未发布`] : []),
    ...(open > 0 ? [`待填 ${open} 项`] : []),
    ...(clean ? [] : [`错误 ${errors} 处、提醒 ${warnings} 处，详见 ${command('check')}`]),
    ...(clean && written.length > 0 ? [`查看网站：${command('preview')}`] : [])
  ]
  const en = [
    `${folder}: ${counted(reports, 'report')} of ${counted(organizations, 'organization')}, ${counted(written.length, 'file')} written` +
      (removed.length > 0 ? `, ${removed.length} removed` : '') +
      `, in ${time} s`,
    ...(refused > 0 ? [`Not published for errors: ${counted(refused, 'report')}`] : []),
    ...(open > 0 ? [`${counted(open, 'placeholder')} open`] : []),
    ...(clean
      ? []
      : [`${counted(errors, 'error')}, ${counted(warnings, 'warning')}: see ${command('check')}`]),
    ...(clean && written.length > 0 ? [`Look at the site: ${command('preview')}`] : [])
  ]
  return {zh: zh.join('\n'), en: en.join('\n')}
}

/** Nothing was touched; why, the messages have said. */
function unpublished(folder: string, open: number, time: string): Words {
  return {
    zh: `没有发布，${folder} 保持原样${open > 0 ? `；待填 ${open} 项` : ''}，用时 ${time} 秒`,
    en: `Not published, ${folder} is as it was${open > 0 ? `; ${counted(open, 'placeholder')} open` : ''}, in ${time} s`
  }
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}
