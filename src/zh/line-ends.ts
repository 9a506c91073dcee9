/** The end of a line that a page or a mail was wrapped at, as a pattern; shorter lines were ended by their author. */
export const wrappedEnd = '(?<=[^\\n]{15})\\n(?=\\S)'

const wrapped = new RegExp(wrappedEnd, 'g')

/** Offsets of the ends of wrapped lines. */
export function wrappedEnds(text: string): number[] {
  return text.includes('\n') ? [...text.matchAll(wrapped)].map(({index}) => index) : []
}

/** A text without them. */
export function unwrap(text: string): string {
  return text.includes('\n') ? text.replace(wrapped, '') : text
}
