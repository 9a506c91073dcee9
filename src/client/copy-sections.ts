import {copy, say} from './tools.ts'

/**
 * One button beside the heading under the pointer copies the link of its section. It stands
 * outside the article, whose text stays the report's own. By keyboard, the share button does this.
 */
export function copySections(): void {
  const article = document.querySelector<HTMLElement>('article.report')
  const share = document.querySelector<HTMLElement>('[data-do="share"]')
  if (!article || !share) return
  const button = document.createElement('button')
  button.type = 'button'
  button.tabIndex = -1
  button.className = 'copy-section'
  button.textContent = '#'
  button.title = share.textContent ?? ''
  button.hidden = true
  document.body.append(button)
  let id = ''

  article.addEventListener('pointerover', ({target, pointerType}) => {
    if (pointerType === 'touch' || !(target instanceof Element)) return
    const heading = target.closest('h2, h3, h4, h5, h6')
    const found = heading && (heading.id || heading.closest('section')?.id)
    if (!heading || !found) return
    id = found
    const box = heading.getClientRects()[0] ?? heading.getBoundingClientRect()
    button.hidden = false
    const edge = (article.parentElement ?? article).getBoundingClientRect().right
    button.style.top = `${box.top + scrollY}px`
    button.style.left = `${edge + scrollX - button.offsetWidth - 4}px`
  })
  article.addEventListener('pointerleave', ({relatedTarget}) => {
    if (relatedTarget !== button) button.hidden = true
  })
  button.addEventListener('click', () => {
    const address = new URL(location.href)
    address.hash = id
    void copy(address.href).then((done) => done && say(share.dataset['done'] ?? '', button, '✓'))
  })
}
