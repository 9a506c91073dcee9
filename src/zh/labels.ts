import {clauses, type Clause} from './clauses.ts'
import {endsInVerb, nounAfter, objectOf, predicateIn, verbAt} from './label-nouns.ts'
import {against, change, heading, heads, idle, leads, links, partial, verbs} from './label-words.ts'
import type {Span} from './spans.ts'

/** Characters of a label, at most. */
const longest = 16

/** What each quantity counts, in the text's own words; `''` where the text does not say. */
export function labels(text: string, spans: readonly Span[]): string[] {
  const out: string[] = []
  const context: Context = {subjects: [], shared: null}
  for (const clause of clauses(text, spans)) {
    if (clause.opensSentence) Object.assign(context, {subjects: [], shared: null})
    out.push(label(clause, context).slice(0, longest))
  }
  return out
}

interface Context {
  /** Names given in this sentence, without words of change. */
  subjects: string[]
  /** Names that follow each other by turns: A、B分别为1件、2件. */
  shared: {names: readonly string[]; turn: number; change: string} | null
}

const linkEnd = new RegExp(`${links}$`)
const rise = new RegExp(`(?:${against}){0,3}${change}$`)
const level = new RegExp(
  `(?:${against}){0,3}(?:${change}|[压缩升拉]|发展|扩充|充实|调整|恢复|[上下]调)[到至为成]$`
)
const perEach = /每[百千万亿]*(?:人口|公里|平方公里|平方米|人|户|亩|车|名|个)(?:每[年月日天])?$/
/** 林长 | 每季度 | 巡林: how often, among the words of what was done. */
const rhythm = /每(?:个?(?:季度?|月|周|日|天|学期)|半?年)度?(?=.)/
const leadStart = new RegExp(`^${leads}`)

function label(clause: Clause, context: Context): string {
  const {head: words, change} = partOf(clause.before)
  // 76户 | 老人 | 更换水龙头152个: the noun belongs to the figure before
  const told = clause.follows ? predicateIn(words) : 0
  const head = told < words.length ? words.slice(told) : words
  const shared = share(clause, head, change, context)
  if (shared) return keep(shared.name, shared.change, context)
  const verbal = head.length <= 2 || endsInVerb(head)
  const attribute = clause.after.startsWith('的') && head + change !== '' && !endsInVerb(head)
  // 在24个事项上推开
  const place = /[在从]$/.test(clause.before) ? /^.{2,10}?(?=[上中里内])/.exec(clause.after)?.[0] : undefined
  const after = attribute ? '' : nounAfter(place ?? clause.after, verbal)
  if (after !== '' && (change === '' || head === '')) return keep(after, '', context)
  const subject = context.subjects.at(-1) ?? ''
  if (partial.test(head) && subject !== '' && subject.length <= 10) return subject + head
  if (head !== '') return keep(objectOf(head, change !== ''), change.replace(idle, ''), context)
  const act = /^(?:全|均|都|已|按|如|的)/.test(clause.after) ? '' : clause.after
  if (change === '' && act.length > 1) return keep(act.slice(0, longest), '', context)
  return keep(subject || subjectOf(clause.opening) || scope(clause.before), change, context)
}

function keep(name: string, change: string, context: Context): string {
  // shares and targets are not what a change behind them is said of
  if (!/^占(?!.*(?:比重|比例|率)$)|(?:计划|目标|任务|预算)$/.test(name)) context.subjects.push(name)
  const full = name + change
  if (full.length <= 12) return full
  const short = name + change.replace(idle, '')
  return short.length <= longest ? short : name
}

/** Splits the words before a quantity into what they name and a word of change. */
function partOf(before: string): {head: string; change: string} {
  let head = before.trim()
  let found = ''
  for (;;) {
    const cut = without(head, perEach)
    const reached = level.exec(cut.slice(-reach))
    const moved = found === '' && !reached ? rise.exec(cut.slice(-reach)) : null
    if (moved) found = moved[0].replace(/分别|^[已再又还也均都共约]+/g, '')
    const end = reached ?? moved
    const next = end ? cut.slice(0, cut.length - end[0].length) : without(cut, linkEnd)
    if (next === head)
      return {head: lead(head.includes('每') ? head.replace(rhythm, '') : head), change: found}
    head = next
  }
}

/** Longest wording between what is counted and the number; a window, since a pattern for an end tries every start. */
const reach = 27

function without(text: string, end: RegExp): string {
  const found = end.exec(text.slice(-reach))
  return found ? text.slice(0, text.length - found[0].length) : text
}

function lead(text: string): string {
  let rest = text
  for (;;) {
    const next = rest.replace(leadStart, '')
    if (next === rest) return rest
    rest = next
  }
}

/** A、B、C分别…1、2、3: one name each, by turns. */
function share(
  clause: Clause,
  head: string,
  change: string,
  context: Context
): {name: string; change: string} | null {
  if (/分别/.test(clause.before)) {
    const names =
      head === '' ? context.subjects.slice(-clause.row) : parts(head.replace(/分别.*$/, ''), clause.row)
    if (names.length > 1 && names.length <= clause.row) context.shared = {names: [...names], turn: 0, change}
    else context.shared = null
  } else if (head !== '' || clause.opensClause) context.shared = null
  const {shared} = context
  const name = shared?.names[shared.turn % shared.names.length]
  if (!shared || name === undefined) return null
  shared.turn++
  return {name, change: shared.change}
}

function parts(head: string, row: number): string[] {
  const byComma = head.split('、')
  const names = byComma.length === row || byComma.length === 1 ? byComma : head.split(/、|和|与|以及|及/)
  const split = names.length === 1 ? head.split(/和|与|以及|及/) : names
  const last = split.at(-1) ?? ''
  const common = heads.exec(last)?.[0] ?? ''
  return split.map((name, index) => {
    const own = objectOf(name)
    const complete = common === '' || heads.test(own) || verbAt(name, 0, verbs, heading) !== ''
    if (index === split.length - 1 || complete) return own
    return /^第.$/.test(own) && /^第./.test(last) ? own + last.slice(2) : own + common
  })
}

/** The subject of a sentence that names it before its first comma: 人均纯收入，考虑价格因素，增长4.3%. */
function subjectOf(opening: string): string {
  const subject = lead(opening).split(new RegExp(change.slice(0, -1) + ')'))[0] ?? ''
  return subject.length >= 2 && subject.length <= 20 ? objectOf(subject) : ''
}

/** 全村368户1450人: where nothing else is named, the place. */
function scope(before: string): string {
  return /[全我本各]\p{Script=Han}{1,4}$/u.exec(before.replace(/[有共]+$/, ''))?.[0] ?? ''
}
