import type {Root} from 'mdast'
import type {VFile} from '../types.ts'
import {say} from '../messages/say.ts'
import {bodyInTitle} from '../zh/organizations.ts'
import {endsAsTitle, hasYear} from '../zh/report-titles.ts'
import {blocksOf, type Block} from './blocks.ts'

/** Says where other documents begin, each with its number in the file; the first one begins the file. */
export function noteDocuments(tree: Root, file: VFile): void {
  const blocks = blocksOf(tree)
  let number = 1
  blocks.forEach((block, at) => {
    if (at < 4 || !begins(block, at, blocks)) return
    number++
    say(file, 'documents-several', {title: block.text.trim(), number}, block.node.position?.start)
  })
}

/** A title behind the signature or date of the one before; one that names a body, where 一、 counts anew under it. */
function begins(block: Block, at: number, blocks: readonly Block[]): boolean {
  const text = block.text.trim()
  if (!block.body || block.mark || text.length > 50 || !endsAsTitle.test(text)) return false
  const before = blocks[at - 1]?.node.data?.role
  const named = bodyInTitle(text) !== null
  if (before === 'signature' || before === 'date') return named || hasYear.test(text)
  return named && countsAnew(blocks, at)
}

function countsAnew(blocks: readonly Block[], at: number): boolean {
  const ordinal = (block: Block | undefined) => (block?.mark?.style === 'han' ? block.mark.ordinal : 0)
  return (
    ordinal(blocks.slice(at + 1).find((block) => ordinal(block) > 0)) === 1 &&
    ordinal(blocks.slice(0, at).findLast((block) => ordinal(block) > 0)) > 1
  )
}
