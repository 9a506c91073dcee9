import {noticeView} from './preview-notice.ts'
import type {Placed} from './preview-sentences.ts'
import {make} from './preview-shell.ts'
import {words} from './preview-text.ts'

/** The card that tells the messages of one mark; one at a time. */
export interface Remark {
  /** Opens it at a mark, or closes it where it is open there. */
  toggle(group: readonly Placed[], mark: HTMLElement): void
  close(): void
}

export function createRemark(root: ShadowRoot): Remark {
  let open: {view: HTMLElement; mark: HTMLElement} | undefined

  function close(): void {
    open?.view.remove()
    open = undefined
  }

  return {
    close,
    toggle(group, mark) {
      const wasHere = open?.mark === mark
      close()
      if (wasHere) return
      const view = make(
        'section',
        {
          class: 'card remark',
          role: 'dialog',
          'aria-label': words.say('noticesTitle'),
          tabindex: '-1',
          onkeydown(event) {
            if (!(event instanceof KeyboardEvent) || event.key !== 'Escape') return
            close()
            mark.focus()
          }
        },
        ...group.map(({notice}) => noticeView(notice))
      )
      root.append(view)
      const box = mark.getBoundingClientRect()
      view.style.top = `${box.bottom + scrollY + 6}px`
      view.style.left = `${Math.max(16, box.right + scrollX - view.offsetWidth)}px`
      view.focus({preventScroll: true})
      open = {view, mark}
    }
  }
}
