/**
 * A title set wide (工 作 总 结) without its blanks; other text as it is. For reading only: the text is kept as written.
 */
export function closeUp(text: string): string {
  return /(?:\p{Script=Han}[ \u3000]){3,}\p{Script=Han}/u.test(text) ? text.replace(/[ \u3000]+/g, '') : text
}

/** ２０２６年 with the digits of 2026年, of the same length. For reading only, as {@link closeUp} is. */
export function halfDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
}
