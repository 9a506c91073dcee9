import {isMap, isScalar, isSeq, Pair, parseDocument, Scalar, YAMLMap, type Document, type YAMLSeq} from 'yaml'
import {decodeText} from './decode-text.ts'
import {dataColumns} from './edit-table.ts'
import {isGroup} from './read-mapping.ts'
import {columnOf, type SheetRow} from './sheet.ts'
import {replacedBy} from './stale-rows.ts'

/**
 * A YAML or JSON data file with values put in; comments and order stay.
 *
 * @param ids those of the report's statistics; an entry with another is stale
 */
export function editMapping(
  path: string,
  bytes: Uint8Array,
  rows: readonly SheetRow[],
  ids: ReadonlySet<string>
): Uint8Array {
  const json = path.toLowerCase().endsWith('.json')
  const text = decodeText(bytes) ?? ''
  const document: Document = parseDocument(json ? text.replaceAll('\t', ' ') : text, {
    uniqueKeys: false,
    merge: false
  })
  const root = document.contents
  const top = isMap(root) || isSeq(root) ? root : new YAMLMap()
  document.contents = top
  const entries = entriesIn(top, 0)
  const find = (row: SheetRow) =>
    entries.find(({name}) => name === row.id) ?? entries.find(({name}) => name !== '' && name === row.label)
  const stale = entries.map((entry, y) => ({...toldBy(entry), y})).filter(({id}) => id !== '' && !ids.has(id))
  const replaced = replacedBy(
    rows.filter((row) => !find(row)),
    stale
  )
  for (const row of rows) {
    const found = find(row)
    const old = entries[replaced.get(row) ?? -1]
    if (found) setScalar(found.value, row.value, json)
    else if (old) renew(old, row, json)
    else if (row.value !== '') append(groupIn(top), row, json)
  }
  const written = document.toString({lineWidth: 0})
  return new TextEncoder().encode(written)
}

type Node = YAMLMap | YAMLSeq

/** A value of the file. */
interface Entry {
  /** Id or label. */
  readonly name: string
  readonly value: Pair
  /** What else is told of it, and the id where that is a field; none of a mere `id: value`. */
  readonly fields: ReadonlyMap<keyof SheetRow, Pair>
}

function entriesIn(node: unknown, depth: number): Entry[] {
  if (depth > 4) return []
  if (isSeq(node))
    return node.items.flatMap((item) => {
      const fields = fieldsOf(item)
      const value = fields.get('value')
      const name = textOf(fields.get('id')?.value) || textOf(fields.get('label')?.value)
      return value ? {name, value, fields} : []
    })
  if (!isMap(node)) return []
  return node.items.flatMap((pair) => {
    const fields = fieldsOf(pair.value)
    const value = fields.get('value')
    if (value) return {name: textOf(pair.key), value, fields}
    if (isMap(pair.value) || isSeq(pair.value)) return entriesIn(pair.value, depth + 1)
    return {name: textOf(pair.key), value: pair, fields}
  })
}

function fieldsOf(node: unknown): Map<keyof SheetRow, Pair> {
  const fields = new Map<keyof SheetRow, Pair>()
  for (const pair of isMap(node) ? node.items : []) {
    const key = columnOf(textOf(pair.key))
    if (key && !fields.has(key)) fields.set(key, pair)
  }
  return fields
}

function toldBy({fields}: Entry) {
  const told = (key: keyof SheetRow) => textOf(fields.get(key)?.value)
  return {
    id: told('id'),
    label: told('label'),
    unit: told('unit'),
    section: told('section'),
    sentence: told('sentence')
  }
}

/** Makes the entry of what a statistic was before its sentence was edited that of the statistic. */
function renew({fields}: Entry, row: SheetRow, json: boolean): void {
  for (const [key, pair] of fields) if (row[key]) setScalar(pair, row[key], json)
}

function setScalar(pair: Pair, text: string, json: boolean): void {
  const scalar = scalarOf(text, json)
  if (isScalar(pair.value)) {
    scalar.comment = pair.value.comment ?? null
    scalar.commentBefore = pair.value.commentBefore ?? null
  }
  pair.value = scalar
}

/** The group that new entries join: the one that the file has, else the whole. */
function groupIn(top: Node): Node {
  const group = isMap(top) ? top.items.find(({key}) => isGroup(textOf(key)))?.value : null
  return isMap(group) || isSeq(group) ? group : top
}

function append(node: Node, row: SheetRow, json: boolean): void {
  if (isMap(node)) {
    node.items.push(new Pair(scalarOf(row.id, json), scalarOf(row.value, json)))
    return
  }
  const map = new YAMLMap()
  map.flow = json
  for (const key of dataColumns)
    if (row[key]) map.items.push(new Pair(scalarOf(key, json), scalarOf(row[key], json && key !== 'value')))
  node.items.push(map)
}

/** Digits stay as given: a number where YAML writes the same digits, else text. */
function scalarOf(text: string, json: boolean): Scalar {
  const decimals = /^-?(?:0|[1-9]\d{0,14})(?:\.(\d{1,9}))?$/.exec(text)
  if (decimals && text.replace(/\D/g, '').length <= 15) {
    const scalar = new Scalar(Number(text))
    scalar.minFractionDigits = decimals[1]?.length ?? 0
    return scalar
  }
  const scalar = new Scalar(text)
  if (json) scalar.type = Scalar.QUOTE_DOUBLE
  return scalar
}

function textOf(node: unknown): string {
  return isScalar(node) ? String(node.value ?? '') : ''
}
