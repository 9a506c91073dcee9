import type {PageState} from '../serve/protocol.ts'
import {patch} from './preview-patch.ts'

/** The page as the server last sent it; the live one may have been touched by scripts since. */
let last: Document = document.cloneNode(true) as Document

/** Fetches the page again and brings its changes into the one that is open. */
export async function refreshPage(): Promise<void> {
  const answer = await fetch(location.pathname + location.search, {cache: 'no-cache'})
  if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) return
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html')
  if (frameOf(next) !== frameOf(last)) {
    location.reload()
    return
  }
  holdingPlace(() => {
    patch(document.head, last.head, next.head)
    patch(document.body, last.body, next.body)
  })
  last = next
  // what follows the layout looks at it anew
  dispatchEvent(new Event('resize'))
}

export async function fetchState(): Promise<PageState> {
  const answer = await fetch(`/__huibao/state?page=${encodeURIComponent(location.pathname)}`, {
    cache: 'no-store'
  })
  return (await answer.json()) as PageState
}

/** Swaps style sheets and pictures; a changed script takes the page anew. */
export function swapAssets(paths: readonly string[]): void {
  const differs = (address: string) => {
    const url = new URL(address, location.href)
    const path = decodeURIComponent(url.pathname.slice(1))
    const isAt = (changed: string) => (changed.endsWith('/') ? path.startsWith(changed) : path === changed)
    return url.origin === location.origin && paths.some(isAt)
  }
  if ([...document.scripts].some(({src}) => src && differs(src))) {
    location.reload()
    return
  }
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel~="stylesheet"]')) {
    if (!differs(link.href)) continue
    const fresh = link.cloneNode() as HTMLLinkElement
    fresh.href = anew(link.href)
    // the old one holds until the new one is there
    fresh.addEventListener('load', () => link.remove(), {once: true})
    link.after(fresh)
  }
  for (const image of document.images) if (differs(image.src)) image.src = anew(image.src)
}

function anew(address: string): string {
  const url = new URL(address)
  url.searchParams.set('v', String(Date.now()))
  return url.href
}

/** What cannot be changed in place: scripts and all around the main part, which scripts have wired up. */
function frameOf(page: Document): string {
  const scripts = [...page.querySelectorAll('script[src]')].map((script) => script.getAttribute('src'))
  const around = [...page.body.children]
    .filter(({localName}) => localName !== 'main' && localName !== 'script')
    .map(({outerHTML}) => outerHTML)
  return JSON.stringify([scripts, around])
}

const blocks = ':is(h1, h2, h3, h4, h5, h6, p, li, tr, dt, dd, summary, figure)'

/** Keeps what is at the top of the window where it is, and the focus where it was. */
function holdingPlace(change: () => void): void {
  const flow = document.querySelector('article') ?? document.querySelector('main') ?? document.body
  const seen = [...flow.querySelectorAll(blocks)].filter((block) => block.getBoundingClientRect().bottom > 60)
  const tops = seen.slice(0, 20).map((block) => ({block, top: block.getBoundingClientRect().top}))
  const focused = document.activeElement?.id ?? ''
  const {scrollY: before} = window
  change()
  const kept = tops.find(({block}) => block.isConnected)
  const shift = kept ? kept.block.getBoundingClientRect().top - kept.top : 0
  const moved = before > 0 ? shift : 0
  if (moved !== 0) scrollBy({top: moved, behavior: 'instant'})
  if (focused && document.activeElement?.id !== focused)
    document.getElementById(focused)?.focus({preventScroll: true})
}
