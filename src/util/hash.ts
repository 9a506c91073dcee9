import {createHash, hash as digest} from 'node:crypto'

/** Content key: 24 hexadecimal digits of SHA-256 over all parts; parts do not run together. */
export function hash(...parts: ReadonlyArray<string | Uint8Array>): string {
  // sites ask for thousands of keys at every change: one call into the library is much quicker than two a part
  let text = ''
  for (const part of parts) {
    if (typeof part !== 'string') return hashBytes(parts)
    text += `${part.length}:${part}`
  }
  return digest('sha256', text).slice(0, 24)
}

function hashBytes(parts: ReadonlyArray<string | Uint8Array>): string {
  const sum = createHash('sha256')
  for (const part of parts) {
    sum.update(`${part.length}:`)
    sum.update(part)
  }
  return sum.digest('hex').slice(0, 24)
}
