/**
 * A gram is a stretch of one to four UTF-16 units of folded text: any one or two, and three or four where
 * all between its ends are Latin letters, digits, `.` or `%`, so that `12件` and `2025年` are found as wholes.
 */
export type Gram = string

const mostUnits = 4

/** Numbers that {@link gramsIn} gives of a gram. */
export const gramSize = 3

let scratch = new Uint32Array(1 << 16)

/**
 * The grams of folded text, three numbers each: its two ends as `first << 16 | last`, its inside, and where it
 * starts. The array is good until the next call: sites have millions of grams, so they go into one.
 */
export function gramsIn(codes: Uint16Array): Uint32Array {
  const most = codes.length * mostUnits * gramSize
  if (scratch.length < most) scratch = new Uint32Array(most * 2)
  let length = 0
  const put = (ends: number, inside: number, at: number) => {
    scratch[length++] = ends
    scratch[length++] = inside
    scratch[length++] = at
  }
  for (let at = 0; at < codes.length; at++) {
    const first = codes[at] ?? 0
    const kind = kinds[first] || learn(first)
    if (kind === other || kind === trailing) continue
    if (kind !== leading) put(first << 16, 0, at)
    let inside = 1
    for (let end = at + 1; end < at + mostUnits && end < codes.length; end++) {
      const last = codes[end] ?? 0
      const ending = kinds[last] || learn(last)
      if (ending === other || ending === leading || (ending === trailing) !== (kind === leading)) break
      put((first << 16) | last, inside, at)
      if (ending !== narrow) break
      inside = (inside << 7) | last
    }
  }
  return scratch.subarray(0, length)
}

/** The gram that {@link gramsIn} gave as numbers. */
export function gramFrom(ends: number, inside: number): Gram {
  const first = String.fromCharCode(ends >>> 16)
  if (inside === 0) return first
  const last = String.fromCharCode(ends & 0xffff)
  let middle = ''
  for (let rest = inside; rest > 1; rest >>= 7) middle = String.fromCharCode(rest & 127) + middle
  return first + middle + last
}

/** A few grams that a text must hold to hold this wording, the telling ones first; one may come twice. */
export function gramsToAsk(wording: Uint16Array): Gram[] {
  const longest: Array<{gram: Gram; at: number}> = []
  const grams = gramsIn(wording)
  let end = 0
  for (let index = 0; index < grams.length; index += gramSize) {
    const gram = gramFrom(grams[index] ?? 0, grams[index + 1] ?? 0)
    const at = grams[index + 2] ?? 0
    if (longest.at(-1)?.at === at) longest.pop()
    else if (at + gram.length <= end) continue
    longest.push({gram, at})
    end = Math.max(end, at + gram.length)
  }
  return spread(longest.map(({gram}) => gram))
}

/** First, last, middle, then between these, then all others: neighbours say much of the same. */
function spread(grams: readonly Gram[]): Gram[] {
  const places = [0, 1, 0.5, 0.25, 0.75, 0.125]
  return [
    ...new Set([...places.flatMap((place) => grams[Math.round(place * (grams.length - 1))] ?? []), ...grams])
  ]
}

/** Single characters have shards of their own: few queries need them. */
export function shardOf(gram: Gram, shards: number): number {
  const first = gram.charCodeAt(0)
  if (gram.length === 1) return shards + (first % characterShards(shards))
  let inside = 1
  for (let at = 1; at < gram.length - 1; at++) inside = (inside << 7) | gram.charCodeAt(at)
  const ends = (first << 16) | gram.charCodeAt(gram.length - 1)
  return (mix(ends, inside) >>> 7) & (shards - 1)
}

/** For sites of so many shards, a power of two. */
export function characterShards(shards: number): number {
  return Math.max(1, shards >> 3)
}

/** A hash of 32 bits. */
export function mix(ends: number, inside: number): number {
  let mixed = Math.imul(ends ^ Math.imul(inside, 0x9e3779b1), 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/* What a unit is for grams; 0 is not known yet. */
const other = 1
const wide = 2
const narrow = 3
/** Halves of a surrogate pair, which no gram may divide. */
const leading = 4
const trailing = 5

const kinds = new Uint8Array(0x10000)

function learn(code: number): number {
  const character = String.fromCharCode(code)
  let kind = other
  if (/[a-z0-9.%]/.test(character)) kind = narrow
  else if (code >= 0xd800 && code < 0xdc00) kind = leading
  else if (code >= 0xdc00 && code < 0xe000) kind = trailing
  else if (/[\p{L}\p{N}\p{M}‰℃°]/u.test(character)) kind = wide
  kinds[code] = kind
  return kind
}
