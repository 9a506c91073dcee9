import {visit} from 'unist-util-visit'
import type {OmissionReason, Omitted} from '../../types.ts'
import type {Edit, Subject} from '../repair.ts'

/** Takes out what the reader sets aside for one of these reasons; with its line, where it has one to itself. */
export function dropOmitted(reasons: readonly OmissionReason[]): (subject: Subject) => Edit[] {
  return ({text, tree}) => {
    const edits: Edit[] = []
    visit(tree, 'omitted', ({reason, position}: Omitted) => {
      const start = position?.start.offset
      const end = position?.end.offset
      if (start === undefined || end === undefined || !reasons.includes(reason)) return
      edits.push({...wholeLine(text, start, end), text: ''})
    })
    return edits
  }
}

function wholeLine(text: string, start: number, end: number): {start: number; end: number} {
  let from = start
  let to = end
  while (isBlank(text[from - 1])) from--
  while (isBlank(text[to])) to++
  const alone = (from === 0 || text[from - 1] === '\n') && (to === text.length || text[to] === '\n')
  if (!alone) return {start, end}
  return to === text.length ? {start: Math.max(0, from - 1), end: to} : {start: from, end: to + 1}
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && character !== '\n' && character.trim() === ''
}
