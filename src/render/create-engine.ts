import {Liquid} from 'liquidjs'
import {fillPattern} from '../util/fill-pattern.ts'
import {phrases} from '../zh/phrases.ts'
import {escapeHtml} from './escape-html.ts'
import {tableRows} from './table-rows.ts'

/**
 * The Liquid of our templates.
 *
 * @param templates by file name
 */
export function createEngine(templates: Record<string, string>): Liquid {
  const engine = new Liquid({
    templates,
    extname: '.liquid',
    cache: true,
    outputEscape: 'escape',
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    lenientIf: true,
    // else that of the machine, which is slow to tell
    locale: 'en-US'
  })
  engine.registerFilter('fill', fillPattern)
  engine.registerFilter('table_rows', {raw: true, handler: tableRows})
  engine.registerFilter('phrases', {raw: true, handler: remembered(titleHtml)})
  engine.registerFilter('zh', {raw: true, handler: chineseMark})
  return engine
}

/** Lists show a title on many pages. */
function remembered(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const html = known.get(text) ?? make(text)
    known.set(text, html)
    return html
  }
}

/** A title, escaped, that may be broken between phrases only. */
function titleHtml(text: string): string {
  return phrases(text).map(escapeHtml).join('<wbr>')
}

/** Marks an element whose text is Chinese, where the words of the interface are not. */
function chineseMark({lang}: {lang: string}): string {
  return lang.startsWith('zh') ? '' : ' lang="zh-CN"'
}
