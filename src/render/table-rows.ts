import {escapeHtml} from './escape-html.ts'

/** A cell of a table: its text, with a link, a class, a remark or a small line where it has these. */
export type Cell =
  | string
  | {
      text: string
      href?: string
      kind?: string
      remark?: string | null
      /** Where it is not that of the interface. */
      lang?: string | null
      /** Heads its row. */
      head?: boolean
      line?: Line | null
    }

interface Line {
  width: number
  height: number
  /** Path data in an SVG of this size. */
  path: string
  /** Where it ends. */
  last: {x: number; y: number} | null
}

/**
 * Rows of a long table as HTML. Templates could print them cell by cell, but Liquid takes its time
 * for each value, and a report has hundreds.
 */
export function tableRows(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('\n')
}

function cellHtml(cell: Cell): string {
  if (typeof cell === 'string') return `<td>${escapeHtml(cell)}</td>`
  const {text, href, kind, remark, lang, head, line} = cell
  const label =
    href === undefined ? escapeHtml(text) : `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`
  const note = remark ? ` <small>${escapeHtml(remark)}</small>` : ''
  const name = (kind ? ` class="${escapeHtml(kind)}"` : '') + (lang ? ` lang="${escapeHtml(lang)}"` : '')
  const inside = label + note + (line ? lineHtml(line) : '')
  return head ? `<th scope="row"${name}>${inside}</th>` : `<td${name}>${inside}</td>`
}

/** Said by the figures beside it, so hidden from screen readers. */
function lineHtml({width, height, path, last}: Line): string {
  const end = last ? `<circle cx="${last.x}" cy="${last.y}" r="3"/>` : ''
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`
  return `<svg ${size} aria-hidden="true"><path d="${escapeHtml(path)}"/>${end}</svg>`
}
