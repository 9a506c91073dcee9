/** Digits by value; the second row is that of money amounts (大写). */
const digits = new Map(
  ['零一二三四五六七八九', '〇壹贰叁肆伍陆柒捌玖', '  两'].flatMap((row) =>
    Array.from(row, (char, value) => [char, value] as const)
  )
)
/** Multipliers inside a group of four places. */
const places: Readonly<Record<string, number>> = {十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1e3, 仟: 1e3}
/** Multipliers of whole groups. */
const groups: Readonly<Record<string, number>> = {万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8}

/**
 * Reads a number in Arabic digits (full width, thousands separators, `·` as decimal point), in Chinese numerals
 * (三万五千, 二〇二三, 一百二 = 120) or in both (3万5千). 百分之十点二 gives 10.2, the number before its `%`.
 */
export function parseNumeral(text: string): number | null {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text)
  const digit = digits.get(text)
  if (digit !== undefined) return digit
  const plain = text
    .normalize('NFKC')
    .replace(/^[百千万]分之/, '')
    .replace(/[,，\s]/g, '')
    .replace(/[·•・]/g, '.')
    .replace(/廿/g, '二十')
    .replace(/卅/g, '三十')
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain)
  const [whole = '', fraction, ...rest] = plain.split('点')
  if (rest.length > 0) return null
  if (fraction === undefined) return readWhole(whole)
  const tail = positional(fraction)
  const head = readWhole(whole)
  return tail === null || head === null ? null : Number(`${head}.${tail}`)
}

/** Digits one after the other, as in years and behind 点; null when anything else stands there. */
function positional(text: string): string | null {
  const out = Array.from(text, (char) => digits.get(char) ?? null)
  return out.length === 0 || out.includes(null) ? null : out.join('')
}

function readWhole(text: string): number | null {
  const row = positional(text)
  if (row !== null) return Number(row)
  const tokens = text.match(/\d+(?:\.\d+)?|./gu) ?? []
  return tokens.length === 0 ? null : sum(tokens)
}

function sum(tokens: readonly string[]): number | null {
  let total = 0
  let group = 0
  let open: number | null = null
  let last = 0
  for (const token of tokens) {
    const digit = digits.get(token) ?? (/^\d/.test(token) ? Number(token) : undefined)
    const place = places[token]
    const factor = groups[token]
    if (digit !== undefined) {
      if (open !== null && open !== 0) return null
      open = digit
      if (digit === 0) last = 0
    } else if (place !== undefined) {
      group += (open ?? 1) * place
      last = place
      open = null
    } else if (factor !== undefined) {
      const part = group + (open ?? 0)
      if (part === 0 && total === 0) return null
      total = factor === 1e8 ? (total + part) * factor : total + part * factor
      group = 0
      open = null
      last = factor
    } else return null
  }
  // a last digit without a place stands in the place below: 一百二 is 120, 三万五 is 35000
  const end = open === null ? 0 : last >= 100 ? (open * last) / 10 : open
  return round(total + group + end)
}

/** 3.58 × 10000 must be 35800. */
function round(value: number): number {
  return Number(value.toFixed(6))
}
