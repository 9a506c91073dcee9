import {salutation} from './heading-words.ts'
import {bodyName} from './organizations.ts'
import {bylineLine, dateLine, endsAsTitle, sourceLine, subtitle} from './report-titles.ts'

/** No title is longer. */
const longest = 70

/** Words that a report's text begins with, right behind its title. */
const lead =
  /^(?:[ \u3000\n]|各位|尊敬的|亲爱的|同志们|大家好|(?:19|20)\d\d年|二[〇○零][〇○零一二三四五六七八九]{2}年|[今本去]年|近年来|一年来|今天|自|根据|按照|为|在|现将|我|本人|围绕|随着|[一1１][、.．]|[（(](?:一[）)]|(?:19|20)\d\d)|第一部分)/

/** Offsets in a report of one line where its title ends, and the lines behind it: date, occasion, speaker, hearers. */
export function titleCuts(text: string): number[] {
  const end = titleEnd(text)
  if (end === 0) return []
  const cuts = [end]
  for (let at = end; ;) {
    const length = headLine(text.slice(at, at + 100))
    if (length === 0) return cuts
    at += length
    cuts.push(at)
  }
}

/** 0 where none is found. The last end counts: 2023年总结2024年计划 is one title. */
function titleEnd(text: string): number {
  const stop = text.search(/[，。；：:！？]/)
  const limit = Math.min(longest, stop < 0 ? text.length - 1 : stop)
  for (let end = limit; end >= 4; end--) {
    const title = text.slice(0, end)
    const rest = text.slice(end)
    if (!lead.test(rest) && !rest.startsWith(title.slice(0, 3))) continue
    if (endsAsTitle.test(title) && !/\s$/.test(title) && !dated.test(title)) return end
  }
  return 0
}

const dated = /[（(〔][^（(]{0,4}\d{4}年[^（(]{0,12}[）)〕]$/

/** Length of the date, occasion, body, speaker or salutation that a text begins with. */
function headLine(text: string): number {
  const bracket = /^[ \u3000\n]*([（(][^（）()]{4,60}[）)])/.exec(text)
  if (bracket && isHeadLine(bracket[1] ?? '')) return bracket[0].length
  const word = /^[ \u3000\n]+([^ \u3000\n]{2,40})(?=[ \u3000\n])/.exec(text)
  if (word && (isHeadLine(word[1] ?? '') || bodyName.test(word[1] ?? ''))) return word[0].length
  const hearers = /^[ \u3000\n]*([^，。；：:！]{2,30}[：:！])/.exec(text)
  const named = bodyName.test(hearers?.[1]?.slice(0, -1) ?? '')
  return hearers && (named || salutation.test(hearers[1] ?? '')) ? hearers[0].length : 0
}

function isHeadLine(text: string): boolean {
  return [dateLine, subtitle, bylineLine, sourceLine].some((pattern) => pattern.test(text))
}

/** A date at the end, and who signs before it. */
const date =
  /(?:(?:19|20)\d\d[ ]?年[ ]?\d{1,2}[ ]?月(?:[ ]?\d{1,2}[ ]?日)?|二[〇○零][〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?|(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2})$/
const person = /^.{0,4}人[：:][ \u3000]?[^，。；：:]{2,12}$/
/** Signatures with their dates are shorter. */
const shortTail = 70

/** Offsets in a report of one line where its signature and the date begin, behind the last sentence. */
export function signatureCuts(text: string): number[] {
  const whole = text.trimEnd()
  const from = Math.max(0, whole.length - shortTail)
  const [stop] = /[。！？][”’）)]?(?=[^。！？]*$)/.exec(whole.slice(from)) ?? []
  if (stop === undefined) return []
  const start = whole.lastIndexOf(stop) + stop.length
  const at = date.exec(whole.slice(start))?.index
  const end = at === undefined ? whole.length : start + at
  const name = whole.slice(start, end).trim()
  if (name === '') return at === undefined ? [] : [end]
  if (!bodyName.test(name) && !(person.test(name) && at !== undefined)) return []
  return at === undefined ? [start] : [start, end]
}
