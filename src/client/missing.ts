/**
 * A host serves 404.html for any address, so its links count from the root of the host. Opened from
 * disk it stands at the root of the site, and they count from there.
 */
const root = document.currentScript?.dataset['root'] ?? '/'

if (location.protocol === 'file:')
  for (const name of ['href', 'src', 'action'])
    for (const element of document.querySelectorAll(`[${name}^="${root}"]:not([${name}^="//"])`))
      lead(element, name, (element.getAttribute(name) ?? '').slice(root.length))

function lead(element: Element, name: string, path: string): void {
  element.setAttribute(name, path)
  // a script that was not found is not asked for again
  if (element instanceof HTMLScriptElement) {
    const again = document.createElement('script')
    again.src = path
    element.replaceWith(again)
  }
}
