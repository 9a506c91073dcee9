export interface Decoded {
  /** Null when the bytes are no text. */
  readonly text: string | null
  readonly encoding: Encoding
  /** The encoding is a guess that the text does not bear out. */
  readonly doubtful: boolean
  /** Offset of the first byte that the encoding does not allow. */
  readonly broken: number | null
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/**
 * Decodes by byte order mark, else strictly as UTF-8, else as GB18030 or unmarked UTF-16, whichever reads like Chinese.
 * The label is never `gbk`: Node's gbk decoder turns the euro sign and four-byte forms into other characters.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes)
  if (marked) return strict(bytes, marked) ?? damaged(bytes, marked)
  const utf8 = strict(bytes, 'utf-8')
  if (utf8?.text && !utf8.text.includes('\0') && !looksLikeGb(utf8.text, bytes)) return utf8
  if (commonShare(bytes) >= enough) {
    const gb = strict(bytes, 'gb18030')
    if (gb) return {...gb, doubtful: utf8 !== null}
  }
  const utf16 = unmarkedUtf16(bytes)
  if (utf16) return utf16
  return utf8 ?? doubtfulGb(bytes) ?? damaged(bytes, 'utf-8')
}

/** Share of characters that must be ordinary for a guess to stand. */
const enough = 0.85

function byMark([first, second]: Uint8Array): Encoding | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

function strict(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  try {
    const text = new TextDecoder(encoding, {fatal: true}).decode(bytes)
    return {text, encoding, doubtful: false, broken: null}
  } catch {
    return null
  }
}

/** Text with U+FFFD for what is broken, as long as most of it can be read. */
function damaged(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  const readable = countOf(text, /\ufffd/gu) * 10 <= countOf(text, /[^\0-\x7f]/gu)
  return {text: readable ? text : null, encoding, doubtful: false, broken: firstBroken(bytes, encoding)}
}

function firstBroken(bytes: Uint8Array, encoding: Encoding): number {
  let sound = 0
  let broken = bytes.length
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1
    if (startsSound(bytes.subarray(0, middle), encoding)) sound = middle
    else broken = middle
  }
  return sound
}

function startsSound(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, {fatal: true}).decode(bytes, {stream: true})
    return true
  } catch {
    return false
  }
}

/** Valid UTF-8 of two-byte letters only, which read as GB18030 is ordinary Chinese, as the bytes of 系习 are. */
function looksLikeGb(text: string, bytes: Uint8Array): boolean {
  return !/[\u0800-\uffff]/.test(text) && /[\u0080-\u07ff]/.test(text) && commonShare(bytes) >= enough
}

/** GB18030 with many rare characters: taken only if the bytes are not rather damaged UTF-8. */
function doubtfulGb(bytes: Uint8Array): Decoded | null {
  const gb = bytes.includes(0) || damaged(bytes, 'utf-8').text !== null ? null : strict(bytes, 'gb18030')
  return gb && {...gb, doubtful: true}
}

function unmarkedUtf16(bytes: Uint8Array): Decoded | null {
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const decoded = strict(bytes, encoding)
    if (decoded?.text && ordinaryShare(decoded.text) >= enough) return decoded
  }
  return null
}

/** Share of Han, its punctuation, and printable ASCII. */
function ordinaryShare(text: string): number {
  return countOf(text, /[\t\n\r\x20-\x7e\u2010-\u2026\u3000-\u301f\u4e00-\u9fff\uff01-\uff5e]/g) / text.length
}

/** Share of the pairs of GB 2312's symbols (rows 1–3) and frequent characters (rows 16–55) among all that is not ASCII. */
function commonShare(bytes: Uint8Array): number {
  let common = 0
  let all = 0
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[++i] ?? 0
    all++
    if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7))) common++
  }
  return all === 0 ? 0 : common / all
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
