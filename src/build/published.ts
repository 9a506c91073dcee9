/** A published file: key of its output, size and mtime as written, SHA-256. */
export type Published = readonly [key: string, size: number, mtime: number, sum: string]

/** Size and mtime: all that a run without changes looks at. */
export type Stamped = readonly [size: number, mtime: number]

/** The rest of {@link Published}. */
export type Marked = readonly [key: string, sum: string]

export function splitPublished(published: Readonly<Record<string, Published>>): {
  stamps: Record<string, Stamped>
  marks: Record<string, Marked>
} {
  const stamps: Record<string, Stamped> = {}
  const marks: Record<string, Marked> = {}
  for (const [path, [key, size, mtime, sum]] of Object.entries(published)) {
    stamps[path] = [size, mtime]
    marks[path] = [key, sum]
  }
  return {stamps, marks}
}

/** A file without marks was made from nobody knows what. */
export function joinPublished(
  stamps: Readonly<Record<string, Stamped>>,
  marks: Readonly<Record<string, Marked>>
): Record<string, Published> {
  const published: Record<string, Published> = {}
  for (const [path, [size, mtime]] of Object.entries(stamps)) {
    const [key, sum] = marks[path] ?? ['', '']
    published[path] = [key, size, mtime, sum]
  }
  return published
}
