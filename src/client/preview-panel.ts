import type {PageState} from '../serve/protocol.ts'
import type {PlacedBlank} from './preview-blanks.ts'
import type {Marks} from './preview-marks.ts'
import {noticeView} from './preview-notice.ts'
import {make} from './preview-shell.ts'
import {words} from './preview-text.ts'

export interface Panel {
  show(state: PageState, blanks: readonly PlacedBlank[]): void
  lost(lost: boolean): void
}

type Part = 'open' | 'notices'

/** The corner of the page: how much is open and wrong, and the lists of both. */
export function createPanel(root: ShadowRoot, marks: Marks, fill: (blank: PlacedBlank) => void): Panel {
  const lost = make('span', {class: 'lost', role: 'status'})
  const buttons = make('span', {class: 'pill card', role: 'group'})
  let opened: Part | null = null
  let view: HTMLElement | undefined
  let state: PageState | undefined
  let blanks: readonly PlacedBlank[] = []
  root.append(buttons)

  function toggle(part: Part | null): void {
    const before = opened
    opened = part === opened ? null : part
    draw()
    if (opened) view?.focus({preventScroll: true})
    else if (before) buttons.querySelector<HTMLElement>(`[data-part="${before}"]`)?.focus()
  }

  function draw(): void {
    if (!state) return
    const inside = root.activeElement !== null && view?.contains(root.activeElement)
    const top = view?.scrollTop ?? 0
    view?.remove()
    view = undefined
    buttons.setAttribute('aria-label', words.say('preview'))
    buttons.replaceChildren(...countButtons(state, blanks, opened, toggle), lost)
    if (!opened) return
    view = frame(opened, opened === 'open' ? blankList(blanks, fill) : noticeList(state, marks), () =>
      toggle(null)
    )
    root.append(view)
    view.scrollTop = top
    if (inside) view.focus({preventScroll: true})
  }

  return {
    show(next, placed) {
      state = next
      blanks = placed.filter(({filled}) => filled === null)
      draw()
    },
    lost(isLost) {
      lost.textContent = isLost ? words.say('lost') : ''
    }
  }
}

function countButtons(
  {source, notices, faults, totals}: PageState,
  blanks: readonly PlacedBlank[],
  opened: Part | null,
  toggle: (part: Part) => void
): HTMLElement[] {
  const count = (severity: string) =>
    [...notices, ...faults].filter((notice) => notice.severity === severity).length
  const errors = source === null ? totals.errors : count('error')
  const warnings = source === null ? totals.warnings : count('warning')
  const button = (part: Part, tone: string, text: string) =>
    make(
      'button',
      {
        type: 'button',
        class: tone,
        'data-part': part,
        'aria-expanded': String(opened === part),
        onclick: () => toggle(part)
      },
      text
    )
  return [
    ...(source === null ? [] : [button('open', '', words.say('open', blanks.length))]),
    errors + warnings > 0
      ? button(
          'notices',
          errors > 0 ? 'count-error' : 'count-warning',
          [
            ...(errors > 0 ? [words.say('errors', errors)] : []),
            ...(warnings > 0 ? [words.say('warnings', warnings)] : [])
          ].join(' · ')
        )
      : button('notices', '', words.say('clean'))
  ]
}

function frame(part: Part, list: readonly HTMLElement[], close: () => void): HTMLElement {
  const title = words.say(part === 'open' ? 'openTitle' : 'noticesTitle')
  return make(
    'section',
    {
      class: 'card panel',
      role: 'dialog',
      'aria-label': title,
      tabindex: '-1',
      onkeydown: (event) => {
        if (event instanceof KeyboardEvent && event.key === 'Escape') close()
      }
    },
    make(
      'header',
      {},
      make('h2', {}, title),
      make('button', {type: 'button', onclick: close}, words.say('close'))
    ),
    ...list
  )
}

function blankList(blanks: readonly PlacedBlank[], fill: (blank: PlacedBlank) => void): HTMLElement[] {
  if (blanks.length === 0) return [make('p', {}, words.say('nothingOpen'))]
  const sections = [...new Set(blanks.map(({section}) => section))]
  return sections.flatMap((section) => [
    make('h3', {lang: 'zh-CN'}, section || words.say('beginning')),
    make(
      'ul',
      {lang: 'zh-CN'},
      ...blanks
        .filter((blank) => blank.section === section)
        .map((blank) =>
          make(
            'li',
            {},
            make(
              'button',
              {type: 'button', class: 'blank', onclick: () => fill(blank)},
              make('span', {}, blank.label || blank.element.textContent || ''),
              make('span', {}, blank.unit)
            )
          )
        )
    )
  ])
}

function noticeList({notices, faults, source}: PageState, marks: Marks): HTMLElement[] {
  const all = [...faults, ...notices]
  if (all.length === 0) return [make('p', {}, words.say('clean'))]
  return [
    ...(source === null ? [make('h3', {}, words.say('siteNotices'))] : []),
    make('ul', {}, ...all.map((notice) => make('li', {}, noticeView(notice, marks.finder(notice)))))
  ]
}
