/** Whether a path names a Markdown file; any other report is plain text. */
export function isMarkdown(path: string | undefined): boolean {
  return /\.(?:md|markdown)$/i.test(path ?? '')
}
