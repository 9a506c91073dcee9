import type {Block} from './blocks.ts'
import {itemsOf} from './chains.ts'
import type {Group} from './groups.ts'
import {styles} from '../zh/number-marks.ts'
import {indexOfStop} from '../zh/sentence.ts'

/** What a block is: where its heading ends, in its text. */
export interface Verdict {
  end: number
  runIn: boolean
}

type Form = 'heading' | 'alone' | 'closed' | 'bare' | 'clause' | 'runIn' | 'long' | 'row'

interface Member {
  block: Block
  form: Form
  /** End of the heading if it is one, stop mark included. */
  end: number
  /** Text stands under it, before its next sibling. */
  content: boolean
}

/** Characters of the longest heading; of 2,500 headings counted in real reports none that divides is longer. */
const longest = 50
const stops = '。！？!?'

/**
 * Which members of a group are headings. Decided for the group: a single numbered sentence with nothing under it is
 * an item, the same sentence over paragraphs a heading.
 */
export function judge(group: Group, beneath: (block: Block) => boolean): Map<Block, Verdict> {
  const members = group.members.map((block) => toMember(block, beneath))
  const verdicts = new Map<Block, Verdict>()
  const share = (test: (member: Member) => boolean) => members.filter(test).length / members.length
  if (share(({form}) => form === 'row') >= 0.5) return verdicts
  const colons = colonStyle(members)
  const covers = covering(members)
  const clauses = share(({form}) => form === 'clause') >= 0.5
  for (const member of members) {
    const verdict = judgeMember(member, {colons, covers, clauses, weak: group.members.length < 2})
    if (verdict) verdicts.set(member.block, verdict)
  }
  return verdicts
}

interface Company {
  colons: boolean
  covers: boolean
  clauses: boolean
  weak: boolean
}

function judgeMember({block, form, end, content}: Member, company: Company): Verdict | null {
  const start = block.mark?.length ?? 0
  if (form === 'heading') return {end: block.text.length, runIn: false}
  if (form === 'row' || form === 'clause' || (block.mark?.weak && company.weak)) return null
  if (form === 'bare') return company.covers && !company.clauses ? {end, runIn: false} : null
  const colon = colonOf(block.text, start)
  if (form === 'closed' && !(company.colons && colon > 0)) {
    return content && company.covers && !company.clauses ? {end, runIn: false} : null
  }
  if (colon > 0 && (company.colons || (form === 'long' && colon - start <= 16))) {
    return colon + 1 < block.text.trimEnd().length ? {end: colon + 1, runIn: true} : {end, runIn: false}
  }
  if (form === 'long') return null
  return isNarrative(block.text.slice(start, end)) ? null : {end, runIn: true}
}

function toMember(block: Block, beneath: (block: Block) => boolean): Member {
  const start = block.mark?.length ?? 0
  const text = block.text.trimEnd()
  const content = beneath(block)
  const end = text.length
  const of = (form: Form, at = end): Member => ({block, form, end: at, content})
  if (block.level) return of('heading')
  if (block.row || end <= start) return of('row')
  if (block.bold > start && block.bold < end && block.bold - start <= longest) return of('runIn', block.bold)
  if (isChain(text, block)) return of('row')
  const stop = indexOfStop(text, stops, start)
  const behind = stop < 0 ? '' : text.slice(stop)
  const closed = /^[。.．！？!?”’）)]*$/.test(behind) || (isInner(block) && duty.test(behind))
  if (stop < 0 && /[；;，,、]$/.test(text)) return of('clause')
  if (!closed) return stop - start > longest ? of('long', stop + 1) : of('runIn', stop + 1)
  if (end - start > longest) return of('long')
  const semicolon = indexOfStop(text, '；;', start) >= 0
  if (semicolon) return of('long')
  return of(stop < 0 ? 'bare' : 'closed')
}

/** （一）……。（二）……。（三）……。 in one paragraph, as items of a chain. */
function isChain(text: string, {mark}: Block): boolean {
  if (mark?.ordinal !== 1 || styles[mark.style].rank < styles.hanBracket.rank) return false
  const [first, second] = itemsOf(text)
  return first?.start === 0 && second !== undefined
}

/** 1. and what stands below it. */
function isInner({mark}: Block): boolean {
  return mark !== null && styles[mark.style].rank >= styles.digit.rank
}

/** Who does what the sentence before asks for: （市城管局负责）. */
const duty = /^。[（(][^（()）]{2,80}(?:负责|牵头|配合|参加|落实)[^（()）]{0,20}[）)]。?$/

/** The colon that ends a heading: before any other stop, with words of a title before it. */
function colonOf(text: string, start: number): number {
  const at = indexOfStop(text, '：:。；！？，,', start)
  // 规上企业：指…… explains a word
  const divides = /[：:]/.test(text[at] ?? '') && !/^是?指/.test(text.slice(at + 1))
  return at > start + 1 && at - start <= 24 && divides ? at : -1
}

/** Least text behind a colon, on the average; less is a value (时间：5月), and its name no heading. */
const told = 12

/** Most of the members that run on do so after a colon. */
function colonStyle(members: readonly Member[]): boolean {
  const running = members.filter(({form}) => form === 'runIn' || form === 'long' || form === 'closed')
  const behind = running
    .map(({block}) => ({length: block.text.length, colon: colonOf(block.text, block.mark?.length ?? 0)}))
    .filter(({length, colon}) => colon > 0 && colon < length - 1)
    .map(({length, colon}) => length - colon)
  const sum = behind.reduce((total, length) => total + length, 0)
  return behind.length > 0 && behind.length >= running.length * 0.6 && sum >= behind.length * told
}

/** Text stands under at least one that has a sibling behind it; under the last one it may belong to what comes next. */
function covering(members: readonly Member[]): boolean {
  const inner = members.length > 1 ? members.slice(0, -1) : members
  return inner.some(({content}) => content)
}

const quantity =
  /(?:\d|[*＊×]|[Xx]{1,4}|_{2,}|[○〇]{2,}|[（(][ \u3000]+[）)]|【[ \u3000]*】)[余多]?[个名人次项件家户万亿元%％期场篇条批份台套起处所座]/gu

/** A sentence that tells figures is an account, no title. */
function isNarrative(title: string): boolean {
  const figures = title.match(quantity)?.length ?? 0
  return figures > 1 || (figures === 1 && title.length > 25)
}
