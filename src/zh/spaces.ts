/**
 * A title set wide (工 作 总 结) without its blanks; other text as it is. For reading only: the text is kept as written.
 */
export function closeUp(text: string): string {
  return /(?:\p{Script=Han}[ \u3000]){3,}\p{Script=Han}/u.test(text) ? text.replace(/[ \u3000]+/g, '') : text
}

/**
 * ２０２６年 with the digits of 2026年, and 二O一一年 with the zero of 二〇一一年, of the same length. For reading only, as
 * {@link closeUp} is.
 */
export function halfDigits(text: string): string {
  const half = text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
  return half.replace(writtenYear, (year) => year.replace(/[○零OoＯ0]/g, '〇'))
}

/** Zeros of such years are typed in many ways. */
const writtenYear = /[二一][〇○零OoＯ0一二三四五六七八九]{3}(?=年)/g
