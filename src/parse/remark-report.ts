import type {Plugin} from 'unified'
import type {Root} from '../types.ts'
import {blankStars} from './blank-stars.ts'
import type {ParseOptions} from './options.ts'
import {structure} from './structure.ts'

/**
 * Reads reports in any remark pipeline: `unified().use(remarkParse).use(remarkReport)`. Stars that stand for figures
 * stay text, and the tree gets `section`, `point`, `statistic` and `omitted` nodes.
 */
export const remarkReport: Plugin<[Partial<ParseOptions>?], Root> = function (options = {}) {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), blankStars()]
  return (tree, file) => structure(tree, file, {off: options.off ?? []})
}
