import type {Edit, Subject} from '../repair.ts'

/** Replaces a pattern in running text. @param pattern global */
export function replaceText(
  pattern: RegExp,
  replacement: (found: string) => string
): (subject: Subject) => Edit[] {
  return ({text, holds}) =>
    [...text.matchAll(pattern)].flatMap(({0: found, index}) => {
      const edit = {start: index, end: index + found.length, text: replacement(found)}
      return edit.text !== found && holds(edit.start, edit.end) ? [edit] : []
    })
}

/** The half-width form of full-width characters, and the other way round. */
export const halfWidth = (text: string): string => text.normalize('NFKC')
export const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
