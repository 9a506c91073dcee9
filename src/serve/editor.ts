import {pathToFileURL} from 'node:url'

/** Editors that open a file at a line by a link. */
const patterns: Readonly<Record<string, string>> = {
  vscode: 'vscode://file{path}:{line}:{column}',
  vscodium: 'vscodium://file{path}:{line}:{column}',
  cursor: 'cursor://file{path}:{line}:{column}',
  zed: 'zed://file{path}:{line}:{column}',
  idea: 'idea://open?file={path}&line={line}&column={column}',
  sublime: 'subl://open?url=file://{path}&line={line}&column={column}'
}

/** Names that `--editor` takes beside a pattern of one's own. */
export const editors = Object.keys(patterns)

/** The pattern for a name, or the given one when it has `{path}`; null for anything else. */
export function editorPattern(given: string): string | null {
  return (
    patterns[given] ??
    (/^[a-z][a-z\d+.-]*:.*\{path\}/i.test(given) && !/^javascript:/i.test(given) ? given : null)
  )
}

/** The link that opens a file at a place. @param path absolute */
export function editorLink(pattern: string, path: string, line: number, column: number): string {
  return pattern
    .replace('{path}', () => pathToFileURL(path).pathname)
    .replace('{line}', String(line))
    .replace('{column}', String(column))
}
