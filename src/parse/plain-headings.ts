import type {Block} from './blocks.ts'
import type {Verdict} from './judge.ts'
import {kindsOfHeading} from '../zh/kinds-of-heading.ts'
import {symbolMark} from '../zh/point-marks.ts'
import {
  closingTitle,
  commonTitle,
  labelledTitle,
  leadIn,
  salutation,
  timedTitle
} from '../zh/heading-words.ts'

/** Unnumbered headings, with what binds them together. */
export interface PlainHeading {
  verdict: Verdict
  /** Of the symbol before it. */
  start: number
  look: Look
  /** Stands at the outermost depth by its words: 结束语. */
  outermost: boolean
}

type Look = 'bare' | 'colon' | 'bold' | 'bracketed' | 'tied' | Symbolic
type Symbolic = `symbol ${string}`

/**
 * Short lines without a mark that title what follows. One alone is never enough: it needs a sibling of the same look
 * or the words of a usual heading.
 */
export function plainHeadings(blocks: readonly Block[], taken: ReadonlySet<Block>): Map<Block, PlainHeading> {
  const spaced = isSpaced(blocks)
  const repeated = repeatedTexts(blocks)
  const looks = new Map<Block, Look>()
  blocks.forEach((block, at) => {
    const look =
      taken.has(block) || (repeated.has(block.text) && !commonTitle.test(bare(block.text)))
        ? null
        : lookOf(block, blocks[at - 1], blocks.slice(at + 1, at + 3), spaced)
    if (look) looks.set(block, look)
  })
  const counts = new Map<Look, number>()
  for (const look of looks.values()) counts.set(look, (counts.get(look) ?? 0) + 1)
  const found = new Map<Block, PlainHeading>()
  for (const [block, look] of looks) {
    const outermost = closingTitle.test(block.text.trim())
    const count = counts.get(look) ?? 0
    const supported = count >= (look === 'tied' ? 3 : 2) && count <= blocks.length / 2
    if (!(supported || outermost || commonTitle.test(bare(block.text)))) continue
    const verdict = {end: block.text.trimEnd().length, runIn: false}
    found.set(block, {verdict, start: block.point ? symbolMark(block.text) : 0, look, outermost})
  }
  return found
}

/** 现将有关情况报告如下：, behind which no list but the text begins. */
const opensText = /(?:现[将就把]|总结|汇报|报告|通报|述职)[^。：:]{0,40}(?:如下|于后)?[：:]$/

const longest = 30
/** 前言, 结语 aside, which are known by their words. */
const shortest = 4

function lookOf(
  block: Block,
  before: Block | undefined,
  [after, next]: readonly Block[],
  spaced: boolean
): Look | null {
  const text = block.text.trim()
  if (!block.body || block.mark || block.row || block.level) return null
  if (block.point) return symbolOf(block, after)
  if (!after || after.row || text.includes('\n')) return null
  // between 一、活动主题 and 二、 it is what the first one heads
  if (before?.mark && after.mark && after.mark.ordinal > 1 && !kindsOfHeading(text).length) return null
  // 有关精神： may stand over the title of a document that it announces
  if (!isContent(after) && !(/[：:]$/.test(text) && next && isContent(next))) return null
  if (/^【[\p{L}\p{N}][^【】]{1,18}】$/u.test(text)) return 'bracketed'
  if (!/\p{Script=Han}{2}/u.test(text) || /^[（(【[].*[）)】\]]$/.test(text)) return null
  if (text.length < shortest && !closingTitle.test(text) && !commonTitle.test(text)) return null
  if (block.bold >= text.length) return text.length <= 40 ? 'bold' : null
  if (text.length > longest || salutation.test(text) || leadIn.test(text)) return null
  const led = before && /[：:，,、]$/.test(before.text.trimEnd()) && before.text.length > longest
  const covers = !after.mark && !after.point && after.text.length > Math.min(longest, text.length * 2)
  if (led && !covers && !opensText.test(before.text.trimEnd())) return null
  if (timedTitle.test(text) || labelledTitle.test(text)) return 'bare'
  if (/^[^。！？；：:]+[：:]$/.test(text)) return /[，,]/.test(text) ? null : 'colon'
  if (/^[^。！？；：:]+$/.test(text))
    return /[，,、]$|[，,].*[，,].*[，,]/.test(text) || isLabel(text) ? null : 'bare'
  const tied = spaced && lineOf(after) === lineOf(block) + 1 && before && lineOf(before) < lineOf(block) - 1
  return tied && /^[^。！？；：:]+。$/.test(text) && after.text.length > text.length * 2 ? 'tied' : null
}

/** ● 安全工作 over its text; among items that follow each other none is a heading. */
function symbolOf({text}: Block, after: Block | undefined): Look | null {
  const start = symbolMark(text)
  const title = text.slice(start).trimEnd()
  if (!start || !after || after.row || symbolMark(after.text) || !isContent(after)) return null
  return /^[^。！？；：:，,]{2,20}[：:]?$/.test(title) ? `symbol ${text.charAt(0)}` : null
}

/** Sentences, a list, a table, or a numbered text stand under it. */
function isContent(block: Block): boolean {
  if (block.mark) return true
  if (!block.children.length) return true
  return block.point || block.text.trim().length > longest || /[。；：！？:]$/.test(block.text.trim())
}

/** 某办发〔2020〕50号 */
const documentNumber = /^\S{1,20}[〔[（(][\d０-９]{4}[〕\]）)]\S{0,3}?[\d０-９]+[ ]?号$/

/** Dates, figures, names with a blank inside: lines of a title block or a table. */
function isLabel(text: string): boolean {
  return (
    documentNumber.test(text) ||
    /^[\d年月日〇○一二三四五六七八九十xX*×.\-—~～至到/: ]+$/.test(text) ||
    /^\S+[ \u3000]+\d[\d.,%]*$/.test(text)
  )
}

/** Blank lines divide the paragraphs of this text. */
function isSpaced(blocks: readonly Block[]): boolean {
  const gaps = blocks.filter((block, at) => at > 0 && lineOf(block) - lineOf(blocks[at - 1]) > 1).length
  return gaps > blocks.length / 2
}

function repeatedTexts(blocks: readonly Block[]): ReadonlySet<string> {
  const seen = new Set<string>()
  return new Set(blocks.map(({text}) => text).filter((text) => seen.has(text) || !seen.add(text)))
}

function lineOf(block: Block | undefined): number {
  return block?.node.position?.start.line ?? 0
}

function bare(text: string): string {
  return text.trim().replace(/[：:。]$/, '')
}
