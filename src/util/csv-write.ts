/**
 * CSV for Excel: byte order mark, CRLF. Numbers stay numbers; text that a spreadsheet could take
 * for a formula gets a leading quote mark (OWASP ASVS 1.2.10; full-width signs as well).
 */
export function writeCsv(rows: ReadonlyArray<ReadonlyArray<string | number>>): string {
  return `\u{FEFF}${rows.map((row) => `${row.map(toField).join(',')}\r\n`).join('')}`
}

/** Takes away the quote mark that {@link writeCsv} put before text. */
export function unguard(field: string): string {
  return field.startsWith("'") && isFormula(field.slice(1)) ? field.slice(1) : field
}

/** Spreadsheets skip blanks before the sign; tab, line end and NUL at the start are used to hide it. */
function isFormula(text: string): boolean {
  return /^[\t\r\n\0]|^[\s\u{FEFF}\u{200B}-\u{200F}\0]*[=+\-@＝＋－＠]/u.test(text)
}

function toField(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const text = isPlainNumber(cell) || !isFormula(cell) ? cell : `'${cell}`
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** `-3.50` keeps its digits and can do no harm. */
function isPlainNumber(text: string): boolean {
  return /^[+-]?\d+(?:\.\d+)?%?$/.test(text)
}
