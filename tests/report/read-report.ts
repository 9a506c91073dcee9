import {parse} from '../../src/parse/parse.ts'
import {readSource} from '../../src/read/read-source.ts'
import {reportFrom} from '../../src/report/report.ts'
import type {Report} from '../../src/types.ts'

/** A text up to its report. */
export function readReport(text: string, path = 'content/a.txt'): Report {
  const file = readSource(path, new TextEncoder().encode(text))
  return reportFrom(parse(file, {off: []}), file)
}
