/** The search page: the form asks, the list answers as one types. */
import {readAddress, readFields, toFields, writeAddress} from './search-address.ts'
import {search, type Search} from './search-core.ts'
import {createLoader} from './search-loader.ts'
import {resultItem} from './search-results.ts'

/** Results that are shown at a time; each costs the text of a report. */
const portion = 5
/** As many come of themselves as one reads on, the rest when asked for. */
const unasked = 10
/** Milliseconds without a key before a search starts. */
const pause = 150

const form = document.querySelector<HTMLFormElement>('#search')
const list = document.querySelector<HTMLOListElement>('#search-results')
const status = document.querySelector<HTMLElement>('#search-status')
const more = document.querySelector<HTMLButtonElement>('#search-more')
if (form && list && status && more) start(form, list, status, more)

function start(form: HTMLFormElement, list: HTMLElement, status: HTMLElement, more: HTMLButtonElement): void {
  const files = createLoader()
  const field = form.elements.namedItem('q') as HTMLInputElement
  /** The search on show; one that is overtaken by another shows nothing. */
  let current: Promise<Search> | null = null

  async function ask(): Promise<void> {
    const request = readFields(new FormData(form))
    writeAddress(request)
    current = null
    if (!request.query.trim()) clear('')
    else await show((current = search(request, files)), true)
  }

  async function show(asked: Promise<Search>, afresh: boolean): Promise<void> {
    list.ariaBusy = 'true'
    try {
      const found = await asked
      const hits = await found.next(portion)
      if (asked !== current) return
      if (afresh) list.replaceChildren()
      list.append(...hits.map((hit) => resultItem(hit, words('year'))))
      more.hidden = hits.length < portion || list.childElementCount >= found.most
      status.textContent = summary(found, list.childElementCount, more.hidden)
    } catch {
      if (asked === current) clear(words('failed'))
    }
    list.ariaBusy = 'false'
  }

  function clear(said: string): void {
    list.replaceChildren()
    more.hidden = true
    status.textContent = said
  }

  /** How many there are; where that is not known yet, how many there may be. */
  function summary({most, exact}: Search, shown: number, ended: boolean): string {
    if (shown === 0) return words('none')
    if (exact || ended) return count('found', ended ? shown : most)
    return count('some', shown).replace('{m}', String(most))
  }

  const words = (name: string) => status.dataset[name] ?? ''
  const count = (name: string, n: number) => {
    const [one = '', many = one] = words(name).split('|')
    return (n === 1 ? one : many).replace('{n}', String(n))
  }

  async function showMore(): Promise<void> {
    if (!current) return
    const before = list.childElementCount
    await show(current, false)
    list.children[before]?.querySelector<HTMLElement>('h3 a')?.focus()
  }

  function readOn([last]: readonly IntersectionObserverEntry[]): void {
    if (current && last?.isIntersecting && list.childElementCount < unasked) void show(current, false)
  }

  function readBack(): void {
    for (const [name, value] of toFields(readAddress(location))) {
      const control = form.elements.namedItem(name) as HTMLInputElement | null
      if (control) control.value = value
    }
    void ask()
  }

  let timer = 0
  form.addEventListener('input', (event) => {
    clearTimeout(timer)
    // an input method is still at work
    if (event instanceof InputEvent && event.isComposing) return
    timer = window.setTimeout(() => void ask(), pause)
  })
  field.addEventListener('compositionend', () => void ask())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(timer)
    void ask()
  })
  more.addEventListener('click', () => void showMore())
  new IntersectionObserver(readOn).observe(more)
  addEventListener('hashchange', readBack)
  document.addEventListener('keydown', (event) => moveByKey(event, field, list))
  readBack()
  if (!field.value) field.focus()
}

/** `/` goes to the field, the arrows through the results, Escape back to the field. */
function moveByKey(event: KeyboardEvent, field: HTMLInputElement, list: HTMLElement): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
  const at = document.activeElement
  const links = [...list.querySelectorAll<HTMLAnchorElement>('h3 a')]
  const item = at?.closest('#search-results > li')
  const index = links.findIndex((link) => item?.contains(link))
  const target =
    event.key === '/' && !(at instanceof HTMLInputElement)
      ? field
      : event.key === 'Escape' && item
        ? field
        : event.key === 'ArrowDown' && (item || at === field)
          ? links[index + 1]
          : event.key === 'ArrowUp' && item
            ? (links[index - 1] ?? field)
            : undefined
  if (!target) return
  event.preventDefault()
  target.focus()
}
