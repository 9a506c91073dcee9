import {parseNumeral} from '../zh/numerals.ts'

/** What was written in a value cell. */
export interface Amount {
  /** Digits as given, full-width ones as ASCII: `12.50`, `1,234`. */
  digits: string
  number: number
  /** What follows the digits: `万`, `%`, `次`, `''`. */
  rest: string
}

/** An amount that fits a unit. */
export interface Fit {
  /** To be printed before the unit: `12.50`, `1.2万`. */
  text: string
  value: number
  /** Of the statistic, or of the value where the statistic has none. */
  unit: string
}

const pattern = /^([+-]?(?:\d{1,3}(?:[, \u2009\u202F]\d{3})+|\d+)(?:\.\d+)?)\s*([^\d\s][^\d]*)?$/
/** 十二次; 万 and 亿 are multiples, 十几 and 十余 no numbers. */
const words = /^([零〇一二两三四五六七八九十百千]+)([^余多来几\d].*)?$/
const multiples: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12
}

/** Reads `１２`, `1,234`, `1.2万`, `98.8%`, `12次`; null where the text is no number. */
export function readAmount(text: string): Amount | null {
  const plain = toHalfWidth(text).trim()
  const [, digits = '', rest = ''] = pattern.exec(plain) ?? words.exec(plain) ?? []
  const number = parseNumeral(digits.replace(/^[+-]|[ \u2009\u202F]/g, ''))
  return number === null
    ? null
    : {digits, number: digits.startsWith('-') ? -number : number, rest: rest.trim()}
}

/** Lays an amount beside the unit of a statistic; null where the amount has another one. */
export function fitUnit({digits, number, rest}: Amount, unit: string): Fit | null {
  const wanted = toHalfWidth(unit)
  if (rest === '' || rest === wanted) return {text: digits, value: number, unit}
  if (wanted === '') return {text: digits, value: number, unit: rest}
  const [multiple = '', times = 1] =
    Object.entries(multiples).findLast(([name]) => rest === name || rest === name + wanted) ?? []
  if (!multiple || isRate(wanted)) return null
  // 1.2万 for 万元 says the same as 1.2; 1.2亿 for 万元 cannot be printed before that unit.
  if (rest === multiple && wanted.startsWith(multiple)) return {text: digits, value: number, unit}
  if (rest === multiple && /^[百千万亿]/.test(wanted)) return null
  return {text: digits + multiple, value: Number((number * times).toPrecision(15)), unit}
}

/** Nobody means 1.2万%. */
function isRate(unit: string): boolean {
  return /[%‰]$|百分点$/.test(unit)
}

/** Whether two units are the same, but for width. */
export function sameUnit(one: string, other: string): boolean {
  return toHalfWidth(one).trim() === toHalfWidth(other).trim()
}

function toHalfWidth(text: string): string {
  return text
    .replace(/[\u{FF01}-\u{FF5E}]/gu, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) - 0xfee0))
    .replace(/[\u{2212}\u{2013}]/gu, '-')
    .replace(/[\u{3000}\u{A0}]/gu, ' ')
}
