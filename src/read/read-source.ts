import {VFile} from 'vfile'
import {say} from '../messages/say.ts'
import {sourceOf} from '../util/source.ts'
import {binaryKind} from './binary-kind.ts'
import {decode, type Decoded} from './decode.ts'
import {readFrontMatter} from './front-matter.ts'
import {isMarkdown} from '../util/is-markdown.ts'

/**
 * Reads a source: text with `\n` line ends, front matter in `data.matter` and blanked with spaces in the value, so that
 * lines and columns are those of the author's file. What cannot be read is said in messages; nothing is thrown.
 */
export function readSource(path: string, bytes: Uint8Array): VFile {
  const file = new VFile({path, value: ''})
  file.data.matter = {}
  const kind = binaryKind(bytes)
  if (kind) {
    say(file, 'file-binary', {kind})
    return file
  }
  const limit = isMarkdown(path) ? 8 : 32
  if (bytes.length > limit * 1024 * 1024) {
    say(file, 'file-large', {limit})
    return file
  }
  const decoded = decode(bytes)
  if (decoded.text === null) {
    say(file, 'encoding-unknown', {offset: decoded.broken ?? 0})
    return file
  }
  const text = decoded.text.replace(/\r\n?/g, '\n')
  file.value = text.replace(forbidden, '\ufffd').replace(/[\v\f]/g, ' ')
  sayEncoding(file, decoded, bytes)
  sayForbidden(file, text)
  readFrontMatter(file)
  if (String(file).trim() === '') say(file, 'file-empty')
  return file
}

/** Characters that neither HTML nor XML may hold (XML 1.0, production 2). */
// oxlint-disable-next-line no-control-regex
const forbidden = /[\0-\x08\x0e-\x1f\ufffe\uffff]/g

function sayEncoding(file: VFile, {encoding, doubtful, broken}: Decoded, bytes: Uint8Array): void {
  const name = encoding.toUpperCase()
  if (broken !== null) {
    const before = new TextDecoder(encoding).decode(bytes.subarray(0, broken)).replace(/\r\n?/g, '\n')
    say(file, 'encoding-broken', {encoding: name, offset: broken}, sourceOf(file).place(before.length))
  } else if (doubtful) say(file, 'encoding-doubtful', {encoding: name})
  else if (encoding !== 'utf-8') say(file, 'encoding-converted', {encoding: name})
}

function sayForbidden(file: VFile, text: string): void {
  const found = [...text.matchAll(forbidden)]
  const [first] = found
  if (!first) return
  const code = first[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  say(file, 'control-character', {code, count: found.length}, sourceOf(file).place(first.index))
}
