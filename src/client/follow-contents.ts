/** Marks in the contents list the section that is being read. */
export function followContents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a[href^="#"]')]
  const entries = links.flatMap((link) => {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    return target ? [{link, target}] : []
  })
  if (entries.length === 0) return
  let current: HTMLAnchorElement | undefined
  let asked = false

  const mark = () => {
    asked = false
    // the last section whose start has passed the upper third
    const line = innerHeight / 3
    const atEnd = scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 2
    const passed = entries.filter(
      ({target}) => target.getBoundingClientRect().top <= (atEnd ? innerHeight : line)
    )
    const next = passed.at(-1)?.link
    if (next === current) return
    current?.removeAttribute('aria-current')
    next?.setAttribute('aria-current', 'true')
    current = next
    if (next) keepInView(next)
  }
  const ask = () => {
    if (asked) return
    asked = true
    requestAnimationFrame(mark)
  }
  addEventListener('scroll', ask, {passive: true})
  addEventListener('resize', ask)
  ask()
}

/** Scrolls the list alone, never the page. */
function keepInView(link: HTMLElement): void {
  const list = link.closest<HTMLElement>('.contents')
  if (!list || list.scrollHeight <= list.clientHeight) return
  const top = link.getBoundingClientRect().top - list.getBoundingClientRect().top
  if (top < 0 || top > list.clientHeight - 48) list.scrollTop += top - list.clientHeight / 3
}
