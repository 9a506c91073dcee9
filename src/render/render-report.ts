import type {Root as HastRoot} from 'hast'
import type {Root} from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {interfaceText} from '../messages/interface.ts'
import type {Contents, Locale, Section} from '../types.ts'
import {handlers} from './handlers.ts'
import {plainHtml} from './plain-html.ts'

/**
 * Renders a report's tree as the inside of its `<article>`, and its contents list.
 * The page's text is the tree's text, without what is omitted; nothing else is added but footnote marks.
 *
 * @throws on a node kind without a handler: nothing of the author's may vanish.
 */
export function renderReport(tree: Root, language: Locale): {html: string; contents: Contents[]} {
  return {html: plainHtml(tree, language) ?? richHtml(tree, language), contents: contentsOf(tree)}
}

/** Any tree, by way of hast. */
export function richHtml(tree: Root, language: Locale): string {
  const processor = processors[language]
  return processor.stringify(trimmed(processor.runSync(tree)))
}

const processors = {zh: processorFor('zh'), en: processorFor('en')}

function processorFor(language: Locale) {
  const words = interfaceText[language]
  return unified()
    .use(remarkRehype, {
      handlers: handlers(language),
      unknownHandler(_state, node: {type: string}) {
        throw new Error(`no handler for ${node.type} nodes`)
      },
      clobberPrefix: '',
      footnoteLabel: words.footnotes,
      footnoteBackLabel: words.backToText
    })
    .use(rehypeStringify, {allowDangerousCharacters: false})
    .freeze()
}

/** Line feeds between the blocks of the root are the serializer's, not the author's. */
function trimmed(root: HastRoot): HastRoot {
  return {...root, children: root.children.filter((node) => node.type !== 'text' || node.value.trim() !== '')}
}

function contentsOf(node: Root | Section): Contents[] {
  return node.children.flatMap((child) =>
    child.type === 'section'
      ? {
          id: child.id,
          marker: child.marker,
          title: child.title,
          kinds: [...child.kinds],
          children: contentsOf(child)
        }
      : []
  )
}
