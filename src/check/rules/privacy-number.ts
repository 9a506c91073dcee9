import type {Rule} from '../rule.ts'

/**
 * What: a number that belongs to a person and must not be published: identity card, mobile telephone, bank card.
 * When: an identity number has a valid region, birthday and (18 digits) check digit; a mobile number has 11 digits from
 * 13 to 19 and no unit of money or quantity after it; a card number has 16 to 19 digits of a card scheme and passes Luhn.
 * Office telephones are left alone. The message shows the first three and the last two digits only.
 * Source: 国办秘函〔2019〕19号 and the notices of inspections under it; GB 11643-1999 (check digit), ISO/IEC 7812-1 (Luhn).
 */
export const privacyNumber: Rule = {
  id: 'privacy-number',
  check({passages}, say) {
    for (const passage of passages) {
      for (const {0: run, index} of halfWidth(passage.text).matchAll(candidates)) {
        for (const {kind, digits, start, end} of numbersIn(run)) {
          const masked = `${digits.slice(0, 3)}${'*'.repeat(digits.length - 5)}${digits.slice(-2)}`
          say({kind, masked}, passage.position(index + start, index + end))
        }
      }
    }
  }
}

/** Runs of digits, in groups or not, that no number with decimals or unit continues. */
const candidates =
  /(?<![\dA-Za-z.,-])\d{3,}(?:[ -]\d{3,}){0,5}(?:\d|[Xx])?(?![\dA-Za-z]|[.,]\d|[-]\d| ?[%％万亿元吨千百])/g

const kinds: ReadonlyArray<{kind: string; test(digits: string): boolean}> = [
  {kind: 'identity', test: (digits) => isIdentity18(digits) || isIdentity15(digits)},
  {kind: 'mobile', test: (digits) => /^1[3-9]\d{9}$/.test(digits)},
  {kind: 'card', test: (digits) => /^(?:62|4|5[1-5]|35)\d+$/.test(digits) && isCard(digits)}
]

interface PersonalNumber {
  kind: string
  digits: string
  start: number
  end: number
}

/** Personal numbers in a run of groups: the longest that begins with each group. */
function numbersIn(run: string): PersonalNumber[] {
  const groups = [...run.matchAll(/[^ ]+/g)].map(({0: group, index}) => ({
    start: index,
    end: index + group.length
  }))
  const found: PersonalNumber[] = []
  for (let first = 0; first < groups.length; first++) {
    for (let last = groups.length - 1; last >= first; last--) {
      const start = groups[first]?.start ?? 0
      const end = groups[last]?.end ?? 0
      const digits = run.slice(start, end).replace(/[ -]/g, '')
      const kind = kinds.find(({test}) => test(digits))?.kind
      if (!kind) continue
      found.push({kind, digits, start, end})
      first = last
    }
  }
  return found
}

/** First two digits: provinces of GB/T 2260. */
const region = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\\d{4}'
const monthDay = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])'
const identity18 = new RegExp(`^${region}(?:18|19|20)\\d{2}${monthDay}\\d{3}[\\dXx]$`)
const identity15 = new RegExp(`^${region}\\d{2}${monthDay}\\d{3}$`)

function isIdentity18(digits: string): boolean {
  if (!identity18.test(digits)) return false
  let sum = 0
  for (let i = 0; i < 17; i++) sum += Number(digits[i]) * (2 ** (17 - i) % 11)
  return '10X98765432'[sum % 11] === digits[17]?.toUpperCase()
}

function isIdentity15(digits: string): boolean {
  return identity15.test(digits)
}

function isCard(digits: string): boolean {
  if (digits.length < 16 || digits.length > 19) return false
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits.at(-1 - i))
    const doubled = i % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Full-width digits and letters as half-width ones, one for one. */
function halfWidth(text: string): string {
  return text.replace(/[\uff10-\uff19\uff38\uff58]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0)
  )
}
