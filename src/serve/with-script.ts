import {addresses} from './addresses.ts'

/** The one thing that a previewed page has beside what the build writes. */
export const scriptTag = `<script src="${addresses.script}"></script>`

/** A page with the script of the preview just before the end of its body. */
export function withScript(page: Uint8Array): Uint8Array {
  const bytes = Buffer.from(page.buffer, page.byteOffset, page.byteLength)
  const end = bytes.lastIndexOf('</body>')
  const at = end < 0 ? bytes.length : end
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(scriptTag), bytes.subarray(at)])
}
