import type {Composition} from '../build/compose.ts'
import {sourceText} from '../build/source-text.ts'
import {totalsOf} from '../build/totals.ts'
import {severityOf} from '../messages/severity-of.ts'
import {toMessage} from '../messages/say.ts'
import type {Locale, MessageRecord, Place, StatisticJson} from '../types.ts'
import {sentenceAround} from '../util/sentence.ts'
import {editorLink} from './editor.ts'
import type {Pages} from './pages.ts'
import type {Excerpt, Notice, PageState} from './protocol.ts'
import type {Session} from './session.ts'

/** What a page's state is made from. */
export interface Desk {
  readonly session: Session
  readonly pages: Pages
  readonly locale: Locale
  readonly token: string
  /** Pattern of links into the editor; null where none is asked for. */
  readonly editor: string | null
}

/** As many messages of other files are listed. */
const most = 100
/** Lines shown before and after the place of a fault. */
const around = 3

/** Everything that the script in a page wants to know of it. */
export async function pageState(path: string, desk: Desk): Promise<PageState> {
  const {session, pages, locale, token} = desk
  const served = await pages.get(path)
  const source = pages.sourceOf(path)
  const statistics = (source && session.record(source)?.json.statistics) || []
  const told = tellAll(session.composition, source, session)
  const faults = [...(served?.fault ? [served.fault] : []), ...told.filter(({fault}) => fault)]
  return {
    locale,
    token,
    source,
    faults: once(faults).map(({path, message}) => ({
      ...toNotice(path, message, statistics, desk),
      excerpt: excerptOf(path, message, desk)
    })),
    notices: told
      .filter(({fault}) => !fault)
      .slice(0, most)
      .map(({path, message}) => toNotice(path, message, path === source ? statistics : [], desk)),
    blanks: statistics
      .filter(({value, filled}) => value === null || filled)
      .map(({id, label, unit, filled}) => ({id, label, unit, filled: filled?.text ?? null})),
    totals: totalsAt(session.composition)
  }
}

interface Told {
  readonly path: string
  readonly message: MessageRecord
  readonly fault: boolean
}

/** A report's page tells of the report and its data; others tell of errors and warnings everywhere. Blanks have a list of their own. */
function tellAll({messages}: Composition, source: string | null, session: Session): Told[] {
  const unpublished = source !== null && session.record(source) === null
  const own = new Set(
    source === null ? [] : [source, ...(session.input(source)?.sheets ?? []).map(({path}) => path)]
  )
  return [...messages]
    .filter(([path]) => source === null || own.has(path) || path === 'content/site.yaml')
    .flatMap(([path, records]) =>
      records.map((message) => {
        const isError = severityOf(message) === 'error'
        const fault = isError && (path === 'content/site.yaml' || (own.has(path) && unpublished))
        return {path, message, fault}
      })
    )
    .filter(({message, path}) => path === source || severityOf(message) !== 'info')
    .filter(({message}) => message.ruleId !== 'placeholder-open')
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : lineOf(a.message) - lineOf(b.message)))
}

function toNotice(
  path: string,
  message: MessageRecord,
  statistics: readonly StatisticJson[],
  {session, locale, editor}: Desk
): Notice {
  const {reason, note} = toMessage(message, locale)
  const start = startOf(message)
  const text = start ? (textOf(session, path)?.text ?? '') : ''
  const about = start && statistics.find(({line, column}) => line === start.line && column === start.column)
  const absolute = editor && path.includes('.') ? textOf(session, path)?.path : undefined
  const card = session.composition.cards.find(({source}) => source === path)
  return {
    severity: severityOf(message),
    reason,
    note: note ?? '',
    file: path,
    line: start?.line ?? null,
    column: start?.column ?? null,
    href: editor && absolute ? editorLink(editor, absolute, start?.line ?? 1, start?.column ?? 1) : null,
    page: card ? `/${encodeURI(card.path)}` : null,
    sentence: start ? sentenceAround(text, offsetOf(text, start)).slice(0, 300) : '',
    statistic: about?.id ?? null,
    excerpt: null
  }
}

function excerptOf(path: string, message: MessageRecord, {session}: Desk): Excerpt | null {
  const line = startOf(message)?.line
  const text = line === undefined ? undefined : textOf(session, path)?.text
  if (line === undefined || text === undefined) return null
  const first = Math.max(1, line - around)
  return {
    first,
    lines: text
      .split('\n')
      .slice(first - 1, line + around)
      .map((each) => each.slice(0, 500))
  }
}

/** Texts of one moment, so that many messages of a file read it once. */
const texts = new WeakMap<Composition, Map<string, ReturnType<typeof sourceText>>>()

function textOf({composition, site, effects}: Session, path: string): ReturnType<typeof sourceText> {
  const known = texts.get(composition) ?? new Map<string, ReturnType<typeof sourceText>>()
  texts.set(composition, known)
  if (!known.has(path)) known.set(path, sourceText(site, path, effects))
  return known.get(path) ?? null
}

/** Totals of one moment, which many pages ask for. */
const totals = new WeakMap<Composition, PageState['totals']>()

function totalsAt(composition: Composition): PageState['totals'] {
  const known = totals.get(composition)
  if (known) return known
  const {open, errors, warnings} = totalsOf(composition)
  const made = {open, errors, warnings}
  totals.set(composition, made)
  return made
}

function startOf({place}: MessageRecord): Place | null {
  return place && 'start' in place ? place.start : place
}

function lineOf(message: MessageRecord): number {
  return startOf(message)?.line ?? 0
}

function offsetOf(text: string, {line, column}: Place): number {
  let at = 0
  for (let rest = line - 1; rest > 0; rest--) at = text.indexOf('\n', at) + 1 || text.length
  return Math.min(at + column - 1, text.length)
}

/** A broken template fails on every page, and is said once. */
function once<Item extends {path: string; message: MessageRecord}>(items: readonly Item[]): Item[] {
  const said = new Map(items.map((item) => [JSON.stringify([item.path, item.message]), item]))
  return [...said.values()]
}
