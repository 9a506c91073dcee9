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
  const from = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', end)
  const to = next < 0 ? text.length : next
  const alone = text.slice(from, start).trim() === '' && text.slice(end, to).trim() === ''
  if (!alone) return {start, end}
  return next < 0 ? {start: Math.max(0, from - 1), end: to} : {start: from, end: next + 1}
}
