import type {VFile} from 'vfile'
import {say} from '../messages/say.ts'
import type {Datum, DataSet, Report} from '../types.ts'
import {fitUnit, readAmount, sameUnit} from './amount.ts'
import {likeness} from '../util/likeness.ts'
import {contextsOf, type Context} from './context.ts'
import type {SheetEntry} from './sheet.ts'

/** A row and the blank that takes its value. */
export interface Match {
  entry: SheetEntry
  report: Report
  context: Context
  datum: Datum
}

export interface Matches {
  matches: Match[]
  /** Rows with a value that no blank took; a message tells why. */
  leftovers: SheetEntry[]
}

/** The values for one report. */
export function toDataSet(entries: readonly SheetEntry[], report: Report, file: VFile): DataSet {
  const {matches} = matchEntries(entries, [report], file)
  return new Map(matches.map(({datum}) => [datum.key, datum]))
}

/** Finds the blank of every row that has a value: by id, else by statistic and unit where only one answers. */
export function matchEntries(
  entries: readonly SheetEntry[],
  reports: readonly Report[],
  file: VFile
): Matches {
  const index = indexOf(reports, entries)
  const leftovers: SheetEntry[] = []
  const matches: Match[] = []
  for (const entry of entries) {
    if (entry.value === '') continue
    const candidate = findCandidate(entry, index, file)
    if (candidate && agrees(entry, candidate)) continue
    const datum = candidate && datumOf(entry, candidate, file)
    if (datum) matches.push({entry, ...candidate, datum})
    else leftovers.push(entry)
  }
  const {kept, dropped} = withoutTwice(matches, file)
  return {matches: kept, leftovers: [...leftovers, ...dropped.map(({entry}) => entry)]}
}

/** Likeness of two sentences that are taken for versions of one. */
export const alike = 0.5

interface Candidate {
  report: Report
  context: Context
}

interface Index {
  byId: Map<string, Candidate[]>
  byLabel: Map<string, Candidate[]>
  /** Statistics that a row names by id. */
  taken: Set<Context>
}

function indexOf(reports: readonly Report[], entries: readonly SheetEntry[]): Index {
  const index: Index = {byId: new Map(), byLabel: new Map(), taken: new Set()}
  for (const report of reports)
    for (const context of contextsOf(report.tree)) {
      const candidate = {report, context}
      const {id} = context.statistic
      addTo(index.byId, id, candidate)
      if (context.distinct && context.distinct !== id) addTo(index.byId, context.distinct, candidate)
      addTo(index.byLabel, labelKey(context.statistic.label), candidate)
    }
  for (const entry of entries) {
    const [first, second] = candidatesById(entry, index)
    if (first && !second && entry.value !== '') index.taken.add(first.context)
  }
  return index
}

function addTo<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}

function candidatesById(entry: SheetEntry, index: Index): Candidate[] {
  return inReport(entry, index.byId.get(entry.id))
}

function inReport({report: path}: SheetEntry, list: Candidate[] = []): Candidate[] {
  return path === '' ? list : list.filter(({report}) => samePath(path, report.source))
}

/** The one statistic that a row means; says why where there is none or more than one. */
function findCandidate(entry: SheetEntry, index: Index, file: VFile): Candidate | null {
  const named = candidatesById(entry, index)
  if (named.length === 1 && named[0]) return named[0]
  const labelled =
    named.length > 1
      ? []
      : inReport(entry, index.byLabel.get(labelKey(entry.label))).filter((candidate) =>
          mayMove(entry, candidate, index)
        )
  const fitting = labelled.filter((candidate) => unitGiven(entry, candidate) === null)
  const near = narrow(named.length > 1 ? named : fitting, entry)
  const [first, second] = near
  if (first && !second) {
    const id = entry.id === entry.label ? '' : entry.id
    const {label} = first.context.statistic
    if (id && id !== first.context.statistic.id)
      say(file, 'data-moved', {where: entry.source, id, label, place: placeOf(first)})
    return first
  }
  const {source: where, label, unit, value} = entry
  const [other] = labelled
  if (second)
    say(file, 'data-many-matches', {
      where,
      label,
      unit,
      value,
      places: near.map(placeOf).slice(0, 9).join('、')
    })
  else if (other) sayUnit(entry, other, file)
  else say(file, 'data-no-match', {where, label: label || entry.id, unit, value})
  return null
}

/**
 * Whether a row whose id is gone may go by its label: not to a statistic that has a row of its own, nor to one in a
 * sentence unlike its own.
 */
function mayMove(entry: SheetEntry, {context}: Candidate, index: Index): boolean {
  if (entry.id === '' || entry.id === entry.label) return true
  return (
    !index.taken.has(context) &&
    (entry.sentence === '' || likeness(entry.sentence, context.sentence) >= alike)
  )
}

/** Of several: those in the row's section, then those still blank. */
function narrow(candidates: Candidate[], {section}: SheetEntry): Candidate[] {
  const tests: Array<(candidate: Candidate) => boolean> = [
    ({context}) =>
      section !== '' && (context.section === section || context.section.endsWith(` / ${section}`)),
    isBlank
  ]
  return tests.reduce((rest, test) => {
    const kept = rest.length > 1 ? rest.filter(test) : rest
    return kept.length > 0 ? kept : rest
  }, candidates)
}

function isBlank({context: {statistic}}: Candidate): boolean {
  return statistic.number === null || statistic.datum !== undefined
}

/** Whether the text already says what the row says. */
function agrees(entry: SheetEntry, candidate: Candidate): boolean {
  const amount = readAmount(entry.value)
  const {number, unit} = candidate.context.statistic
  return !isBlank(candidate) && amount !== null && fitUnit(amount, unit)?.value === number
}

function datumOf(entry: SheetEntry, candidate: Candidate, file: VFile): Datum | null {
  const {statistic} = candidate.context
  const {source: where, value} = entry
  const {label, raw} = statistic
  const amount = entry.holds === 'text' ? readAmount(value) : null
  if (!isBlank(candidate))
    say(file, 'data-written', {where, label, value, raw, place: placeOf(candidate)}, statistic.position)
  else if (entry.holds === 'date') say(file, 'data-date', {where, label, value}, statistic.position)
  else if (entry.holds === 'formula') say(file, 'data-formula', {where, label, value}, statistic.position)
  else if (!amount) say(file, 'data-not-number', {where, label, value}, statistic.position)
  else {
    const fit = unitGiven(entry, candidate) === null ? fitUnit(amount, statistic.unit) : null
    if (fit)
      return {key: statistic.id, text: fit.text, value: fit.value, unit: fit.unit || null, source: where}
    sayUnit(entry, candidate, file)
  }
  return null
}

/** The unit of a row where it is not the statistic's. */
function unitGiven(entry: SheetEntry, {context: {statistic}}: Candidate): string | null {
  if (statistic.unit === '') return null
  if (entry.unit !== '' && !sameUnit(entry.unit, statistic.unit)) return entry.unit
  const amount = readAmount(entry.value)
  return amount && !fitUnit(amount, statistic.unit) ? amount.rest : null
}

function sayUnit(entry: SheetEntry, candidate: Candidate, file: VFile): void {
  const {label, unit, position} = candidate.context.statistic
  const given = unitGiven(entry, candidate) ?? ''
  say(file, 'data-unit', {where: entry.source, label, given, unit, place: placeOf(candidate)}, position)
}

/** Of several rows for one blank: the first where they say the same, else none. */
function withoutTwice(matches: readonly Match[], file: VFile): {kept: Match[]; dropped: Match[]} {
  const groups = new Map<Context, Match[]>()
  for (const match of matches) addTo(groups, match.context, match)
  const result: {kept: Match[]; dropped: Match[]} = {kept: [], dropped: []}
  for (const group of groups.values()) {
    const [first] = group
    const other = group.find(({datum}) => datum.value !== first?.datum.value)
    if (first && !other) result.kept.push(first)
    if (!first || !other) continue
    result.dropped.push(...group)
    const {label, position} = first.context.statistic
    const values = {label, where: first.entry.source, value: first.entry.value, other: other.entry.source}
    say(file, 'data-twice', {...values, otherValue: other.entry.value}, position)
  }
  return result
}

function placeOf({report, context}: Candidate): string {
  const start = context.statistic.position?.start
  return start ? `${report.source}:${start.line}:${start.column}` : report.source
}

function labelKey(label: string): string {
  return label.normalize('NFKC').replace(/[\s“”"《》]/g, '')
}

/** `annual.txt` and `content/2025/annual.txt` name the same file. */
function samePath(given: string, source: string): boolean {
  const path = given.replaceAll('\\', '/').replace(/^\.\//, '')
  return source === path || source.endsWith(`/${path}`) || path.endsWith(`/${source}`)
}
