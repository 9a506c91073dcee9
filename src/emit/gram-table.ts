import {mix} from '../util/grams.ts'

/** Numbers of each gram: its two of its own, then those that are kept of it. All are 0 at first. */
export interface GramTable {
  /** Where the numbers of a gram begin, made where there are none. */
  cellOf(ends: number, inside: number): number
  get(cell: number, place: number): number
  set(cell: number, place: number, value: number): void
  /** Cells in the order in which their grams came up. */
  cells(): Iterable<number>
}

/** Numbers a gram; a power of two, so that all stand in one line of the processor's cache. */
const cellSize = 8

/** Open addressing in flat arrays: a site of a thousand reports asks millions of times. */
export function createGramTable(): GramTable {
  let slots = new Uint32Array(1 << 16)
  let numbers = new Uint32Array(cellSize << 14)
  let lastCell = 0

  function cellOf(ends: number, inside: number): number {
    const wrap = slots.length - 1
    let slot = mix(ends, inside) & wrap
    for (let cell = slots[slot] ?? 0; cell > 0; cell = slots[slot] ?? 0) {
      if (numbers[cell] === ends && numbers[cell + 1] === inside) return cell
      slot = (slot + 1) & wrap
    }
    lastCell += cellSize
    if (lastCell >= numbers.length) {
      const larger = new Uint32Array(numbers.length * 2)
      larger.set(numbers)
      numbers = larger
    }
    numbers[lastCell] = ends
    numbers[lastCell + 1] = inside
    slots[slot] = lastCell
    if (lastCell * 2 > slots.length * cellSize) widen()
    return lastCell
  }

  function widen(): void {
    slots = new Uint32Array(slots.length * 4)
    const wrap = slots.length - 1
    for (const cell of cells()) {
      let slot = mix(numbers[cell] ?? 0, numbers[cell + 1] ?? 0) & wrap
      while (slots[slot]) slot = (slot + 1) & wrap
      slots[slot] = cell
    }
  }

  function* cells(): Iterable<number> {
    for (let cell = cellSize; cell <= lastCell; cell += cellSize) yield cell
  }

  return {
    cellOf,
    cells,
    get: (cell, place) => numbers[cell + place] ?? 0,
    set(cell, place, value) {
      numbers[cell + place] = value
    }
  }
}
