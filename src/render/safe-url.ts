const allowed = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * The address where it is relative to the page or of a harmless scheme, null where it is not.
 * `//host` and `/\host` look relative and are not; browsers drop tabs and line feeds inside a scheme.
 */
export function safeUrl(url: string, prefixes: readonly string[] = []): string | null {
  // oxlint-disable-next-line no-control-regex
  const bare = url.replace(/[\u0000-\u0020\u007F-\u009F]/g, '')
  if (/^[/\\]{2}/.test(bare)) return null
  const scheme = /^([^/?#\\]*?):/.exec(bare)?.[1]
  if (scheme === undefined) return url
  if (prefixes.some((prefix) => bare.toLowerCase().startsWith(prefix))) return url
  return allowed.has(`${scheme.toLowerCase()}:`) ? url : null
}
