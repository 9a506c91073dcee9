import type {Notice} from '../serve/protocol.ts'
import {createRemark} from './preview-remark.ts'
import {placeNotices, type Placed} from './preview-sentences.ts'
import {make} from './preview-shell.ts'
import {words} from './preview-text.ts'

export interface Marks {
  show(notices: readonly Notice[], source: string | null): void
  /** Puts the marks where the sentences are now. */
  follow(): void
  /** Scrolls to the sentence of a message; undefined where it is not in the page. */
  finder(notice: Notice): (() => void) | undefined
}

/** Messages at their sentences: underlined, with a mark at the edge that tells. */
export function createMarks(root: ShadowRoot): Marks {
  let placed: Placed[] = []
  let buttons: Array<{button: HTMLElement; range: Range}> = []
  const remark = createRemark(root)

  function follow(): void {
    const edge = document.querySelector('article')?.getBoundingClientRect().right ?? innerWidth
    for (const {button, range} of buttons) {
      const box = range.getClientRects()[0]
      button.hidden = !box
      if (!box) continue
      button.style.top = `${box.top + scrollY}px`
      button.style.left = `${Math.min(edge + 4, document.documentElement.clientWidth - 28) + scrollX}px`
    }
  }

  return {
    show(notices, source) {
      remark.close()
      for (const {button} of buttons) button.remove()
      placed = source === null ? [] : placeNotices(notices.filter(({file}) => file === source))
      highlight(placed)
      buttons = groups(placed).map((group) => {
        const button = markOf(group)
        button.addEventListener('click', () => remark.toggle(group, button))
        root.append(button)
        return {button, range: group[0]?.range ?? document.createRange()}
      })
      follow()
    },
    follow,
    finder(notice) {
      const found = placed.find((each) => each.notice === notice)
      const start = found?.range.startContainer.parentElement
      return start ? () => start.scrollIntoView({block: 'center'}) : undefined
    }
  }
}

function markOf(group: readonly Placed[]): HTMLElement {
  return make(
    'button',
    {
      class: `mark ${group[0]?.notice.severity ?? 'info'}`,
      type: 'button',
      'aria-label': group.map(({notice}) => `${words.say(notice.severity)}：${notice.reason}`).join('；')
    },
    group.length > 1 ? String(group.length) : '!'
  )
}

/** Messages of one line of text share a mark, the gravest first. */
function groups(placed: readonly Placed[]): Placed[][] {
  const byTop = new Map<number, Placed[]>()
  for (const each of placed) {
    const top = Math.round((each.range.getClientRects()[0]?.top ?? 0) + scrollY)
    byTop.set(top, [...(byTop.get(top) ?? []), each])
  }
  return [...byTop.values()].map((group) => group.sort((a, b) => rank(a) - rank(b)))
}

const rank = ({notice}: Placed) => ['error', 'warning', 'info'].indexOf(notice.severity)

function highlight(placed: readonly Placed[]): void {
  if (!('highlights' in CSS)) return
  for (const severity of ['error', 'warning', 'info'] as const) {
    const ranges = placed.filter(({notice}) => notice.severity === severity).map(({range}) => range)
    if (ranges.length > 0) CSS.highlights.set(`huibao-${severity}`, new Highlight(...ranges))
    else CSS.highlights.delete(`huibao-${severity}`)
  }
}
