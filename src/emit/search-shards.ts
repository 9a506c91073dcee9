import {characterShards, gramFrom, gramSize, gramsIn, mix, shardOf, type Gram} from '../util/grams.ts'
import {alphabet} from '../util/posting-list.ts'
import {foldDocument, type SearchDocument} from '../util/search-document.ts'

/** The grams of all documents of a site. */
export interface GramIndex {
  /** Documents that it has; the next one gets this number. */
  size(): number
  add(document: SearchDocument): void
  /** The lists of each shard. */
  shards(count: number): ReadonlyArray<ReadonlyMap<Gram, string>>
}

/* What is kept of a gram: its two numbers, the number after its last document, its first block of digits, and where the next digit goes. */
const inside = 1
const next = 2
const head = 3
const tail = 4
/** Numbers a gram; a power of two, so that all stand in one line of the processor's cache. */
const cellSize = 8

/* Digits stand in blocks that are chained by their last four bytes. */
const blockSize = 32
const blockEnd = blockSize - 4

/**
 * A site of a thousand reports has millions of postings, so they go into flat arrays: a table of grams by open
 * addressing, and for each gram the digits of its list, a field after each document.
 */
export function createGramIndex(): GramIndex {
  let documents = 0
  let table = new Uint32Array(1 << 16)
  let cells = new Uint32Array(cellSize << 14)
  let lastCell = 0
  let digits = new Uint8Array(blockSize << 14)
  let chain = new Uint32Array(digits.buffer)
  let blocks = 0

  /** Where the cell of a gram begins; a new one where there is none. */
  function cellOf(ends: number, within: number): number {
    const wrap = table.length - 1
    let slot = mix(ends, within) & wrap
    for (let cell = table[slot] ?? 0; cell > 0; cell = table[slot] ?? 0) {
      if (cells[cell] === ends && cells[cell + inside] === within) return cell
      slot = (slot + 1) & wrap
    }
    lastCell += cellSize
    if (lastCell >= cells.length) cells = grown(cells)
    cells[lastCell] = ends
    cells[lastCell + inside] = within
    const block = newBlock()
    cells[lastCell + head] = block
    cells[lastCell + tail] = block
    table[slot] = lastCell
    if (lastCell * 2 > table.length * cellSize) widenTable()
    return lastCell
  }

  function widenTable(): void {
    table = new Uint32Array(table.length * 4)
    const wrap = table.length - 1
    for (let cell = cellSize; cell <= lastCell; cell += cellSize) {
      let slot = mix(cells[cell] ?? 0, cells[cell + inside] ?? 0) & wrap
      while (table[slot]) slot = (slot + 1) & wrap
      table[slot] = cell
    }
  }

  function newBlock(): number {
    const block = blocks
    blocks += blockSize
    if (blocks > digits.length) {
      const larger = new Uint8Array(digits.length * 2)
      larger.set(digits)
      digits = larger
      chain = new Uint32Array(digits.buffer)
    }
    return block
  }

  function put(cell: number, digit: number): void {
    let at = cells[cell + tail] ?? 0
    if (at % blockSize === blockEnd) {
      const block = newBlock()
      chain[at >>> 2] = block
      at = block
    }
    digits[at] = digit
    cells[cell + tail] = at + 1
  }

  function post(cell: number, fields: number): void {
    const following = cells[cell + next] ?? 0
    if (following > documents) {
      const at = (cells[cell + tail] ?? 0) - 1
      digits[at] = (digits[at] ?? 0) | fields
      return
    }
    let distance = documents - following
    for (; distance >= 32; distance >>>= 5) put(cell, 32 | (distance & 31))
    put(cell, distance)
    put(cell, fields)
    cells[cell + next] = documents + 1
  }

  /** The list as `PostingList` says. */
  function listOf(cell: number): string {
    const end = cells[cell + tail] ?? 0
    let numbers = 0
    let fields = 0
    let isField = false
    for (let at = cells[cell + head] ?? 0; at !== end; at++) {
      if (at % blockSize === blockEnd) at = chain[at >>> 2] ?? 0
      const digit = digits[at] ?? 0
      const character = characters[digit] ?? 0
      if (isField) fieldsLine[fields++] = character
      else line[numbers++] = character
      isField = !isField && digit < 32
      if (numbers + fields + 2 > line.length) widenLines()
    }
    line[numbers++] = 58
    const first = fieldsLine[0] ?? 0
    let same = 1
    while (same < fields && fieldsLine[same] === first) same++
    const kept = same === fields ? 1 : fields
    fieldsLine.copy(line, numbers, 0, kept)
    return line.toString('latin1', 0, numbers + kept)
  }

  return {
    size: () => documents,
    add(document) {
      const {codes, spans} = foldDocument(document)
      const grams = gramsIn(codes)
      let span = 0
      let fields = 0
      let change = 0
      for (let index = 0; index < grams.length; index += gramSize) {
        while ((grams[index + 2] ?? 0) >= change) {
          fields = spans[span]?.fields ?? 0
          change = spans[++span]?.start ?? Infinity
        }
        post(cellOf(grams[index] ?? 0, grams[index + 1] ?? 0), fields)
      }
      documents++
    },
    shards(count) {
      const shards = Array.from({length: count + characterShards(count)}, () => new Map<Gram, string>())
      for (let cell = cellSize; cell <= lastCell; cell += cellSize) {
        const gram = gramFrom(cells[cell] ?? 0, cells[cell + inside] ?? 0)
        shards[shardOf(gram, count)]?.set(gram, listOf(cell))
      }
      return shards
    }
  }
}

const characters = Buffer.from(alphabet)
let line = Buffer.alloc(1 << 14)
let fieldsLine = Buffer.alloc(1 << 14)

function widenLines(): void {
  line = Buffer.concat([line, Buffer.alloc(line.length)])
  fieldsLine = Buffer.concat([fieldsLine, Buffer.alloc(fieldsLine.length)])
}

function grown(old: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const list = new Uint32Array(old.length * 2)
  list.set(old)
  return list
}
