import type {Parents, PhrasingContent} from 'mdast'
import {hash} from './hash.ts'
import {textOf} from './phrasing.ts'

/** Digits, blanks and marks between them: what changes when a figure is filled in. */
const variable = /[\d０-９.．,，*＊×xX_＿○〇【】（）()\s—–－～~-]/g

/** An automatic id: from label, unit and sentence, numbered where it would stand twice. */
const automatic = /^(n-[0-9a-f]{8})(?:-\d+)?$/

/** An automatic id without its number; others as they are. */
export function baseId(id: string): string {
  return automatic.exec(id)?.[1] ?? id
}

/** The id of a statistic whose sentence stands in the report more than once; null where the author named it. */
export function distinctId(id: string, mark: string): string | null {
  const base = automatic.exec(id)?.[1]
  return base ? `${base}-p${mark}` : null
}

/** Tells the paragraph or table row of a statistic from others, whatever its figures. */
export function blockMark(block: Parents): string {
  const cells = block.type === 'tableRow' ? block.children.flatMap(({children}) => children) : block.children
  return hash(textOf(cells as PhrasingContent[]).replace(variable, '')).slice(0, 4)
}
