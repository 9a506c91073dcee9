import {alphabet, fieldBits, type PostingList} from '../util/posting-list.ts'

const digits = Buffer.from(alphabet)
let scratch = Buffer.alloc(1 << 16)

/** The list as {@link PostingList} says. Sites have millions of postings, so bytes go into one buffer. */
export function writeList(list: PostingList): string {
  // a distance has seven digits at most
  if (scratch.length < list.length * 8 + 1) scratch = Buffer.alloc(list.length * 16)
  let at = 0
  let next = 0
  for (const posting of list) {
    const document = posting >>> fieldBits
    let distance = document - next
    for (; distance >= 32; distance >>>= 5) scratch[at++] = digits[32 | (distance & 31)] ?? 0
    scratch[at++] = digits[distance] ?? 0
    next = document + 1
  }
  scratch[at++] = 58
  const start = at
  let same = true
  for (const posting of list) {
    scratch[at] = digits[posting & 63] ?? 0
    same &&= scratch[at] === scratch[start]
    at++
  }
  return scratch.toString('latin1', 0, same && at > start ? start + 1 : at)
}
