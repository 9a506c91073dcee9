import type {Root} from 'mdast'
import type {VFile} from '../types.ts'
import {say} from '../messages/say.ts'
import {bodyInTitle} from '../zh/organizations.ts'
import {endsAsTitle, hasYear} from '../zh/report-titles.ts'
import {blocksOf} from './blocks.ts'

/** Says where another document begins: a title behind the signature or date of the one before. */
export function noteDocuments(tree: Root, file: VFile): void {
  const blocks = blocksOf(tree)
  blocks.forEach((block, at) => {
    const before = blocks[at - 1]?.node.data?.role
    const text = block.text.trim()
    const titled =
      text.length <= 50 && endsAsTitle.test(text) && (hasYear.test(text) || bodyInTitle(text) !== null)
    if (!block.body || block.mark || !titled || (before !== 'signature' && before !== 'date') || at < 4)
      return
    say(file, 'documents-several', {title: text}, block.node.position?.start)
  })
}
