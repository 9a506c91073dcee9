import type {VFile} from 'vfile'
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Pair,
  type YAMLMap
} from 'yaml'
import {say} from '../messages/say.ts'
import {decodeText} from './decode-text.ts'
import {columnOf, emptyRow, type SheetEntry} from './sheet.ts'

/** Groups within groups that are looked into. */
const maxDepth = 4
const maxEntries = 20_000

/**
 * Reads `id: value` and `label: value`, with `{value, unit, note}` in place of a value, groups under a heading,
 * and lists of rows. JSON is read as YAML, which keeps digits and lines.
 */
export function readMapping(path: string, bytes: Uint8Array, file: VFile): SheetEntry[] {
  const text = decodeText(bytes)
  // a raw tab can only be white space in JSON, where YAML does not allow it
  if (text !== null) return entriesOf(path, path.endsWith('.json') ? text.replaceAll('\t', ' ') : text, file)
  say(file, 'data-encoding', {where: path})
  return []
}

/** The values that front matter gives under `statistics`. */
export function readMatter(file: VFile): SheetEntry[] {
  const {matter, matterText} = file.data
  return matter?.statistics && matterText
    ? entriesOf(file.path, matterText, file, ['statistics', '指标'])
    : []
}

/** Entries of a whole document, or of what stands under one of the keys. */
function entriesOf(path: string, text: string, file: VFile, under?: readonly string[]): SheetEntry[] {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
    lineCounter: lines
  })
  const [error] = document.errors
  if (error) {
    const {line, col} = lines.linePos(error.pos[0])
    say(file, 'data-unreadable', {where: `${path}:${line}:${col}`, cause: error.message})
    return []
  }
  const where = (node: unknown) =>
    `${path}:${isScalar(node) || isMap(node) || isSeq(node) ? lines.linePos(node.range?.[0] ?? 0).line : 1}`
  const entries = collect(part(document, under), '', 0)
  if (entries === null) say(file, 'data-shape', {where: path})
  if (entries && entries.length > maxEntries)
    say(file, 'data-limit', {where: path, what: 'entries', limit: maxEntries})
  return entries && entries.length <= maxEntries ? entries : []

  function collect(given: unknown, section: string, depth: number): SheetEntry[] | null {
    const node = resolve(given, document)
    if (depth > maxDepth) return null
    if (isSeq(node)) return node.items.flatMap((item) => fromMap(resolve(item, document), '', section))
    if (!isMap(node)) return null
    return node.items.flatMap((pair) => fromPair(pair, section, depth))
  }

  function fromPair({key, value: given}: Pair, section: string, depth: number): SheetEntry[] {
    const name = textOf(key)
    const value = resolve(given, document)
    if (isMap(value) && hasValue(value)) return fromMap(value, name, section)
    if (isMap(value) || isSeq(value)) return collect(value, isGroup(name) ? section : name, depth + 1) ?? []
    return [
      entry({id: name, label: name, section, value: textOf(value)}, where(isScalar(value) ? value : key))
    ]
  }

  function fromMap(node: unknown, name: string, section: string): SheetEntry[] {
    if (!isMap(node)) return []
    const fields: Partial<SheetEntry> = {id: name, label: name, section}
    let source = where(node)
    for (const {key, value: given} of node.items) {
      const value = resolve(given, document)
      const column = columnOf(textOf(key))
      if (column) Object.assign(fields, {[column]: textOf(value)})
      if (column === 'value') source = where(value ?? key)
    }
    return [entry(fields, source)]
  }
}

function part({contents}: Document, under: readonly string[] | undefined): unknown {
  if (!under || !isMap(contents)) return contents
  return contents.items.find(({key}) => under.includes(textOf(key)))?.value
}

/** The key that other files put around the whole. */
export function isGroup(name: string): boolean {
  return ['statistics', '指标', '数据', 'data'].includes(name)
}

function hasValue(map: YAMLMap): boolean {
  return map.items.some(({key}) => columnOf(textOf(key)) === 'value')
}

function entry(fields: Partial<SheetEntry>, source: string): SheetEntry {
  return {...emptyRow, ...fields, source, holds: 'text'}
}

/** Digits as written: `12.50`, not the number. */
function textOf(node: unknown): string {
  if (!isScalar(node) || node.value === null) return ''
  const plain = node.type === 'PLAIN' || node.type === undefined
  return (plain ? (node.source ?? String(node.value)) : String(node.value)).trim()
}

function resolve(node: unknown, document: Document): unknown {
  return isAlias(node) ? node.resolve(document) : node
}
