import type {Root} from 'mdast'
import type {VFile} from '../types.ts'
import {say} from '../messages/say.ts'
import {bodyInTitle} from '../zh/organizations.ts'
import {endsAsTitle, hasYear} from '../zh/report-titles.ts'
import {blocksOf, type Block} from './blocks.ts'

/** Says where other documents begin, each with its number in the file; the first one begins the file. */
export function noteDocuments(tree: Root, file: VFile): void {
  const blocks = blocksOf(tree)
  const anew = countsAnew(blocks)
  let number = 1
  blocks.forEach((block, at) => {
    if (at < 4 || !begins(block, blocks[at - 1], anew[at] ?? false)) return
    number++
    say(file, 'documents-several', {title: block.text.trim(), number}, block.node.position?.start)
  })
}

/** A title behind the signature or date of the one before; one that names a body, where 一、 counts anew under it. */
function begins(block: Block, before: Block | undefined, anew: boolean): boolean {
  const text = block.text.trim()
  if (!block.body || block.mark || text.length > 50 || !endsAsTitle.test(text)) return false
  const role = before?.node.data?.role
  if (role === 'signature' || role === 'date') return hasYear.test(text) || bodyInTitle(text) !== null
  return anew && bodyInTitle(text) !== null
}

/** At each block, whether 一、 follows next though the count was further before. */
function countsAnew(blocks: readonly Block[]): boolean[] {
  const ordinals = blocks.map(({mark}) => (mark?.style === 'han' ? mark.ordinal : 0))
  let last = 0
  const further = ordinals.map((ordinal) => {
    const before = last > 1
    last = ordinal || last
    return before
  })
  let next = 0
  for (let at = ordinals.length - 1; at >= 0; at--) {
    further[at] &&= next === 1
    next = ordinals[at] || next
  }
  return further
}
