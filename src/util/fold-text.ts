/** Text as search compares it. */
export interface Folded {
  /** UTF-16 units. */
  readonly codes: Uint16Array
  /** Where in the text each unit comes from. */
  readonly offsets: Uint32Array
}

/** Parts text that no wording can run across; folding keeps it. */
export const partition = '\u001F'

/**
 * Folds what readers do not tell apart: compatibility forms (full and half width), case, and white space,
 * which stays between Latin words and numbers alone. The text should be in NFC.
 */
export function foldText(text: string): Folded {
  let codes = new Uint16Array(text.length + 16)
  let offsets = new Uint32Array(text.length + 16)
  let length = 0
  let gap = -1
  const put = (code: number, offset: number) => {
    if (gap >= 0 && length > 0 && isLatin(code) && isLatin(codes[length - 1] ?? 0)) {
      codes[length] = 32
      offsets[length++] = gap
    }
    gap = -1
    codes[length] = code
    offsets[length++] = offset
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const known = simple[code] || learn(code)
    if (known > longer) put(known, at)
    else if (known === space) {
      if (gap < 0) gap = at
    } else if (known === longer) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? code)
      const folded = fold(character)
      if (length + 2 * folded.length + 2 * (text.length - at) > codes.length) {
        codes = grown(codes, new Uint16Array(codes.length * 2 + folded.length))
        offsets = grown(offsets, new Uint32Array(offsets.length * 2 + folded.length))
      }
      for (let i = 0; i < folded.length; i++) put(folded.charCodeAt(i), at)
      at += character.length - 1
    }
  }
  return {codes: codes.subarray(0, length), offsets: offsets.subarray(0, length)}
}

const unknown = 0
const nothing = 1
const space = 2
const longer = 3

/** What a UTF-16 unit becomes: another unit, or one of the signs above. Filled as units come up. */
const simple = new Uint16Array(0x10000).fill(unknown)

function learn(code: number): number {
  const character = String.fromCharCode(code)
  const folded = fold(character)
  let meaning = folded.length === 1 ? folded.charCodeAt(0) : longer
  if (/\s/.test(character)) meaning = space
  else if (character === partition) meaning = code
  else if (/[\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(character)) meaning = nothing
  else if (code >= 0xd800 && code < 0xe000) meaning = longer
  simple[code] = meaning
  return meaning
}

function fold(character: string): string {
  return character.normalize('NFKC').toLowerCase()
}

/** Letters and digits of scripts that put spaces between words. */
function isLatin(code: number): boolean {
  if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 97 && code <= 122)
  return code < 0x1100 && /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code))
}

function grown<List extends Uint16Array | Uint32Array>(old: List, empty: List): List {
  empty.set(old)
  return empty
}
