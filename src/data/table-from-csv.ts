import type {AlignType, Table, TableRow} from 'mdast'
import type {VFile} from 'vfile'
import {say} from '../messages/say.ts'
import {readAmount} from './amount.ts'
import {limits} from './limits.ts'
import {readCsv} from './read-csv.ts'

/** A CSV file as a table, its first row the head, columns of numbers to the right; null where it cannot be read, which is said. */
export function tableFromCsv(path: string, bytes: Uint8Array, file: VFile): Table | null {
  const rows = readCsv(path, bytes, file)?.[0]?.rows.map((row) => row.map((cell) => cell?.text.trim() ?? ''))
  const [head, ...body] = rows ?? []
  if (!head) return null
  const width = Math.max(...[head, ...body].map((row) => row.length))
  if (width * (body.length + 1) > limits.cells) {
    say(file, 'data-limit', {where: path, what: 'cells', limit: limits.cells})
    return null
  }
  const columns = Array.from({length: width}, (_, x) => x)
  return {
    type: 'table',
    align: columns.map((x) => alignOf(body.map((row) => row[x] ?? ''))),
    children: [head, ...body].map((row): TableRow => ({
      type: 'tableRow',
      children: columns.map((x) => cellOf(row[x] ?? ''))
    }))
  }
}

function alignOf(texts: readonly string[]): AlignType {
  const filled = texts.filter((text) => text !== '')
  return filled.length > 0 && filled.every((text) => readAmount(text) !== null) ? 'right' : null
}

function cellOf(value: string): TableRow['children'][number] {
  return {type: 'tableCell', children: value ? [{type: 'text', value}] : []}
}
