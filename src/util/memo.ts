/**
 * Remembers what a pure function said: several steps ask for the same headings and sentences, and reports share them.
 *
 * @param most keys that are remembered; with one more, all are forgotten
 */
export function memo<Key, Result>(of: (key: Key) => Result, most = 1000): (key: Key) => Result {
  const known = new Map<Key, Result>()
  return (key) => {
    const remembered = known.get(key)
    if (remembered !== undefined) return remembered
    const result = of(key)
    if (known.size >= most) known.clear()
    known.set(key, result)
    return result
  }
}
