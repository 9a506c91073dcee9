import type {Root, VFile} from '../types.ts'
import type {Repair} from './repair.ts'
import {repairRules} from './repair-rules.ts'
import {subjectOf} from './subject.ts'

/**
 * The repairs of the first rule, in the order of the table, that has any to propose. The next rule works on what this
 * one leaves: apply them, read the text anew, ask again; nothing is left to do when none come back.
 *
 * @param tree what the reader made of the file
 * @param names of the rules that may propose
 */
export function tidy(file: VFile, tree: Root, names: ReadonlySet<string>): Repair[] {
  const subject = subjectOf(file, tree)
  for (const {name, find} of repairRules) {
    if (!names.has(name)) continue
    const repairs = find(subject).map((edit) => ({name, ...edit}))
    if (repairs.length > 0) return repairs
  }
  return []
}
