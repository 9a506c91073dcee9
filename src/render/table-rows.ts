import {escapeHtml} from './escape-html.ts'

/** A cell of a table: its text, with a link, a class or a remark where it has these. */
export type Cell = string | {text: string; href?: string; kind?: string; remark?: string | null}

/**
 * Rows of a long table as HTML. Templates could print them cell by cell, but Liquid takes its time
 * for each value, and a report has hundreds.
 */
export function tableRows(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('\n')
}

function cellHtml(cell: Cell): string {
  if (typeof cell === 'string') return `<td>${escapeHtml(cell)}</td>`
  const {text, href, kind, remark} = cell
  const label =
    href === undefined ? escapeHtml(text) : `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`
  const note = remark ? ` <small>${escapeHtml(remark)}</small>` : ''
  return `<td${kind ? ` class="${escapeHtml(kind)}"` : ''}>${label}${note}</td>`
}
