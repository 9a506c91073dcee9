/**
 * A relative link between two paths of the output: `relative('years/2025.html', 'index.html')` is
 * `../index.html`. A fragment in `to` stays.
 */
export function relative(from: string, to: string): string {
  let shared = 0
  for (let at = 0; at < from.length && from[at] === to[at]; at++) if (from[at] === '/') shared = at + 1
  return rootOf(from.slice(shared).split('/').length - 1) + encodeURI(to.slice(shared))
}

/** The way up from a folder of a depth: `''`, `'../'`, `'../../'` … */
export function rootOf(depth: number): string {
  return '../'.repeat(depth)
}
