import {style} from './preview-style.ts'

type Value = string | boolean | null | ((event: Event) => void)

/** An element; attributes that are null or false are left out, functions are listeners: `onclick`. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, Value>>,
  ...children: ReadonlyArray<Node | string>
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value)
    else if (value !== null && value !== false) element.setAttribute(name, value === true ? '' : value)
  }
  element.append(...children)
  return element
}

/** Where the preview lives: beside the body, out of reach of the site's style sheets. */
export function createShell(): {host: HTMLElement; root: ShadowRoot} {
  const host = document.createElement('huibao-preview')
  const root = host.attachShadow({mode: 'open'})
  const inside = new CSSStyleSheet()
  inside.replaceSync(style)
  root.adoptedStyleSheets = [inside]
  document.documentElement.append(host)
  followScheme(host)
  return {host, root}
}

/** Dark and light as the page is. */
function followScheme(host: HTMLElement): void {
  const page = document.documentElement
  const follow = () => {
    const {scheme} = page.dataset
    if (scheme) host.dataset['scheme'] = scheme
    else delete host.dataset['scheme']
  }
  new MutationObserver(follow).observe(page, {attributes: true, attributeFilter: ['data-scheme']})
  follow()
}

/** Rules for the page itself: underlined sentences, blanks that can be clicked. */
export function adoptPageStyle(text: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}
