/**
 * A relative link between two paths of the output: `relative('years/2025.html', 'index.html')` is
 * `../index.html`. A fragment in `to` stays.
 */
export function relative(from: string, to: string): string {
  const here = from.split('/').slice(0, -1)
  const there = to.split('/')
  let shared = 0
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++
  return rootOf(here.length - shared) + encodeURI(there.slice(shared).join('/'))
}

/** The way up from a folder of a depth: `''`, `'../'`, `'../../'` … */
export function rootOf(depth: number): string {
  return '../'.repeat(depth)
}
