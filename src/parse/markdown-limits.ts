/** More of these is no prose, and micromark's time grows with their square or its stack overflows. */
const limits = {
  /** Quotations and lists inside each other, by the marks that one line begins with. */
  containers: /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){40}/m,
  /** A list item indented by more than twenty levels. */
  indent: /^[ \t]{120,}(?:[-+*]|\d{1,9}[.)])[ \t]/m,
  /** Columns of a table, by its delimiter row. */
  columns: /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|){200}/m,
  /** Emphasis marks in a row inside text. */
  run: /[^*_~\s][*_~]{100}|[*_~]{100}[^*_~\s]/
}

/** Marks in one run of lines without a blank one. */
const counts: ReadonlyArray<[RegExp, number]> = [
  [/\[/g, 500],
  [/[*_~]+/g, 1500],
  [/\n/g, 3000]
]

/** Whether a Markdown text nests deeper, or holds more marks in a paragraph, than written text does. */
export function isBeyondMarkdown(text: string): boolean {
  if (Object.values(limits).some((limit) => limit.test(text))) return true
  return text
    .split(/\n[ \t]*(?:\r?\n)/)
    .some((run) => counts.some(([mark, most]) => run.length > most && (run.match(mark)?.length ?? 0) > most))
}
