import {leadIn} from '../zh/heading-words.ts'
import {pointMarks, type PointMark} from '../zh/point-marks.ts'
import {sentencesOf} from '../zh/sentence.ts'

/** An item of a chain: from its mark to its end, in the text of its paragraph. */
export interface Item {
  start: number
  end: number
  markLength: number
  items: Item[]
}

interface Chain {
  series: string
  marks: PointMark[]
}

/** Chains of points in a text, 一是…二是…三是…; those inside another's item are its `items`. */
export function itemsOf(text: string): Item[] {
  const chains = chainsOf(pointMarks(text)).filter(({marks}) => marks.length > 1)
  return nest(text, chains.slice(0, most), 0, text.length)
}

/** Chains read in one paragraph; the longest real ones have a handful. Bounds the time of made-up text. */
const most = 60

/** Marks that count on from each other; a count may pause while another one runs inside its item. */
function chainsOf(marks: readonly PointMark[]): Chain[] {
  const chains: Chain[] = []
  const open = new Map<string, Chain[]>()
  for (const mark of marks) {
    const running = open.get(mark.series) ?? []
    open.set(mark.series, running)
    while (running.length && mark.ordinal > 1 && !goesOn(running.at(-1), mark)) {
      // only what can still go on is worth keeping
      if (!running.some((chain) => goesOn(chain, mark))) break
      running.pop()
    }
    const chain = running.at(-1)
    if (mark.ordinal === 1) {
      const started = {series: mark.series, marks: [mark]}
      running.push(started)
      if (running.length > 4) running.shift()
      chains.push(started)
    } else if (chain && goesOn(chain, mark)) chain.marks.push(mark)
  }
  return chains
}

/** The next number; of 首先 其次 再次 最后 some may be left out. */
function goesOn(chain: Chain | undefined, {series, ordinal}: PointMark): boolean {
  const before = chain?.marks.at(-1)?.ordinal ?? Infinity
  return series === 'words' ? ordinal > before : ordinal === before + 1
}

function nest(text: string, chains: readonly Chain[], start: number, end: number): Item[] {
  const items: Item[] = []
  let at = start
  const sorted = [...chains].sort((a, b) => first(a) - first(b))
  for (const [index, chain] of sorted.entries()) {
    if (first(chain) < at) continue
    const next = sorted
      .slice(index + 1)
      .find(
        (other) =>
          first(other) > last(chain) &&
          (other.series === chain.series || standsApart(text, chain, other, sorted))
      )
    const limit = next ? beforeLead(text, last(chain), first(next)) : beforeLead(text, last(chain), end)
    chain.marks.forEach((mark, position) => {
      const stop = chain.marks[position + 1]?.at ?? limit
      const from = mark.at + mark.length
      const inside = sorted.filter((other) => first(other) >= from && last(other) < stop && other !== chain)
      items.push({start: mark.at, end: stop, markLength: mark.length, items: nest(text, inside, from, stop)})
    })
    at = limit
  }
  return items
}

const first = (chain: Chain) => chain.marks[0]?.at ?? 0
const last = (chain: Chain) => chain.marks.at(-1)?.at ?? 0

/** 第三，设备老化。建议：①…②…: a sentence of its own leads to marks that no other item of the chain holds. */
function standsApart(text: string, chain: Chain, other: Chain, all: readonly Chain[]): boolean {
  const lead = text.slice(last(chain), first(other)).trimEnd()
  const inner = all.some(
    (one) => one.series === other.series && first(one) > first(chain) && last(one) < last(chain)
  )
  return /[：:]$/.test(lead) && sentencesOf(lead).length > 1 && !inner
}

/** The last item ends before a sentence that leads on to something else: 下一步抓好以下工作： */
function beforeLead(text: string, start: number, end: number): number {
  const part = text.slice(start, end).trimEnd()
  const sentences = sentencesOf(part)
  const [from] = sentences.at(-1) ?? [0]
  const sentence = part.slice(from)
  const leads =
    /[：:]$/.test(sentence) || (end < text.length && /[，,]$/.test(sentence)) || leadIn.test(sentence)
  return sentences.length > 1 && leads ? start + from : end
}
