import type {FillAnswer} from '../serve/protocol.ts'
import {sentenceOf, type PlacedBlank} from './preview-blanks.ts'
import {make} from './preview-shell.ts'
import {words} from './preview-text.ts'

export interface FieldOptions {
  /** Saves a value, and brings the page up to date; returns why not, or null. */
  save(blank: PlacedBlank, value: string): Promise<string | null>
  /** The open placeholder that follows. */
  next(after: PlacedBlank): PlacedBlank | null
  /** Where the placeholder stands now, after the page changed. */
  find(id: string): PlacedBlank | null
}

export interface Field {
  open(blank: PlacedBlank): void
  /** Follows the placeholder where the page moved it; closes when it is gone. */
  follow(): void
}

/** The field in which the value of one placeholder is typed. */
export function createField(root: ShadowRoot, {save, next, find}: FieldOptions): Field {
  const said = make('p', {class: 'hidden', role: 'status'})
  root.append(said)
  let current: {blank: PlacedBlank; view: HTMLElement} | undefined

  function close(): void {
    current?.view.remove()
    const element = current && (find(current.blank.id)?.element ?? current.blank.element)
    current = undefined
    element?.focus({preventScroll: true})
  }

  function onward(from: PlacedBlank): void {
    const following = next(from)
    if (following) open(following)
    else {
      close()
      said.textContent = words.say('allFilled')
    }
  }

  function open(blank: PlacedBlank): void {
    current?.view.remove()
    const input = make('input', {
      type: 'text',
      inputmode: 'decimal',
      autocomplete: 'off',
      maxlength: '100',
      'aria-label': words.say('value'),
      value: blank.filled ?? ''
    })
    const refused = make('p', {class: 'refused', role: 'alert'})
    const button = make('button', {class: 'primary', type: 'submit'}, words.say('save'))
    const submit = async () => {
      button.disabled = true
      refused.textContent = ''
      const reason = await save(blank, input.value.trim())
      button.disabled = false
      if (current?.view !== view) return
      if (reason === null) {
        said.textContent = words.say('saved')
        onward(blank)
      } else {
        refused.textContent = reason
        input.focus()
        input.select()
      }
    }
    const view = frame(blank, input, refused, button, {
      submit: () => void submit(),
      skip: () => onward(blank),
      close
    })
    root.append(view)
    current = {blank, view}
    place(view, blank.element)
    input.focus({preventScroll: true})
    input.select()
  }

  return {
    open,
    follow() {
      if (!current) return
      const blank = find(current.blank.id)
      if (blank) place(current.view, blank.element)
      else close()
    }
  }
}

interface Actions {
  submit(): void
  skip(): void
  close(): void
}

function frame(
  blank: PlacedBlank,
  input: HTMLElement,
  refused: HTMLElement,
  button: HTMLElement,
  {submit, skip, close}: Actions
): HTMLElement {
  const title = words.say(blank.filled === null ? 'fill' : 'refill', blank.label)
  const [before, itself, after] = sentenceOf(blank.element)
  const onsubmit = (event: Event) => {
    event.preventDefault()
    submit()
  }
  const onkeydown = (event: Event) => {
    if (event instanceof KeyboardEvent && event.key === 'Escape') close()
  }
  return make(
    'section',
    {class: 'card field', role: 'dialog', 'aria-label': title, onkeydown},
    make(
      'header',
      {},
      make('h2', {}, title),
      make('button', {type: 'button', onclick: close}, words.say('close'))
    ),
    make('p', {class: 'sentence', lang: 'zh-CN'}, before, make('mark', {}, itself), after),
    make(
      'form',
      {onsubmit},
      input,
      make('span', {}, blank.unit),
      button,
      make('button', {type: 'button', onclick: skip}, words.say('next')),
      refused,
      make('p', {class: 'hint'}, words.say('hint'))
    )
  )
}

/** Below the placeholder, or above it where the window ends. */
function place(view: HTMLElement, element: HTMLElement): void {
  const away = element.getBoundingClientRect()
  if (away.top < 80 || away.bottom > innerHeight - 40)
    element.scrollIntoView({block: 'center', behavior: 'instant'})
  const box = element.getBoundingClientRect()
  const fits = box.bottom + view.offsetHeight + 12 < innerHeight || box.top < view.offsetHeight
  const top = fits ? box.bottom + 8 : box.top - view.offsetHeight - 8
  const left = Math.max(16, Math.min(box.left, document.documentElement.clientWidth - view.offsetWidth - 16))
  view.style.top = `${top + scrollY}px`
  view.style.left = `${left + scrollX}px`
}

/** Sends a value to the server. @returns why it was not saved, or null */
export async function sendValue(
  source: string,
  token: string,
  id: string,
  value: string
): Promise<string | null> {
  try {
    const answer = await fetch('/__huibao/fill', {
      method: 'POST',
      headers: {'content-type': 'application/json', 'x-huibao-token': token},
      body: JSON.stringify({source, id, value})
    })
    const isJson = (answer.headers.get('content-type') ?? '').startsWith('application/json')
    if (!isJson) return (await answer.text()).trim()
    const {refused} = (await answer.json()) as FillAnswer
    return refused && [refused.reason, refused.note].filter(Boolean).join(words.lang === 'en' ? '. ' : '。')
  } catch {
    return words.say('unsaved')
  }
}
