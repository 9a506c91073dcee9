import {decode} from '../read/decode.ts'
import type {Card, Config} from '../types.ts'
import {sourcePath} from '../util/source-path.ts'
import type {InputFile, Inputs} from './inputs.ts'

/** Files that are published as they are, sources in UTF-8, with their paths: of the theme, beside reports, of `public/`, and sources. */
export function copiesOf(
  {templates, statics, reports}: Inputs,
  cards: readonly Card[],
  beside: ReadonlyArray<readonly [path: string, file: InputFile]>,
  {pages, outputs}: Config
): Array<readonly [path: string, file: InputFile]> {
  const sources = new Map(reports.map((report) => [report.path, report]))
  const open = pages.source && outputs.includes('html') ? cards.filter(({draft}) => !draft) : []
  return [
    ...[...templates].filter(([name]) => name.startsWith('assets/')),
    ...open.flatMap((card) => {
      const source = sources.get(card.source)
      return source ? [[sourcePath(card), {...source, bytes: () => forReaders(source.bytes())}] as const] : []
    }),
    ...beside,
    ...statics
  ]
}

/** Text in another encoding as UTF-8 that says so: hosts and browsers would take it for the wrong one. */
function forReaders(bytes: Uint8Array): Uint8Array {
  const {text, encoding, doubtful, broken} = decode(bytes)
  const sure = text !== null && broken === null && !doubtful
  return sure && encoding !== 'utf-8' ? new TextEncoder().encode(`\uFEFF${text}`) : bytes
}
