/**
 * Documents that hold a gram, with the fields that it stands in: `document << 6 | fields`, ascending.
 * On paper: distances between documents in digits of five bits, a colon, a character of fields each,
 * or one character where all have the same.
 */
export type PostingList = readonly number[]

export const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

export const fieldBits = 6

export function writeList(list: PostingList): string {
  let documents = ''
  let fields = ''
  let next = 0
  for (const posting of list) {
    const document = posting >>> fieldBits
    let distance = document - next
    for (; distance >= 32; distance >>>= 5) documents += alphabet[32 | (distance & 31)] ?? ''
    documents += alphabet[distance] ?? ''
    fields += alphabet[posting & 63] ?? ''
    next = document + 1
  }
  const [first = ''] = fields
  return `${documents}:${fields === first.repeat(fields.length) ? first : fields}`
}

export function readList(text: string): number[] {
  const colon = text.indexOf(':')
  const fields = text.slice(colon + 1)
  const list: number[] = []
  let next = 0
  let distance = 0
  let shift = 0
  for (let at = 0; at < colon; at++) {
    const digit = alphabet.indexOf(text.charAt(at))
    distance |= (digit & 31) << shift
    shift += 5
    if (digit >= 32) continue
    const document = next + distance
    const field = fields.charAt(fields.length === 1 ? 0 : list.length)
    list.push((document << fieldBits) | alphabet.indexOf(field))
    next = document + 1
    distance = 0
    shift = 0
  }
  return list
}
