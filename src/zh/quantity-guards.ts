import type {Span} from './spans.ts'
import {opensWord} from './unit-words.ts'

/** What may stand between a quantity and the end of its clause. */
export const tail = /(?:[ \u00a0]?(?:人民币|以[上下内外]|之[内多]|左右|上下|不等|有余|[余多]))*/y
const stop = /[，。、；：！？,;:!?）)」』”’》\s|\uFFFC]|$/y

/** Whether nothing but 以上, 左右 and the like divides `at` from the end of the clause. */
function closesClause(text: string, at: number): boolean {
  tail.lastIndex = at
  stop.lastIndex = at + (tail.exec(text)?.[0].length ?? 0)
  return stop.test(text)
}

type Guard = (text: string, span: Span, before: string) => boolean

/** Measure words that a name or a word may follow as well; they count at the end of a clause only. */
const closing = new Set('分 成 折 方 度 里 升 克 两 担 伏 秒 角 尺 寸 版 出 讲 集 P 兆 千伏 kV'.split(' '))
/** Measure words of acts and papers: 开展集中学习五次. */
const acts = new Set(
  '次 场 场次 人次 家次 批次 人 名 篇 份 件 条 项 起 例 家 户 所 处 台 辆 宗 笔 部 册'.split(' ')
)
/** Measure words of persons and things that are counted one by one, where they were: 十二户企业, 四十七种产品. */
const bodies = new Set('户 种 家 人 名 所 座 处 台 辆 间 位'.split(' '))
const age = /(?:年龄|寿命)[^，。；]{0,6}$/
const years = /(?:年限|寿命|工龄|教龄|党龄|周期|期限)[^，。；]{0,6}$/
/** 由5天压缩到2天. */
const shift = /^(?:压缩|缩短|减少|降低?|延长|增加|提高|提升)[到至为]/
const lasting = /(?:连续|为期|历时|过去|未来|今后|(?<!提)前|此后|任期|时隔|有效期|满|第|每)$/

/** Why a number with a unit is no statistic: it dates, ranks or names. After GB/T 15835—2011, 4.1–4.2. */
const guards = {
  /** 第3次, 第1—3期, 前10名, 每5户, 居第2位, 排名5位. */
  ordinal: (_text, _span, before) =>
    /(?:第[ \u3000]?|(?<![目以之此提年月日底末初])前|每|第[0-9、，和至—-]+|排名|排位|名列|位列|位居)$/.test(
      before
    ),
  /** PM2.5, A1, GB/T 9704, 3.0版, V2.1; but APP3100余人. */
  code: (_text, span, before) =>
    span.form === 'digits' &&
    span.scale === '' &&
    /[A-Za-z][/.-]?[ \u00a0]?$/.test(before) &&
    !(span.unit?.kind === 'count' && /[A-Za-z]{3}$/.test(before)),
  /** 3公里范围, 2期工程. */
  extent: (text, span) =>
    /^(?:[米里](?:范围|半径|内)|期(?:工程|项目|建设|改造))/.test(text.slice(span.end - 1, span.end + 2)),
  /** 处5000元以上3万元以下罚款: an amount in the text of a law. */
  law: (text, span, before) =>
    span.unitName.endsWith('元') &&
    (before.endsWith('元以上') || /^以上[^，。；]{1,8}元以下/.test(text.slice(span.end, span.end + 14))),
  /** 2.0版. */
  edition: (text, span) => span.unitName === '版' && /[.．]/.test(text.slice(span.start, span.end)),
  /** A longer number, a fraction, a ratio, a document number: 1/4, 3:2, 〔2023〕12. */
  fragment: (_text, span, before) =>
    !(span.start === before.length && /^\s*[0-9０-９]{1,2}[.．]$/.test(before)) &&
    /[0-9０-９][.:：/／·×*]$|[〔［]$|[0-9０-９]$/.test(before),
  /** 家庭, 条例, 个人: the measure word is the head of another word. */
  word: (text, span) =>
    span.unit !== null && opensWord(text, span.unit.name, span.end, span.form === 'digits'),
  /** 百亿级, 500万元级, 6个方面, 3个层面. */
  rank: (text, span) => /^(?:级|方面|层面|维度|象限)/.test(text.slice(span.end, span.end + 2)),
  /** 一般不超过1个单位: a norm, no count. */
  norm: (_text, _span, before) =>
    /(?:一般|通常|原则上)(?:应当?|须)?(?:不超过|不得超过|不低于|不少于|不高于|在|为)$/.test(before),
  closing: (text, span) => span.unit !== null && closing.has(span.unitName) && !closesClause(text, span.end),
  /** 24小时值守, 15分钟生活圈, 3年行动, 6年来: spans of time in names and phrases. */
  time: (text, span, before) =>
    span.unit?.kind === 'time' &&
    (!(closesClause(text, span.end) || shift.test(text.slice(span.end, span.end + 3))) ||
      lasting.test(before) ||
      (span.unit.name === '年' && !years.test(before))),
  /** 9时30分. */
  clock: (_text, span, before) => span.unitName === '分' && /[时点]$/.test(before),
  /** 60岁以上老年人, 0—3岁. */
  age: (text, span, before) =>
    span.unit?.kind === 'age' && !(age.test(before) && closesClause(text, span.end)),
  /** 某某人, ……家: too weak to be a blank unless the clause ends there. */
  weak: (text, span) =>
    span.form === 'blank' && /[某…]/.test(text[span.start] ?? '') && !closesClause(text, span.end),
  /** A bare 万 or 亿 before a word that it belongs to: 10万+, 3亿级. */
  bare: (text, span) => span.unit === null && /^[+＋级象能达里千大]/.test(text.slice(span.end, span.end + 1)),
  hanzi: (text, span, before) => span.form === 'hanzi' && !isStatedInHanzi(text, span, before),
  /** “80条”, “五个一”, 《关于做好5类工作的通知》. */
  quoted: (text, span) => isQuoted(text, span)
} satisfies Record<string, Guard>

const all: readonly Guard[] = Object.values(guards)

/** Whether a number with a unit is part of a name or a date and counts nothing. */
export function isName(text: string, span: Span): boolean {
  const before = text.slice(Math.max(0, span.start - 14), span.start)
  return all.some((guard) => guard(text, span, before))
}

/** A text that measures in Chinese numerals: 增长百分之八, 三百万吨. */
const formal = /百分之[一二三四五六七八九十]|[一二三四五六七八九][十百千]{0,3}[万亿]?(?:元|吨|斤|亩)/

function around(text: string, {start, end}: Span): string {
  return text.slice(Math.max(0, start - 300), end + 300)
}

/**
 * Chinese numerals name (三会一课, 十项行动) more often than they measure. They count as 百分之…, as long numbers
 * (三万五千人, 二十余次) and, below ten, only with a measure word of acts at the end of a clause (专题研讨五次).
 */
function isStatedInHanzi(text: string, span: Span, before: string): boolean {
  const raw = text.slice(span.start, span.end)
  if (/^[百千万]分之/.test(raw)) return true
  if (span.number === null || /[第每“‘同统唯单不逐某这那哪各上下几数“一二三四五六七八九十]$/.test(before))
    return false
  if (/^[一百千万亿](?![百千万十点])/.test(raw) || span.unit === null) return false
  // 千万元以上项目
  if (/^[十百千万亿]+元/.test(raw) && /^以[上下]/.test(text.slice(span.end))) return false
  if (isList(text.slice(Math.max(0, span.start - 60), span.start), span.number)) return false
  if (
    (span.number >= 10 || /[万亿]/.test(span.scale)) &&
    (/[点百千万亿余多几]/.test(raw.slice(1)) || (raw !== '十' && formal.test(around(text, span))))
  )
    return true
  if (span.number > 10 && span.number % 10 !== 0) {
    if (bodies.has(span.unitName) || (span.unitName === '个' && closesClause(text, span.end))) return true
  }
  const counted = acts.has(span.unitName) || (span.unit.kind === 'count' && formal.test(around(text, span)))
  return span.number >= 2 && counted && closesClause(text, span.end)
}

/** 社保、医保和民政三项: the things just named are counted up. */
function isList(before: string, count: number): boolean {
  const names = (/[^，。；：！？]*$/.exec(before)?.[0] ?? '').split(/[、和与及]/)
  return names.length === count && count > 1 && names.every((name) => name.length > 0)
}

/** Within 《》, or in quotation marks that hold little more than the quantity. */
function isQuoted(text: string, span: Span): boolean {
  const from = Math.max(0, span.start - 40)
  const before = text.slice(from, span.start)
  const book = before.lastIndexOf('《')
  if (book > before.lastIndexOf('》')) return text.slice(span.end, span.end + 60).includes('》')
  const quote = Math.max(before.lastIndexOf('“'), before.lastIndexOf('‘'))
  if (quote <= Math.max(before.lastIndexOf('”'), before.lastIndexOf('’'))) return false
  const close = text.slice(span.end, span.end + 14).search(/[”’]/)
  return close >= 0 && close + span.end - (from + quote) <= 14
}
