import type {VFile} from 'vfile'
import {say} from '../messages/say.ts'
import {entriesOf, type Grid} from './grid.ts'
import {limits} from './limits.ts'
import {readCsv} from './read-csv.ts'
import {readMapping} from './read-mapping.ts'
import type {SheetEntry} from './sheet.ts'

/** Reads a data sheet of any format. What is wrong with it is said on `file`, which may be a report's. */
export async function readSheet(path: string, bytes: Uint8Array, file: VFile): Promise<SheetEntry[]> {
  const format = formats[/\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? '']
  if (!format) {
    say(file, 'data-format', {where: path})
    return []
  }
  if (bytes.length > format.bytes) {
    say(file, 'data-limit', {where: path, what: 'KiB', limit: format.bytes / 2 ** 10})
    return []
  }
  return format.read(path, bytes, file)
}

interface Format {
  bytes: number
  read(path: string, bytes: Uint8Array, file: VFile): Promise<SheetEntry[]> | SheetEntry[]
}

const mapping: Format = {bytes: limits.mapping, read: readMapping}

const formats: Readonly<Record<string, Format>> = {
  '.csv': {
    bytes: limits.bytes,
    read: (path, bytes, file) => fromGrids(path, readCsv(path, bytes, file), file)
  },
  '.xlsx': {
    bytes: limits.bytes,
    async read(path, bytes, file) {
      const {readWorkbook} = await import('./read-workbook.ts')
      return fromGrids(path, await readWorkbook(path, bytes, file), file)
    }
  },
  '.yaml': mapping,
  '.yml': mapping,
  '.json': mapping
}

/** Rows of all sheets that have a head; a workbook may hold others. */
function fromGrids(path: string, grids: readonly Grid[] | null, file: VFile): SheetEntry[] {
  if (!grids) return []
  const found = grids.flatMap((grid) => entriesOf(grid) ?? [])
  if (found.length === 0) say(file, 'data-columns', {where: path})
  for (const {merged} of found) for (const where of merged) say(file, 'data-merged', {where})
  return found.flatMap(({entries}) => entries)
}
