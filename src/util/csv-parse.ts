/** A record of a CSV file. `line` and the columns count from 1 and tell where each field starts. */
interface CsvRecord {
  line: number
  fields: string[]
  columns: number[]
}

export interface Csv {
  records: CsvRecord[]
  /** Where a quote was opened that nothing closes. */
  unclosed: {line: number; column: number} | null
  /** Reading stopped at the limit of cells. */
  cut: boolean
}

/**
 * Parses CSV by RFC 4180, leniently: any line end, text after a closing quote is kept,
 * a quote inside an unquoted field is text. Empty lines make no record.
 */
export function parseCsv(text: string, delimiter: string, maxCells = Infinity): Csv {
  const csv: Csv = {records: [], unclosed: null, cut: false}
  let at = 0
  let line = 1
  let lineStart = 0
  let cells = 0
  while (at < text.length) {
    const record: CsvRecord = {line, fields: [], columns: []}
    for (;;) {
      const column = at - lineStart + 1
      record.columns.push(column)
      let field = ''
      if (text[at] === '"') {
        const open = {line, column}
        const quoted = readQuoted(text, at + 1)
        field = quoted.value
        if (!quoted.closed) csv.unclosed ??= open
        for (const end of text.slice(at, quoted.end).matchAll(/\r\n?|\n/g)) {
          line += 1
          lineStart = at + end.index + end[0].length
        }
        at = quoted.end
      }
      const end = fieldEnd(text, at, delimiter)
      record.fields.push(field + text.slice(at, end))
      cells += 1
      at = end
      if (text[at] !== delimiter) break
      at += 1
    }
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    line += 1
    lineStart = at
    if (cells > maxCells) return {...csv, cut: true}
    if (record.fields.length > 1 || record.fields[0] !== '') csv.records.push(record)
  }
  return csv
}

/** The delimiter that the first line uses most. */
export function delimiterOf(text: string): string {
  const head = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (mark: string) => head.split(mark).length
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

function readQuoted(text: string, from: number): {value: string; end: number; closed: boolean} {
  let value = ''
  let at = from
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return {value: value + text.slice(at), end: text.length, closed: false}
    value += text.slice(at, quote)
    if (text[quote + 1] !== '"') return {value, end: quote + 1, closed: true}
    value += '"'
    at = quote + 2
  }
}

function fieldEnd(text: string, from: number, delimiter: string): number {
  let at = from
  while (at < text.length && text[at] !== delimiter && text[at] !== '\r' && text[at] !== '\n') at += 1
  return at
}
