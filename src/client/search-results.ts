import type {Hit, Piece} from './search-hit.ts'

/**
 * A found report as an item of the list; text of reports enters as text only.
 *
 * @param words of the page: `year` (`{n}年`), `draft`
 */
export function resultItem(
  {document, level, title, excerpts}: Hit,
  words: (name: string) => string
): HTMLLIElement {
  const {path, organization, year, draft} = document
  const href = encodeURI(path)
  const id = level === 2 ? '' : excerpts[0]?.id
  const heading = element('h3', [link(`${href}${anchor(id)}`, marked(title))])
  const kicker = element('p', [
    ...(organization ? [element('span', [organization])] : []),
    ...(year === null ? [] : [element('span', [words('year').replace('{n}', String(year))])]),
    ...(draft ? [badge(words('draft'))] : [])
  ])
  kicker.className = 'kicker'
  const lines = excerpts.map(({id, pieces}) => {
    const line = element('p', [link(`${href}${anchor(id)}`, marked(pieces))])
    line.className = 'summary'
    return line
  })
  for (const part of [heading, ...lines]) part.lang = 'zh-CN'
  return element('li', [kicker, heading, ...lines])
}

const anchor = (id: string | undefined) => (id ? `#${encodeURIComponent(id)}` : '')

function marked(pieces: readonly Piece[]): Array<Node | string> {
  return pieces.map(({text, marked}) => (marked ? element('mark', [text]) : text))
}

function badge(text: string): HTMLElement {
  const made = element('span', [text])
  made.className = 'mark draft'
  return made
}

function link(href: string, children: ReadonlyArray<Node | string>): HTMLAnchorElement {
  const made = element('a', children)
  made.href = href
  return made
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  children: ReadonlyArray<Node | string>
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.append(...children)
  return made
}
