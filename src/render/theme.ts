import {Liquid} from 'liquidjs'
import type {Theme} from '../types.ts'
import {hash} from '../util/hash.ts'
import {fillPattern} from '../util/fill-pattern.ts'
import {phrases} from '../zh/phrases.ts'
import {escapeHtml} from './escape-html.ts'
import {tableRows} from './table-rows.ts'
import {templateMessage} from './template-message.ts'

/**
 * Makes a theme of template files.
 *
 * @param files by path below `templates/`: `report.liquid`, `partials/header.liquid`
 */
export function createTheme(files: ReadonlyMap<string, Uint8Array | string>): Theme {
  const names = [...files.keys()].sort()
  const templates = new Map([...files].map(([name, file]) => [name, toText(file)]))
  const engine = createEngine(Object.fromEntries(templates))
  const parsed = new Map<string, ReturnType<Liquid['parseFileSync']>>()
  return {
    key: hash(...names.flatMap((name) => [name, files.get(name) ?? ''])),
    render(name, data) {
      try {
        const template = parsed.get(name) ?? engine.parseFileSync(name)
        parsed.set(name, template)
        return String(engine.renderSync(template, data))
      } catch (error) {
        throw templateMessage(error, name, templates)
      }
    }
  }
}

function createEngine(templates: Record<string, string>): Liquid {
  const engine = new Liquid({
    templates,
    extname: '.liquid',
    cache: true,
    outputEscape: 'escape',
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    lenientIf: true
  })
  engine.registerFilter('fill', fillPattern)
  engine.registerFilter('table_rows', {raw: true, handler: tableRows})
  engine.registerFilter('phrases', {raw: true, handler: titleHtml})
  engine.registerFilter('zh', {raw: true, handler: chineseMark})
  return engine
}

/** A title, escaped, that may be broken between phrases only. */
function titleHtml(text: string): string {
  return phrases(text).map(escapeHtml).join('<wbr>')
}

/** Marks an element whose text is Chinese, where the words of the interface are not. */
function chineseMark({lang}: {lang: string}): string {
  return lang.startsWith('zh') ? '' : ' lang="zh-CN"'
}

const toText = (file: Uint8Array | string) =>
  typeof file === 'string' ? file : new TextDecoder().decode(file)
