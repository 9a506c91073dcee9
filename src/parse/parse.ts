import type {Root, VFile} from '../types.ts'
import {sourceOf} from '../util/source.ts'
import {parseMarkdown} from './markdown.ts'
import {parsePlainText} from './plain-text.ts'
import type {ParseOptions} from './options.ts'
import {structure} from './structure.ts'
import {isMarkdown} from '../util/is-markdown.ts'

/** Reads the structure of a report; Markdown by its name's ending `.md`, plain text else. Never throws. */
export function parse(file: VFile, options: ParseOptions = {off: []}): Root {
  const source = sourceOf(file)
  const tree = isMarkdown(file.path) ? parseMarkdown(file) : parsePlainText(source)
  structure(tree, file, options)
  return tree
}
