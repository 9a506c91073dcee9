import {opensWord} from './unit-words.ts'
import {unitAt} from './units.ts'

interface Stars {
  /** Stars in the run. */
  size: number
  /** The character before the run, `''` at the start. */
  before: string
  /** The rest of the line. */
  ahead: string
  /** A run of this size was opened before and not closed. */
  open: boolean
}

/**
 * Whether a run of stars stands for a figure, and is no Markdown emphasis. A figure is followed by its measure word or
 * unit; emphasis that begins with a measure word has a run of its own size behind it that is no figure itself.
 */
export function starsAreBlank({size, before, ahead, open}: Stars): boolean {
  if (decimal.test(ahead)) return true
  if (unitLength(ahead) === 0) return false
  // **2023**年, **5**次: digits were emphasized
  if (/[\d０-９A-Za-z%）)”》]/.test(before)) return !open
  if (open) return true
  const at = nextRun(ahead, size)
  if (at < 0) return true
  const content = ahead.slice(0, at)
  const behind = ahead.slice(at + size)
  // **人手少。** at the start of a line leads a paragraph
  const leads = before === '' && size > 1
  if (!leads && /[，。；：！？、,;:]/.test(content.slice(0, -1))) return true
  // 活动*场，*现场*咨询: a unit and its stop
  const unit = content.replace(/[，。；：！？、,;:]$/, '')
  return unitLength(unit) === unit.length || unitLength(behind) > 0
}

/** Whether a run of underscores is a line to write on: emphasis begins with a word. */
export function underscoresAreBlank({ahead, open}: Stars): boolean {
  return !open && !/^[\p{L}\p{N}“‘《〈（(【[*~`!]/u.test(ahead)
}

/** `*.*%`: the run is the first half of a decimal. */
const decimal = /^[.．·][*＊\d]/
/** Between figure and unit: 余 多 几, 万 亿. */
const about = /^[余多来几]?[十百千万亿]{0,2}[余多]?/
/** A date left open: *月*日, **年. */
const dates = /^(?:年(?![度底初内均终轻限级货味])|月(?![度底初均])|[日号](?![常前均益报志程间]))/

/** Length of the unit that a text begins with; 0 where it begins with a word. */
function unitLength(text: string): number {
  const skip = about.exec(text)?.[0].length ?? 0
  const date = dates.exec(text)
  if (date) return date[0].length
  for (let at = 0; at <= skip; at++) {
    const unit = unitAt(text, at)
    const end = at + (unit?.name.length ?? 0)
    // 人数, 次数: how many, not a figure's measure
    if (unit && text[end] !== '数' && !opensWord(text, unit.name, end, false)) return end
  }
  return 0
}

/** Where the next run of just this size begins, -1 where none does. */
function nextRun(text: string, size: number): number {
  for (const match of text.matchAll(/\*+/g)) if (match[0].length === size) return match.index
  return -1
}
