import {createHash, hash as digest} from 'node:crypto'

/** Content key: 24 hexadecimal digits of SHA-256 over all parts; parts do not run together. */
export function hash(...parts: ReadonlyArray<string | Uint8Array>): string {
  return (parts.every(isText) ? ofTexts(parts) : ofBytes(parts)).slice(0, 24)
}

function isText(part: string | Uint8Array): part is string {
  return typeof part === 'string'
}

/** One call into the library instead of two a part: sites ask for thousands of keys at every change. */
function ofTexts(parts: readonly string[]): string {
  return digest('sha256', parts.map((part) => `${part.length}:${part}`).join(''))
}

function ofBytes(parts: ReadonlyArray<string | Uint8Array>): string {
  const sum = createHash('sha256')
  for (const part of parts) {
    sum.update(`${part.length}:`)
    sum.update(part)
  }
  return sum.digest('hex')
}
