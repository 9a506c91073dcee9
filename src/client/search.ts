/** The search page: the form asks, the list answers as one types. */
import {readAddress, readFields, toFields, writeAddress} from './search-address.ts'
import {createList, type ResultList} from './search-list.ts'
import {createLoader} from './search-loader.ts'

/** Milliseconds without a key before a search starts. */
const pause = 150

const form = document.querySelector<HTMLFormElement>('#search')
const list = document.querySelector<HTMLOListElement>('#search-results')
const status = document.querySelector<HTMLElement>('#search-status')
const more = document.querySelector<HTMLButtonElement>('#search-more')
if (form && list && status && more) {
  const results = createList({list, status, more}, createLoader())
  const field = form.elements.namedItem('q') as HTMLInputElement
  wireForm(form, field, results)
  more.addEventListener('click', () => void results.more())
  new IntersectionObserver(([last]) => {
    if (last?.isIntersecting) results.readOn()
  }).observe(more)
  document.addEventListener('keydown', (event) => moveByKey(event, field, list))
  if (!field.value) field.focus()
}

/** Asks as one types, and what the address says. */
function wireForm(form: HTMLFormElement, field: HTMLInputElement, results: ResultList): void {
  let timer = 0

  function ask(): void {
    clearTimeout(timer)
    const request = readFields(new FormData(form))
    writeAddress(request)
    void results.ask(request)
  }

  function readBack(): void {
    for (const [name, value] of toFields(readAddress(location))) {
      const control = form.elements.namedItem(name) as HTMLInputElement | null
      if (control) control.value = value
    }
    ask()
  }

  form.addEventListener('input', (event) => {
    clearTimeout(timer)
    // an input method is still at work
    if (event instanceof InputEvent && event.isComposing) return
    timer = window.setTimeout(ask, pause)
  })
  field.addEventListener('compositionend', ask)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    ask()
  })
  addEventListener('hashchange', readBack)
  readBack()
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
