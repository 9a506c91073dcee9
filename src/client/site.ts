/**
 * The comforts of a page; without this script everything can still be read. It stands in the head
 * and sets the switches before the first paint, so that nothing moves.
 */
import {copySections} from './copy-sections.ts'
import {followContents} from './follow-contents.ts'
import {applySwitches, wireSwitches} from './switches.ts'
import {wireTools} from './tools.ts'

document.documentElement.dataset['script'] = ''
applySwitches()
function wire(): void {
  wireSwitches()
  wireFolds()
  followContents()
  wireTools()
  copySections()
}

function wireFolds(): void {
  openFolds()
  addEventListener('resize', openFolds)
  for (const fold of folds()) {
    fold.addEventListener('click', ({target}) => {
      const summary = fold.querySelector('summary')
      if (target instanceof HTMLAnchorElement && summary && !isPlain(summary)) fold.open = false
    })
  }
}

const wasPlain = new WeakSet<HTMLDetailsElement>()

/** Opens what the page shows unfolded, so that it is announced as open; closes it when that ends. */
function openFolds(): void {
  for (const fold of folds()) {
    const summary = fold.querySelector('summary')
    const plain = summary !== null && isPlain(summary)
    if (plain !== wasPlain.has(fold)) fold.open = plain
    if (plain) wasPlain.add(fold)
    else wasPlain.delete(fold)
  }
}

const folds = () => document.querySelectorAll<HTMLDetailsElement>('details[data-fold]')

/** Whether the style shows the summary as no more than a caption. */
function isPlain(summary: HTMLElement): boolean {
  const {display, pointerEvents} = getComputedStyle(summary)
  return display === 'none' || pointerEvents === 'none'
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', wire)
else wire()
