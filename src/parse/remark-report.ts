import type {Processor} from 'unified'
import type {Root, VFile} from '../types.ts'
import {blankStars} from './blank-stars.ts'
import {structure, type ParseOptions} from './structure.ts'

/**
 * Reads reports in any remark pipeline: `unified().use(remarkParse).use(remarkReport)`. Stars that stand for figures
 * stay text, and the tree gets `section`, `point`, `statistic` and `omitted` nodes.
 */
export function remarkReport(
  this: Processor,
  options: Partial<ParseOptions> = {}
): (tree: Root, file: VFile) => void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), blankStars()]
  return (tree, file) => structure(tree, file, {off: options.off ?? []})
}
