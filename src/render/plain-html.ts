import type {Heading, Nodes, Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import type {Locale, Section, Statistic} from '../types.ts'
import {phrases} from '../zh/phrases.ts'
import {joinLines} from './join-lines.ts'
import {statisticHint} from './statistic-hint.ts'

/**
 * Writes the HTML of a tree that holds nothing but the commonest nodes, as {@link handlers} and rehype-stringify would:
 * the same bytes in a tenth of the time. Null where another kind of node stands.
 */
export function plainHtml(tree: Root, language: Locale): string | null {
  return tree.children.every(isPlainBlock)
    ? tree.children.map((child) => blockHtml(child, tree, language)).join('')
    : null
}

function isPlainBlock(node: RootContent): boolean {
  if (isShaped(node)) return false
  if (node.type === 'section') return node.children.every(isPlainBlock)
  if (node.type === 'paragraph' || node.type === 'heading') return node.children.every(isPlainPhrase)
  return node.type === 'omitted'
}

function isPlainPhrase(node: PhrasingContent, at: number, all: readonly PhrasingContent[]): boolean {
  if (isShaped(node)) return false
  // what follows a break is trimmed
  if (node.type === 'break') return all[at + 1]?.type === 'text' || at === all.length - 1
  if (node.type === 'point' || node.type === 'strong' || node.type === 'emphasis')
    return node.children.every(isPlainPhrase)
  return node.type === 'text' || node.type === 'statistic' || node.type === 'omitted'
}

/** Plugins may ask for elements of their own. */
function isShaped({data}: Nodes): boolean {
  return data !== undefined && ('hName' in data || 'hProperties' in data || 'hChildren' in data)
}

function blockHtml(node: RootContent, parent: Root | Section, language: Locale): string {
  if (node.type === 'section') {
    const inside = node.children.map((child) => blockHtml(child, node, language)).join('')
    const kinds = quoted(node.kinds.join(' '))
    return `<section class="section" id=${quoted(node.id)} data-kind=${kinds}>${inside}</section>`
  }
  if (node.type === 'heading') return headingHtml(node, parent, language)
  return node.type === 'paragraph' ? paragraphHtml(node, language) : ''
}

function headingHtml(node: Heading, parent: Root | Section, language: Locale): string {
  const pieces = piecesOf(node.children, language)
  if (node.data?.role === 'title') return `<h1 class="title">${pieces.map(titleHtml).join('')}</h1>`
  const {runIn, marker} =
    parent.type === 'section' && parent.children[0] === node ? parent : {runIn: false, marker: ''}
  const name = runIn ? ' class="run-in"' : ''
  return `<h${node.depth}${name}>${wrapped(pieces, marker.length, 'marker')}</h${node.depth}>`
}

function paragraphHtml({data, children}: Paragraph, language: Locale): string {
  const name = data?.role ? ` class="${data.role}"` : ''
  return `<p${name}>${piecesOf(children, language).map(toHtml).join('')}</p>`
}

/** Text, which can be cut, or an element with the length of the text inside. */
type Piece = string | {readonly html: string; readonly length: number}

function piecesOf(nodes: readonly PhrasingContent[], language: Locale): Piece[] {
  return nodes.flatMap((node, at): Piece | Piece[] => {
    switch (node.type) {
      case 'text': {
        const text = joinLines(node.value)
        return nodes[at - 1]?.type === 'break' ? text.replace(/^[\t ]+/, '') : text
      }
      case 'statistic':
        return statisticPiece(node, language)
      case 'break':
        return [{html: '<br>', length: 0}, '\n']
      case 'point': {
        const [first] = node.children
        const own = first?.type === 'text' && first.value.startsWith(node.marker) ? node.marker.length : 0
        const pieces = piecesOf(node.children, language)
        const inside = wrapped(pieces, own + node.opening.length, 'opening')
        return {html: `<span class="point">${inside}</span>`, length: lengthOf(pieces)}
      }
      case 'strong':
      case 'emphasis': {
        const name = node.type === 'strong' ? 'strong' : 'em'
        const pieces = piecesOf(node.children, language)
        return {html: `<${name}>${pieces.map(toHtml).join('')}</${name}>`, length: lengthOf(pieces)}
      }
      default:
        return []
    }
  })
}

function statisticPiece(node: Statistic, language: Locale): Piece {
  const {number, datum, value} = node
  const id = quoted(node.id)
  const state = number === null ? ' placeholder' : datum ? ' filled' : ''
  const last = number === null ? `title=${quoted(statisticHint(node, language))}` : `value="${number}"`
  const unit = quoted(node.unit)
  return {
    html: `<data class="statistic${state}" id=${id} data-statistic=${id} data-unit=${unit} ${last}>${escaped(value)}</data>`,
    length: value.length
  }
}

/** The first `length` characters in a span of this class. */
function wrapped(pieces: readonly Piece[], length: number, className: string): string {
  let inside = ''
  let rest = ''
  let left = length
  for (const piece of pieces) {
    const cut = left > 0 && typeof piece === 'string' && piece.length > left
    if (cut) {
      inside += escaped(piece.slice(0, left))
      rest += escaped(piece.slice(left))
    } else if (left > 0) inside += toHtml(piece)
    else rest += toHtml(piece)
    left -= piece.length
  }
  return length > 0 && pieces.length > 0 ? `<span class="${className}">${inside}</span>${rest}` : rest
}

const toHtml = (piece: Piece) => (typeof piece === 'string' ? escaped(piece) : piece.html)

/** The lines of a title end between phrases. */
const titleHtml = (piece: Piece) =>
  typeof piece === 'string' ? phrases(piece).map(escaped).join('<wbr>') : piece.html

const lengthOf = (pieces: readonly Piece[]) => pieces.reduce((sum, {length}) => sum + length, 0)

/** The references that rehype-stringify writes. */
const reference = (sign: string) => `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`
const escaped = (text: string) => (/[<&]/.test(text) ? text.replace(/[<&]/g, reference) : text)
const quoted = (text: string) => `"${/[\0"&'`]/.test(text) ? text.replace(/[\0"&'`]/g, reference) : text}"`
