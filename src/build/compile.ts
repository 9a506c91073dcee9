import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {check} from '../check/check.ts'
import {fill} from '../data/fill.ts'
import {readData} from '../data/read-data.ts'
import {say, toRecord} from '../messages/say.ts'
import {parse} from '../parse/parse.ts'
import {readSource} from '../read/read-source.ts'
import {renderReport} from '../render/render-report.ts'
import {dateOf} from '../report/date.ts'
import {filesOf} from '../report/files.ts'
import {passagesOf} from '../report/passages.ts'
import {reportFrom} from '../report/report.ts'
import {summaryOf} from '../report/summary.ts'
import {tensesOf} from '../report/tenses.ts'
import {toJson} from '../report/to-json.ts'
import type {Config, MessageRecord, Report, ReportRecord} from '../types.ts'
import {failure} from './failure.ts'
import {includeTables, type Near} from './include-tables.ts'

export interface Source {
  /** Hash of all that the record is made from: bytes, sheets, code, the part of the configuration below. */
  readonly key: string
  readonly path: string
  readonly bytes: Uint8Array
  /** Data sheets beside the source. */
  readonly sheets: ReadonlyArray<{readonly path: string; readonly bytes: Uint8Array}>
  /** Reads the tables that the source names; without it there are none. */
  readonly near?: Near
}

/** The part of the configuration that a record depends on. */
export type CompileOptions = Pick<Config, 'reading' | 'checks' | 'organization' | 'language'>

/** One source all the way to what publication needs of it. Never throws: what breaks becomes a message. */
export async function compile(
  source: Source,
  options: CompileOptions
): Promise<{record: ReportRecord; messages: MessageRecord[]}> {
  const {file, report} = await understand(source, options)
  if (options.checks) await guard(file, () => check(report, file, options))
  const rendered = (await guard(file, () => renderReport(report.tree, options.language))) ?? {
    html: '',
    contents: []
  }
  const record = {
    key: source.key,
    source: source.path,
    matter: file.data.matter ?? {},
    json: toJson(report),
    date: file.data.matter?.date ?? dateOf(report.tree),
    summary: summaryOf(report.tree),
    ...rendered,
    passages: passagesOf(report.tree),
    tenses: tensesOf(report),
    files: filesOf(report.tree)
  }
  return {record, messages: file.messages.map(toRecord)}
}

/**
 * A source up to its report, blanks filled; messages are on the file.
 *
 * @param narrow takes out of the file what is not to be read
 */
export async function understand(
  source: Source,
  options: CompileOptions,
  narrow?: (file: VFile) => void
): Promise<{file: VFile; report: Report}> {
  const file = readSource(source.path, source.bytes)
  narrow?.(file)
  const tree: Root = (await guard(file, () => parse(file, options.reading))) ?? {type: 'root', children: []}
  await guard(file, () => includeTables(tree, file, source.near ?? (() => null)))
  const report = reportFrom(tree, file)
  const data = await guard(file, () => readData(report, file, source.sheets))
  return {file, report: data?.size ? reportFrom(fill(tree, data), file) : report}
}

/** A bug in a stage must not take the other reports with it. */
async function guard<Result>(
  file: VFile,
  stage: () => Result | Promise<Result>
): Promise<Result | undefined> {
  try {
    return await stage()
  } catch (error) {
    const {ruleId, values} = failure(error)
    say(file, ruleId, values)
    return undefined
  }
}
