/** Lists of digits below 64 that grow side by side in one array. */
export interface DigitLists {
  /** Where the first digit of a new list goes. */
  start(): number
  /** Puts a digit at the end of a list, and says where the next one goes. */
  put(end: number, digit: number): number
  /** Adds bits to the last digit of a list. */
  addBits(end: number, bits: number): void
  /** The digits of a list, good until the next call. */
  read(start: number, end: number): Uint8Array
}

/* Digits stand in blocks that are chained by their last four bytes. */
const blockSize = 32
const blockEnd = blockSize - 4

export function createDigitLists(): DigitLists {
  let digits = new Uint8Array(blockSize << 14)
  let chain = new Uint32Array(digits.buffer)
  let blocks = 0
  let line = new Uint8Array(1 << 14)

  function start(): number {
    const block = blocks
    blocks += blockSize
    if (blocks > digits.length) {
      digits = grown(digits)
      chain = new Uint32Array(digits.buffer)
    }
    return block
  }

  return {
    start,
    put(end, digit) {
      let at = end
      if (at % blockSize === blockEnd) {
        at = start()
        chain[end >>> 2] = at
      }
      digits[at] = digit
      return at + 1
    },
    addBits(end, bits) {
      digits[end - 1] = (digits[end - 1] ?? 0) | bits
    },
    read(start, end) {
      let length = 0
      for (let at = start; at !== end; at++) {
        if (at % blockSize === blockEnd) at = chain[at >>> 2] ?? 0
        if (length === line.length) line = grown(line)
        line[length++] = digits[at] ?? 0
      }
      return line.subarray(0, length)
    }
  }
}

function grown(old: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(old.length * 2)
  larger.set(old)
  return larger
}
