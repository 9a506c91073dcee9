import type {PlacedBlank} from './preview-blanks.ts'
import {createFieldView, type FieldView} from './preview-field-view.ts'
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
  let current: {blank: PlacedBlank; view: FieldView} | undefined

  function close(): void {
    current?.view.element.remove()
    const element = current && (find(current.blank.id)?.element ?? current.blank.element)
    current = undefined
    element?.focus({preventScroll: true})
  }

  function onward(from: PlacedBlank): void {
    const following = next(from)
    if (following) open(following)
    else close()
  }

  async function submit(blank: PlacedBlank, view: FieldView, value: string): Promise<void> {
    const saved = await wait(view, save(blank, value))
    if (!saved || current?.view !== view) return
    if (value === '') close()
    else onward(blank)
    said.textContent = words.say(value === '' ? 'cleared' : current ? 'saved' : 'allFilled')
  }

  function open(blank: PlacedBlank): void {
    current?.view.element.remove()
    const view = createFieldView(blank, {
      submit: (value) => void submit(blank, view, value),
      skip: () => onward(blank),
      close
    })
    root.append(view.element)
    current = {blank, view}
    view.place(blank.element)
    view.focus()
  }

  return {
    open,
    follow() {
      if (!current) return
      const blank = find(current.blank.id)
      if (blank) current.view.place(blank.element)
      else close()
    }
  }
}

/** Holds the field while a value is on its way; says why it was not saved. */
async function wait(view: FieldView, sending: Promise<string | null>): Promise<boolean> {
  view.busy(true)
  view.refuse('')
  const reason = await sending
  view.busy(false)
  if (reason === null) return true
  view.refuse(reason)
  view.focus()
  return false
}
