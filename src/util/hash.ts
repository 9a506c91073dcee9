import {createHash} from 'node:crypto'

/** Content key: 24 hexadecimal digits of SHA-256 over all parts; parts do not run together. */
export function hash(...parts: ReadonlyArray<string | Uint8Array>): string {
  const sum = createHash('sha256')
  for (const part of parts) {
    sum.update(`${part.length}:`)
    sum.update(part)
  }
  return sum.digest('hex').slice(0, 24)
}
