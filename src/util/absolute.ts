/** The full address of a path in the site; null where the site's is not known. */
export function absolute(path: string | null, url: string | null): string | null {
  if (path === null || !url) return null
  return new URL(encodeURI(path), url.endsWith('/') ? url : `${url}/`).href
}
