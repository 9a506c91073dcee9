import type {Root} from 'mdast'
import type {Role, VFile} from '../types.ts'
import {sourceOf, type Source} from '../util/source.ts'
import {bodyName} from '../zh/organizations.ts'
import {dateLine} from '../zh/report-titles.ts'
import {blocksOf, type Block} from './blocks.ts'

/** Finds signature, date and attachments behind the text. */
export function markClosing(tree: Root, file: VFile): void {
  const source = sourceOf(file)
  const blocks = blocksOf(tree)
  const half = Math.floor(blocks.length / 2)
  let signed = false
  blocks.forEach((block, at) => {
    if (at === 0 || !block.body || block.level) return
    const role = roleOf(block, blocks[at - 1], blocks[at + 1], source)
    // a second document may follow the first one's signature; all else stands behind the middle
    if (at < half && role === 'date' && !signed) return
    if (!role || (role === 'date' && !signed && at < blocks.length - 1)) return
    signed ||= role === 'signature'
    block.node.data = {...block.node.data, role}
  })
}

/** 述职人：某某 */
const signer = /^(?:述职|报告|汇报|总结|发言|填报|倡议)(?:人|单位)[：:].{2,20}$/

/** Blanks before a line that is set to the right, as signatures are. */
const indented = 6

function roleOf(
  block: Block,
  before: Block | undefined,
  after: Block | undefined,
  source: Source
): Role | null {
  const text = block.text.trim()
  const listed = before?.node.data?.role === 'attachment' && block.mark !== null && text.length <= 50
  if (listed && !/[。；]$/.test(text)) return 'attachment'
  if (block.mark) return null
  if (dateLine.test(text)) return 'date'
  if (
    /^附[ \u3000]*件[ \u3000]*[\d一二三四五六七八九十]{0,2}[：:]?$/.test(text) ||
    /^附件[\d一二三四五]?[：:]/.test(text)
  )
    return 'attachment'
  // the title of an attachment follows the word 附件
  if (before?.node.data?.role === 'attachment' && /^附件\d?$/.test(before.text.trim()) && text.length <= 40)
    return 'attachment'
  const [, name = '', date = ''] = /^(.{2,40}?)[ \u3000]{1,}(\S*年.*)$/.exec(text) ?? []
  if (bodyName.test(name) && dateLine.test(date)) return 'signature'
  if (text.length > 40 || !(bodyName.test(text) || signer.test(text))) return null
  const dated = after !== undefined && dateLine.test(after.text.trim())
  return dated || !after || indentOf(block, source) >= indented ? 'signature' : null
}

function indentOf(block: Block, source: Source): number {
  const start = block.node.position?.start
  return start?.offset === undefined
    ? 0
    : source.text.slice(start.offset - start.column + 1, start.offset).length
}
