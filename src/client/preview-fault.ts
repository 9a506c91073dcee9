import type {Excerpt, Notice} from '../serve/protocol.ts'
import {make} from './preview-shell.ts'
import {noticeView} from './preview-notice.ts'
import {words} from './preview-text.ts'

/** What breaks the page, with the lines around, over the last good page. */
export function createFaultView(root: ShadowRoot): {show(faults: readonly Notice[]): void} {
  let shown = '[]'
  let veil: HTMLElement | undefined
  let before: Element | null = null

  function close(): void {
    if (!veil) return
    veil.remove()
    veil = undefined
    if (before instanceof HTMLElement) before.focus({preventScroll: true})
  }

  return {
    show(faults) {
      const now = JSON.stringify(faults)
      // one that was put away stays away
      if (now === shown) return
      shown = now
      close()
      if (faults.length === 0) return
      before = document.activeElement
      const button = make('button', {class: 'close', type: 'button', onclick: close}, words.say('close'))
      const dialog = make(
        'section',
        {class: 'card fault', role: 'alertdialog', 'aria-modal': 'true', 'aria-label': words.say('fault')},
        make('h2', {}, words.say('fault')),
        ...faults.flatMap((fault) => [
          noticeView(fault),
          ...(fault.excerpt ? [excerptView(fault.excerpt, fault.line)] : [])
        ]),
        button
      )
      veil = make(
        'div',
        {class: 'veil', onkeydown: (event) => event instanceof KeyboardEvent && keep(event, dialog, close)},
        dialog
      )
      root.append(veil)
      button.focus()
    }
  }
}

function excerptView({first, lines}: Excerpt, line: number | null): HTMLElement {
  return make(
    'pre',
    {tabindex: '0'},
    ...lines.map((text, at) =>
      make(
        'span',
        {class: first + at === line ? 'hit' : null},
        make('i', {}, String(first + at)),
        text || ' '
      )
    )
  )
}

/** Escape closes; the tab key stays within. */
function keep(event: KeyboardEvent, dialog: HTMLElement, close: () => void): void {
  if (event.key === 'Escape') close()
  if (event.key !== 'Tab') return
  const stops = [...dialog.querySelectorAll<HTMLElement>('a, button, [tabindex]')]
  const [first] = stops
  const last = stops.at(-1)
  const root = dialog.getRootNode() as ShadowRoot
  const leaving = event.shiftKey ? first : last
  if (root.activeElement !== leaving) return
  event.preventDefault()
  ;(event.shiftKey ? last : first)?.focus()
}
