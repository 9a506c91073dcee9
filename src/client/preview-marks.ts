import type {Notice} from '../serve/protocol.ts'
import {noticeView} from './preview-notice.ts'
import {make} from './preview-shell.ts'
import {words} from './preview-text.ts'

interface Placed {
  readonly notice: Notice
  readonly range: Range
}

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
  let remark: HTMLElement | undefined

  function close(): void {
    remark?.remove()
    remark = undefined
  }

  function tell(group: readonly Placed[], button: HTMLElement): void {
    const wasOpen = remark?.dataset['of'] === button.dataset['at']
    close()
    if (wasOpen) return
    const view = make(
      'section',
      {
        class: 'card remark',
        role: 'dialog',
        'aria-label': words.say('noticesTitle'),
        tabindex: '-1',
        'data-of': button.dataset['at'] ?? null,
        onkeydown: (event) => {
          if (!(event instanceof KeyboardEvent) || event.key !== 'Escape') return
          close()
          button.focus()
        }
      },
      ...group.map(({notice}) => noticeView(notice))
    )
    root.append(view)
    const box = button.getBoundingClientRect()
    view.style.top = `${box.bottom + scrollY + 6}px`
    view.style.left = `${Math.max(16, box.right + scrollX - view.offsetWidth)}px`
    view.focus({preventScroll: true})
    remark = view
  }

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
      close()
      for (const {button} of buttons) button.remove()
      placed = source === null ? [] : place(notices.filter(({file}) => file === source))
      highlight(placed)
      buttons = groups(placed).map((group, at) => {
        const [first] = group
        const button = make(
          'button',
          {
            class: `mark ${first?.notice.severity ?? 'info'}`,
            type: 'button',
            'data-at': String(at),
            'aria-label': group
              .map(({notice}) => `${words.say(notice.severity)}：${notice.reason}`)
              .join('；')
          },
          group.length > 1 ? String(group.length) : '!'
        )
        button.addEventListener('click', () => tell(group, button))
        root.append(button)
        return {button, range: first?.range ?? document.createRange()}
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

/** Finds the sentences in the article, white space and marks of the source's own aside. */
function place(notices: readonly Notice[]): Placed[] {
  const article = document.querySelector('article')
  if (!article || notices.length === 0) return []
  const {text, at} = flatten(article)
  return notices.flatMap((notice) => {
    const range = notice.statistic ? statisticRange(article, notice.statistic) : null
    if (range) return [{notice, range}]
    const wanted = notice.sentence.replace(ignored, '')
    const start = wanted === '' ? -1 : text.indexOf(wanted)
    return start < 0 ? [] : [{notice, range: at(start, start + wanted.length)}]
  })
}

const ignored = /[\s*_#>|`\\]/gu

function statisticRange(article: Element, id: string): Range | null {
  const element = [...article.querySelectorAll<HTMLElement>('data')].find(
    ({dataset}) => dataset['statistic'] === id
  )
  if (!element) return null
  const range = document.createRange()
  range.selectNodeContents(element)
  return range
}

function flatten(article: Element): {text: string; at(start: number, end: number): Range} {
  const places: Array<{node: Node; offset: number}> = []
  let text = ''
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const [offset, sign] of (node.nodeValue ?? '').split('').entries()) {
      if (sign.replace(ignored, '') === '') continue
      text += sign
      places.push({node, offset})
    }
  }
  return {
    text,
    at(start, end) {
      const range = document.createRange()
      const [first, last] = [places[start], places[end - 1]]
      if (first) range.setStart(first.node, first.offset)
      if (last) range.setEnd(last.node, last.offset + 1)
      return range
    }
  }
}
