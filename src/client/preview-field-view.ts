import {sentenceOf, type PlacedBlank} from './preview-blanks.ts'
import {make} from './preview-shell.ts'
import {words} from './preview-text.ts'

interface Actions {
  /** Saves what is typed; `''` takes the value away. */
  submit(value: string): void
  skip(): void
  close(): void
}

/** The field as it stands in the page. */
export interface FieldView {
  readonly element: HTMLElement
  /** Puts the cursor into it. */
  focus(): void
  /** While a value is on its way nothing else is sent. */
  busy(isBusy: boolean): void
  /** Says why a value was not saved. */
  refuse(reason: string): void
  /** Below the placeholder, or above it where the window ends. */
  place(blank: HTMLElement): void
}

export function createFieldView(blank: PlacedBlank, {submit, skip, close}: Actions): FieldView {
  const input = make('input', {
    type: 'text',
    inputmode: 'decimal',
    autocomplete: 'off',
    maxlength: '100',
    'aria-label': words.say('value'),
    value: blank.filled ?? ''
  })
  const refused = make('p', {class: 'refused', role: 'alert'})
  const save = make('button', {class: 'primary', type: 'submit'}, words.say('save'))
  const clear = make('button', {type: 'button', onclick: () => submit('')}, words.say('clear'))
  const form = make(
    'form',
    {
      onsubmit(event) {
        event.preventDefault()
        submit(input.value.trim())
      }
    },
    input,
    make('span', {}, blank.unit),
    save,
    ...(blank.filled === null ? [] : [clear]),
    make('button', {type: 'button', onclick: skip}, words.say('next')),
    refused,
    make('p', {class: 'hint'}, words.say('hint'))
  )
  const element = frame(blank, form, close)
  return {
    element,
    focus() {
      input.focus({preventScroll: true})
      input.select()
    },
    busy(isBusy) {
      save.disabled = isBusy
      clear.disabled = isBusy
    },
    refuse: (reason) => void (refused.textContent = reason),
    place: (near) => placeBy(element, near)
  }
}

/** What is asked for, and the sentence that it stands in. */
function frame(blank: PlacedBlank, form: HTMLElement, close: () => void): HTMLElement {
  const title = words.say(blank.filled === null ? 'fill' : 'refill', blank.label)
  const [before, itself, after] = sentenceOf(blank.element)
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
    form
  )
}

function placeBy(view: HTMLElement, element: HTMLElement): void {
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
