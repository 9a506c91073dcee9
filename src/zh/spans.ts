import {parseNumeral} from './numerals.ts'
import {blankEnd, blankStarts, gapStart} from './placeholders.ts'
import {rareUnitAt, unitAt, unitName, type Unit} from './units.ts'

type Form = 'digits' | 'hanzi' | 'blank'

/** A quantity before its label is known. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly number: number | null
  readonly form: Form
  /** 万, 亿, … between number and unit. */
  readonly scale: string
  /** Null where a bare 万 or 亿 counts: 6434万农村人口. */
  readonly unit: Unit | null
  /** Where the unit's last name ends, before an alternative in brackets. */
  readonly unitName: string
}

interface Amount {
  readonly end: number
  readonly number: number | null
  readonly form: Form
}

const hanzi = '一二两三四五六七八九十百千万'
/** Characters that may open a number. */
export const candidate = new RegExp(`[0-9０-９${hanzi}${blankStarts}]|${gapStart}`, 'g')
const arabic = /[0-9０-９]+(?:,[0-9]{3}(?![0-9]))*(?:[.．·•][0-9０-９]+)?/y
/** 4，560盏 with the comma of the text: a number where a unit follows. */
const loose = /(?<![0-9０-９][,，])[0-9０-９]{1,3}[,，][0-9０-９]{3}(?![0-9０-９,，])/y
const chinese = /(?:[百千万]分之)?[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?/y
const hundredths = /[百千万]/
const percent = /[百千万]分之(?=[0-9０-９*＊×xX_＿N])/y
/** 余 and its like stand before or behind a multiplier: 10余万人, 4万多亿元, 万余元. */
const scaling = /[ \u00a0]?([余多来几]?)([十百千万亿]*)([余多]?)([万亿]*)([余多]?)/y
const alternative = /[（(]([^（()）]{1,4})[）)]/y
const per = /[/／]([0-9０-９]*)/y
/** What a rate may be said of beside units. */
const period = /[年月日天周次]/y
const between = /[ ]?(?:[—–―－~～〜-]{1,2}|[至到])[ ]?/y

/** A number or blank at `at` and, where one follows, its unit. */
export function readSpan(text: string, at: number): {end: number; span: Span | null} | null {
  const amount = readAmount(text, at)
  if (!amount) return null
  const span = readRange(text, at, amount)
  if (span && isNegative(text, span))
    return {end: span.end, span: {...span, start: at - 1, number: -(span.number ?? 0)}}
  if (span && isItem(text, span)) return readSpan(text, text.slice(at).search(/[.．]/) + at + 1)
  return {end: span?.end ?? amount.end, span}
}

/** 增长-3.2%: a sign, no dash of a range or of a list. */
function isNegative(text: string, {start, number, unit}: Span): boolean {
  return (
    number !== null &&
    unit?.kind === 'ratio' &&
    /[\p{Script=Han}][-－−]$/u.test(text.slice(Math.max(0, start - 2), start))
  )
}

/** `1.5家企业` at the start of a block is item 1 with 5家: whole things have no decimals. */
function isItem(text: string, span: Span): boolean {
  return (
    span.form === 'digits' &&
    span.unit?.kind === 'count' &&
    span.scale === '' &&
    /^[0-9０-９]{1,2}[.．][0-9０-９]/.test(text.slice(span.start, span.end)) &&
    text.slice(0, span.start).trim() === ''
  )
}

function readAmount(text: string, at: number): Amount | null {
  const part = hundredths.test(text.charAt(at)) ? match(percent, text, at) : null
  if (part) {
    const rest = readAmount(text, at + part[0].length)
    return rest && {...rest, form: rest.form === 'blank' ? 'blank' : 'hanzi'}
  }
  const blank = blankEnd(text, at)
  if (blank > 0) return {end: blank, number: null, form: 'blank'}
  const digits = matchLoose(text, at) ?? match(arabic, text, at)?.[0]
  if (digits) return {end: at + digits.length, number: parseNumeral(digits), form: 'digits'}
  const words = match(chinese, text, at)?.[0]
  if (!words) return null
  // 三十一万亩 is 31 of 万亩, as 31万亩 is
  const count = /^([^万亿]+)[万亿]+$/.exec(words)?.[1] ?? words
  return {end: at + count.length, number: parseNumeral(count), form: 'hanzi'}
}

function matchLoose(text: string, at: number): string | null {
  const found = match(loose, text, at)?.[0]
  if (!found) return null
  const end = at + found.length
  return unitAt(text, end) || unitAt(text, end + (match(scaling, text, end)?.[0].length ?? 0)) ? found : null
}

function readRange(text: string, start: number, amount: Amount): Span | null {
  const first = readUnit(text, start, start, amount)
  const end = first?.end ?? amount.end
  const dash = match(between, text, end)
  if (!dash) return first
  const next = readAmount(text, end + dash[0].length)
  if (!next || next.form !== amount.form) return first
  const second = readUnit(text, end + dash[0].length, end + dash[0].length, next)
  if (!second || (first && first.unitName !== second.unitName)) return first
  if (
    first &&
    /[至到]/.test(dash[0]) &&
    /[从由自][^，。；]{0,12}$/.test(text.slice(Math.max(0, start - 13), start))
  )
    return first
  return {...second, start, number: amount.number}
}

function readUnit(text: string, start: number, from: number, amount: Amount): Span | null {
  if (text.startsWith('分之', from + 1) && hundredths.test(text.charAt(from)))
    return {start, ...amount, scale: '', unit: unitAt('%', 0), unitName: text[from] === '百' ? '%' : '‰'}
  const scaled = match(scaling, text, amount.end)
  const multiplier = (scaled?.[2] ?? '') + (scaled?.[4] ?? '')
  const behind = amount.end + (scaled?.[0].length ?? 0)
  // 32亿千瓦时: the unit begins with 千
  const thousand = multiplier.endsWith('千') && unitAt(text, behind - 1) !== null
  const scale = thousand ? multiplier.slice(0, -1) : multiplier
  const at = thousand ? behind - 1 : behind
  const unit = unitAt(text, at) ?? (amount.form === 'digits' ? rareUnitAt(text, at) : null)
  if (!unit) {
    if (!/[万亿]$/.test(scale) && !(amount.form === 'hanzi' && /[万亿]$/.test(text.slice(start, amount.end))))
      return null
    return {start, ...amount, end: at, scale, unit: null, unitName: scale}
  }
  const end = at + unit.name.length
  const tail = readAlternative(text, end) || readPer(text, end)
  return {start, ...amount, end: end + tail.length, scale, unit, unitName: scale + unitName(unit.name) + tail}
}

/** 万头（只）, 台（套）. */
function readAlternative(text: string, at: number): string {
  const found = match(alternative, text, at)
  if (!found) return ''
  const inner = found[1] ?? ''
  const other = unitAt(inner, 0) ?? unitAt(inner, inner.search(/[^十百千万亿]/))
  return other && inner.endsWith(other.name) && /^[十百千万亿]*$/.test(inner.slice(0, -other.name.length))
    ? found[0]
    : ''
}

/** 万元/人, 微克/立方米, mg/100ml, 元/人/年. */
function readPer(text: string, at: number): string {
  const slash = match(per, text, at)
  if (!slash) return ''
  const name = match(period, text, at + slash[0].length)?.[0] ?? unitAt(text, at + slash[0].length)?.name
  return name ? slash[0] + name + readPer(text, at + slash[0].length + name.length) : ''
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
