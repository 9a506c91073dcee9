/**
 * The path that a request names, decoded once: `/a/%E6%8A%A5.html` → `a/报.html`, `/a/` → `a/index.html`.
 * Null where it is no plain path: a half escape, a dot segment, a backslash, a control character, a hidden name.
 */
export function pathOf(target: string): string | null {
  const [raw = ''] = target.split('?', 1)
  const path = decoded(raw)
  if (path === null || !path.startsWith('/') || forbidden.test(path)) return null
  const segments = path.slice(1).split('/')
  const last = segments.pop()
  if (segments.some((segment) => segment === '' || segment.startsWith('.')) || last?.startsWith('.'))
    return null
  return [...segments, last || 'index.html'].join('/')
}

/** Colons name drives and streams on Windows, a number sign never belongs into a request. */
// oxlint-disable-next-line no-control-regex
const forbidden = /[\0-\x1f\x7f\\:#]/

function decoded(raw: string): string | null {
  try {
    return decodeURIComponent(raw)
  } catch {
    return null
  }
}
