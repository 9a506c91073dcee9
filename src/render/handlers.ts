import type {Element, ElementContent} from 'hast'
import type {
  Heading,
  Html,
  Image,
  ImageReference,
  Link,
  LinkReference,
  ListItem,
  Paragraph,
  Parents,
  Text
} from 'mdast'
import type {ContainerDirective, LeafDirective} from 'mdast-util-directive'
import {defaultHandlers, type Handlers, type State} from 'mdast-util-to-hast'
import {interfaceText} from '../messages/interface.ts'
import type {Locale, Omitted, Point, Section, Statistic} from '../types.ts'
import {toString} from 'mdast-util-to-string'
import {phrases} from '../zh/phrases.ts'
import {joinLines} from './join-lines.ts'
import {safeUrl} from './safe-url.ts'
import {statisticHint} from './statistic-hint.ts'
import {wrapLeading} from './wrap-leading.ts'

/** mdast → hast for the nodes of ours and for those that need more care than CommonMark's HTML takes. */
export function handlers(language: Locale): Handlers {
  return {
    section: (state: State, node: Section) =>
      element(
        'section',
        {className: ['section'], id: node.id, dataKind: node.kinds.join(' ')},
        state.all(node)
      ),
    heading,
    paragraph,
    statistic: (_state: State, node: Statistic) => statistic(node, language),
    point,
    omitted: (_state: State, _node: Omitted) => undefined,
    html: (_state: State, node: Html): ElementContent => ({type: 'text', value: node.value}),
    text: (_state: State, node: Text): ElementContent => ({type: 'text', value: joinLines(node.value)}),
    link,
    linkReference: (state: State, node: LinkReference) => checked(defaultHandlers.linkReference(state, node)),
    listItem: (state: State, node: ListItem, parent: Parents | undefined) =>
      named(defaultHandlers.listItem(state, node, parent), node, language),
    image,
    imageReference: (state: State, node: ImageReference) =>
      checked(defaultHandlers.imageReference(state, node)),
    table,
    containerDirective: directive,
    leafDirective: (state: State, node: LeafDirective) =>
      element('p', {className: [classOf(node.name)]}, state.all(node))
  }
}

function heading(state: State, node: Heading, parent: Parents | undefined): Element {
  const children = state.all(node)
  if (node.data?.role === 'title') return element('h1', {className: ['title']}, children.flatMap(breakable))
  if (parent?.type !== 'section' || parent.children[0] !== node)
    return element(`h${node.depth}`, {}, children)
  const {runIn, marker} = parent
  return element(
    `h${node.depth}`,
    runIn ? {className: ['run-in']} : {},
    marker ? wrapLeading(children, marker.length, 'marker') : children
  )
}

/** The lines of a title end between phrases. */
function breakable(node: ElementContent): ElementContent[] {
  if (node.type !== 'text') return [node]
  return phrases(node.value).flatMap((value, index) => {
    const text: ElementContent = {type: 'text', value}
    return index === 0 ? [text] : [element('wbr', {}, []), text]
  })
}

/** The marker of a Markdown list item stands in no text: the list brings it. */
function point(state: State, node: Point): Element {
  const [first] = node.children
  const marker = first?.type === 'text' && first.value.startsWith(node.marker) ? node.marker.length : 0
  return element(
    'span',
    {className: ['point']},
    wrapLeading(state.all(node), marker + node.opening.length, 'opening')
  )
}

function paragraph(state: State, node: Paragraph): Element {
  return element('p', node.data?.role ? {className: [node.data.role]} : {}, state.all(node))
}

function statistic(node: Statistic, language: Locale): Element {
  const {number, datum, id, unit, value} = node
  const state = number === null ? ['placeholder'] : datum ? ['filled'] : []
  return element(
    'data',
    {
      className: ['statistic', ...state],
      id,
      dataStatistic: id,
      dataUnit: unit,
      ...(number === null ? {title: statisticHint(node, language)} : {value: String(number)})
    },
    [{type: 'text', value}]
  )
}

/** The box of a task says whether it is done, to those who do not see it too. */
function named(item: Element, {checked}: ListItem, language: Locale): Element {
  if (typeof checked !== 'boolean') return item
  const box = [item, ...elements(item)].flatMap(elements).find(({tagName}) => tagName === 'input')
  const {done, notDone} = interfaceText[language]
  if (box) box.properties['ariaLabel'] = checked ? done : notDone
  return item
}

/** An address that could run code, or leave the site unseen, loses its link and keeps its text. */
function link(state: State, node: Link): Element | ElementContent[] {
  const href = safeUrl(node.url)
  return href === null
    ? state.all(node)
    : element('a', {href, ...(node.title ? {title: node.title} : {})}, state.all(node))
}

function image(_state: State, node: Image): ElementContent {
  const src = safeUrl(node.url, ['data:image/'])
  const {alt, title} = node
  if (src === null) return {type: 'text', value: alt ?? ''}
  return element('img', {src, alt: alt ?? '', ...(title ? {title} : {})}, [])
}

/** The same for an address that stands in a definition elsewhere. */
function checked(made: ElementContent[] | ElementContent | undefined): ElementContent[] {
  return [made ?? []].flat().flatMap((node) => {
    if (node.type !== 'element') return node
    const {href, src, alt} = node.properties
    if (typeof href === 'string' && safeUrl(href) === null) return node.children
    if (typeof src === 'string' && safeUrl(src, ['data:image/']) === null)
      return {type: 'text', value: alt ?? ''}
    return node
  })
}

/** A wide table scrolls by itself, by keyboard too. */
function table(state: State, node: Parameters<typeof defaultHandlers.table>[1]): Element {
  const made = defaultHandlers.table(state, node)
  for (const cell of headCells(made)) cell.properties['scope'] = 'col'
  for (const cell of cellsOf(made)) alignByClass(cell)
  return element('section', {className: ['table'], tabIndex: 0, ariaLabel: captionOf(made)}, [made])
}

/** `:::note` becomes a box of that class; the label of `:::table[…]` is the caption of the table inside. */
function directive(state: State, node: ContainerDirective): Element {
  const [label] = node.children
  const children = state.all(node)
  const [inside] = children.filter((child) => child.type === 'element').slice(1)
  const table = inside?.tagName === 'section' ? elements(inside)[0] : undefined
  if (
    node.name !== 'table' ||
    label?.type !== 'paragraph' ||
    !label.data?.directiveLabel ||
    !inside ||
    !table
  )
    return element('div', {className: [classOf(node.name)]}, children)
  table.children.unshift(element('caption', {}, state.all(label)))
  inside.properties['ariaLabel'] = toString(label)
  return inside
}

const classOf = (name: string) => `block-${name.replace(/[^\w-]/g, '')}`

function cellsOf(table: Element): Element[] {
  return elements(table).flatMap((part) => elements(part).flatMap((row) => elements(row)))
}

/** HTML no longer knows `align`. */
function alignByClass({properties}: Element): void {
  const {align} = properties
  delete properties['align']
  if (align === 'right') properties['className'] = ['num']
  if (align === 'center') properties['className'] = ['center']
}

function headCells(table: Element): Element[] {
  return elements(table).flatMap((part) =>
    part.tagName === 'thead' ? elements(part).flatMap((row) => elements(row)) : []
  )
}

/** A region needs a name: the heads of its columns. */
function captionOf(table: Element): string {
  return headCells(table)
    .map((cell) => cell.children.map((child) => (child.type === 'text' ? child.value : '')).join(''))
    .join(' ')
}

function elements(node: Element): Element[] {
  return node.children.filter((child) => child.type === 'element')
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return {type: 'element', tagName, properties, children}
}
