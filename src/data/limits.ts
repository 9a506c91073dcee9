/** What a data sheet may hold; past it the file is refused as a whole. */
export const limits = {
  /** Cells with content. */
  cells: 200_000,
  /** Bytes of a `.csv` or packed `.xlsx`. */
  bytes: 16 * 2 ** 20,
  /** Bytes of a `.yaml` or `.json`; the parser takes about 4 s a megabyte of the worst text. */
  mapping: 2 ** 18,
  /** Bytes of all parts of a workbook, unpacked. */
  unpacked: 64 * 2 ** 20,
  /** Columns, counted from A. */
  columns: 256
} as const
