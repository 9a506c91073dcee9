import {isMap, isScalar, isSeq, Pair, parseDocument, Scalar, YAMLMap, type Document, type YAMLSeq} from 'yaml'
import {decodeText} from './decode-text.ts'
import {isGroup} from './read-mapping.ts'
import {columnOf, type SheetRow} from './sheet.ts'

/** A YAML or JSON data file with values put in; comments and order stay. */
export function editMapping(path: string, bytes: Uint8Array, rows: readonly SheetRow[]): Uint8Array {
  const json = path.toLowerCase().endsWith('.json')
  const text = decodeText(bytes) ?? ''
  const document: Document = parseDocument(json ? text.replaceAll('\t', ' ') : text, {
    uniqueKeys: false,
    merge: false
  })
  const root = document.contents
  const top = isMap(root) || isSeq(root) ? root : new YAMLMap()
  document.contents = top
  const pairs = pairsIn(top, 0)
  for (const row of rows) {
    const pair = pairs.get(row.id) ?? pairs.get(row.label)
    if (pair) setValue(pair, row, json)
    else append(groupIn(top), row, json)
  }
  const written = document.toString({lineWidth: 0})
  return new TextEncoder().encode(written)
}

type Node = YAMLMap | YAMLSeq

/** The pairs that hold values, by the name of their statistic. */
function pairsIn(node: unknown, depth: number): Map<string, Pair> {
  const pairs = new Map<string, Pair>()
  const add = (name: string, pair: Pair) => name && !pairs.has(name) && pairs.set(name, pair)
  if (depth > 4) return pairs
  if (isSeq(node))
    for (const item of node.items) {
      const value = columnPair(item, 'value')
      if (value) add(textOf(columnPair(item, 'id')?.value) || textOf(columnPair(item, 'label')?.value), value)
    }
  if (isMap(node))
    for (const pair of node.items) {
      const inner = columnPair(pair.value, 'value')
      if (inner) add(textOf(pair.key), inner)
      else if (isMap(pair.value) || isSeq(pair.value))
        for (const [name, found] of pairsIn(pair.value, depth + 1)) add(name, found)
      else add(textOf(pair.key), pair)
    }
  return pairs
}

function columnPair(node: unknown, key: keyof SheetRow): Pair | undefined {
  return isMap(node) ? node.items.find((pair) => columnOf(textOf(pair.key)) === key) : undefined
}

function setValue(pair: Pair, {value}: SheetRow, json: boolean): void {
  const scalar = scalarOf(value, json)
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
  for (const key of ['id', 'label', 'unit', 'value', 'note'] as const)
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
