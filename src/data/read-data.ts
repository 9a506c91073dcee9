import type {VFile} from 'vfile'
import type {DataSet, Report} from '../types.ts'
import {toDataSet} from './match.ts'
import {readMatter} from './read-mapping.ts'
import {readSheet} from './read-sheet.ts'

/** Values for a report from its front matter and the sheets beside it; messages go to the report's file. */
export async function readData(
  report: Report,
  file: VFile,
  sheets: ReadonlyArray<{readonly path: string; readonly bytes: Uint8Array}>
): Promise<DataSet> {
  const entries = readMatter(file)
  for (const {path, bytes} of sheets) entries.push(...(await readSheet(path, bytes, file)))
  return entries.length > 0 ? toDataSet(entries, report, file) : new Map()
}
