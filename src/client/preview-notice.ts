import type {Notice} from '../serve/protocol.ts'
import {make} from './preview-shell.ts'
import {words} from './preview-text.ts'
import {copy} from './tools.ts'

/** A message as it is listed: what, how to mend it, where. */
export function noticeView(notice: Notice, show?: () => void): HTMLElement {
  const {severity, reason, note} = notice
  return make(
    'div',
    {class: `notice ${severity}`},
    make('p', {}, make('span', {class: 'severity'}, words.say(severity)), reason),
    ...(note ? [make('p', {class: 'note'}, note)] : []),
    placeView(notice, show)
  )
}

/** Where a message stands, and the ways there. */
function placeView({file, line, column, href, page}: Notice, show?: () => void): HTMLElement {
  const place = [file, line, column].filter((part) => part !== null).join(':')
  const here = page === null || page === encodeURI(decodeURI(location.pathname))
  return make(
    'div',
    {class: 'place'},
    make('code', {}, place),
    href ? make('a', {class: 'button', href}, words.say('edit')) : copyButton(place),
    ...(show ? [make('button', {type: 'button', onclick: show}, words.say('show'))] : []),
    ...(page && !here ? [make('a', {class: 'button', href: page}, words.say('page'))] : [])
  )
}

function copyButton(place: string): HTMLElement {
  const button = make(
    'button',
    {type: 'button', onclick: () => void copyFrom(button, place)},
    words.say('copy')
  )
  return button
}

async function copyFrom(button: HTMLElement, place: string): Promise<void> {
  if (!(await copy(place))) return
  button.textContent = words.say('copied')
  setTimeout(() => (button.textContent = words.say('copy')), 1500)
}
