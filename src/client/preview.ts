/** The script of previewed pages: shows what was saved, what is wrong, and takes the values of placeholders. */
import type {PageState} from '../serve/protocol.ts'
import {placeBlanks, type PlacedBlank} from './preview-blanks.ts'
import {createFaultView} from './preview-fault.ts'
import {createField} from './preview-field.ts'
import {listenLive} from './preview-live.ts'
import {createMarks} from './preview-marks.ts'
import {fetchState, refreshPage, swapAssets} from './preview-page.ts'
import {createPanel} from './preview-panel.ts'
import {sendValue} from './preview-send.ts'
import {adoptPageStyle, createShell} from './preview-shell.ts'
import {pageStyle} from './preview-style.ts'
import {words} from './preview-text.ts'

const {host, root} = createShell()
let state: PageState | undefined
let blanks: PlacedBlank[] = []

const marks = createMarks(root)
const faultView = createFaultView(root)
const field = createField(root, {
  async save(blank, value) {
    const refused = await sendValue(state?.source ?? '', state?.token ?? '', blank.id, value)
    if (refused === null) await refresh()
    return refused
  },
  next: following,
  find: (id) => blanks.find((blank) => blank.id === id) ?? null
})
const panel = createPanel(root, marks, field.open)
adoptPageStyle(pageStyle)

/** The open placeholder after one, from the start again at the end. */
function following(after: PlacedBlank): PlacedBlank | null {
  const at = blanks.findIndex(({id}) => id === after.id)
  const open = (blank: PlacedBlank) => blank.filled === null && blank.id !== after.id
  return blanks.slice(at + 1).find(open) ?? blanks.find(open) ?? null
}

let running: Promise<void> | undefined
let again = false

/** Brings page and messages up to date; what is asked meanwhile is done once more after. */
async function refresh(): Promise<void> {
  if (running) {
    again = true
    await running
    return again ? refresh() : undefined
  }
  again = false
  running = update().finally(() => (running = undefined))
  await running
}

async function update(): Promise<void> {
  const [next] = await Promise.all([fetchState(), refreshPage()])
  show(next)
}

function show(next: PageState): void {
  const same = JSON.stringify(next) === JSON.stringify(state)
  state = next
  words.use(next.locale)
  host.lang = words.lang
  blanks = placeBlanks(next.blanks, ({label, filled}) =>
    words.say(filled === null ? 'fill' : 'refill', label)
  )
  faultView.show(next.faults)
  marks.show(next.notices, next.source)
  if (!same) panel.show(next, blanks)
  field.follow()
}

function wire(): void {
  document.addEventListener('click', (event) => {
    const blank = blankOf(event)
    if (!blank) return
    event.preventDefault()
    field.open(blank)
  })
  document.addEventListener('keydown', (event) => {
    const blank = event.key === 'Enter' || event.key === ' ' ? blankOf(event) : undefined
    if (!blank) return
    event.preventDefault()
    field.open(blank)
  })
  addEventListener('resize', () => {
    marks.follow()
    field.follow()
  })
  const article = document.querySelector('article')
  if (article) new ResizeObserver(marks.follow).observe(article)
}

function blankOf({target}: Event): PlacedBlank | undefined {
  const element = target instanceof Element ? target.closest('[data-huibao-blank]') : null
  return element ? blanks.find((blank) => blank.element === element) : undefined
}

let start = ''
wire()
listenLive({
  onEvent(event) {
    if (event.type === 'hello') {
      // at first the page is as fresh as can be
      void (start ? refresh() : fetchState().then(show))
      start = event.start
      return
    }
    swapAssets(event.assets)
    if (event.page) void refresh()
  },
  onLost: panel.lost
})
