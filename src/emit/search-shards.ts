import {characterShards, gramFrom, gramSize, gramsIn, shardOf, type Gram} from '../util/grams.ts'
import {alphabet} from '../util/posting-list.ts'
import {foldDocument, type SearchDocument} from '../util/search-document.ts'
import {createDigitLists} from './digit-lists.ts'
import {createGramTable} from './gram-table.ts'

/** The grams of all documents of a site. */
export interface GramIndex {
  /** Documents that it has; the next one gets this number. */
  size(): number
  add(document: SearchDocument): void
  /** The lists of each shard. */
  shards(count: number): ReadonlyArray<ReadonlyMap<Gram, string>>
}

/* What is kept of a gram after its own two numbers: the number after its last document, and where its digits begin and end. */
const next = 2
const head = 3
const tail = 4

/** A list is kept as its digits, a field after each document. */
export function createGramIndex(): GramIndex {
  const table = createGramTable()
  const lists = createDigitLists()
  let documents = 0

  function post(cell: number, fields: number): void {
    const following = table.get(cell, next)
    if (following > documents) {
      lists.addBits(table.get(cell, tail), fields)
      return
    }
    let end = following === 0 ? lists.start() : table.get(cell, tail)
    if (following === 0) table.set(cell, head, end)
    let distance = documents - following
    for (; distance >= 32; distance >>>= 5) end = lists.put(end, 32 | (distance & 31))
    end = lists.put(end, distance)
    end = lists.put(end, fields)
    table.set(cell, tail, end)
    table.set(cell, next, documents + 1)
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
        post(table.cellOf(grams[index] ?? 0, grams[index + 1] ?? 0), fields)
      }
      documents++
    },
    shards(count) {
      const shards = Array.from({length: count + characterShards(count)}, () => new Map<Gram, string>())
      for (const cell of table.cells()) {
        const gram = gramFrom(table.get(cell, 0), table.get(cell, 1))
        shards[shardOf(gram, count)]?.set(
          gram,
          write(lists.read(table.get(cell, head), table.get(cell, tail)))
        )
      }
      return shards
    }
  }
}

const characters = Buffer.from(alphabet)
const colon = 58
let line = Buffer.alloc(1 << 14)
let ending = Buffer.alloc(1 << 14)

/** A list as `PostingList` has it on paper. */
function write(digits: Uint8Array): string {
  if (digits.length > line.length) {
    line = Buffer.alloc(digits.length * 2)
    ending = Buffer.alloc(digits.length * 2)
  }
  let numbers = 0
  let fields = 0
  let isField = false
  for (let at = 0; at < digits.length; at++) {
    const digit = digits[at] ?? 0
    const character = characters[digit] ?? 0
    if (isField) ending[fields++] = character
    else line[numbers++] = character
    isField = !isField && digit < 32
  }
  line[numbers++] = colon
  let same = 1
  while (same < fields && ending[same] === ending[0]) same++
  const kept = same === fields ? 1 : fields
  ending.copy(line, numbers, 0, kept)
  return line.toString('latin1', 0, numbers + kept)
}
