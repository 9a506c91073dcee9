import type {VFile} from 'vfile'
import {say} from '../messages/say.ts'
import {delimiterOf, parseCsv} from '../util/csv-parse.ts'
import {unguard} from '../util/csv-write.ts'
import {decodeText} from './decode-text.ts'
import type {Grid} from './grid.ts'
import {limits} from './limits.ts'

/** The table of a CSV file; null where it cannot be read, which is said. */
export function readCsv(path: string, bytes: Uint8Array, file: VFile): Grid[] | null {
  const text = decodeText(bytes)
  if (text === null) {
    say(file, 'data-encoding', {where: path})
    return null
  }
  const {records, unclosed, cut} = parseCsv(text, delimiterOf(text), limits.cells)
  if (cut) {
    say(file, 'data-limit', {where: path, what: 'cells', limit: limits.cells})
    return null
  }
  if (unclosed) say(file, 'data-quote', {where: `${path}:${unclosed.line}:${unclosed.column}`})
  return [
    {
      rows: records.map(({fields}) => fields.map((field) => ({text: unguard(field), holds: 'text'}))),
      where: (y) => `${path}:${records[y]?.line ?? y + 1}`
    }
  ]
}
