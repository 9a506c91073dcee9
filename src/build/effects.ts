import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import {dirname, join, sep} from 'node:path'

/** What a file's stat says; equal stamps mean unchanged bytes unless the file is younger than the stat index. */
export interface Stamp {
  /** Bytes. */
  readonly size: number
  /** Milliseconds since the epoch, with fractions. */
  readonly mtime: number
}

/** The world, as a parameter: tests and the preview pass their own. Paths are absolute. */
export interface Effects {
  /**
   * All files below a folder, relative paths with `/`, sorted; empty where the folder is absent. A folder below it that may
   * not be looked into stands for its files, so that to read it says why.
   */
  list(folder: string): string[]
  /** Names of the files in a folder itself. */
  names(folder: string): string[]
  stat(path: string): Stamp | null
  read(path: string): Uint8Array
  /** Bytes `start` to `start + length` of a file. */
  readPart(path: string, start: number, length: number): Uint8Array<ArrayBuffer>
  /** All or nothing: a reader, or a crash, never meets half a file. */
  write(path: string, value: string | Uint8Array): void
  append(path: string, value: Uint8Array): void
  /** Removes a file, and the folders that it leaves empty, up to `root`. */
  remove(path: string, root: string): void
  /** Milliseconds since the epoch. */
  now(): number
}

export const disk: Effects = {
  list: (folder) => (existsSync(folder) ? walk(folder, '').sort() : []),
  names: (folder) => readdirSync(folder).sort(),
  stat(path) {
    const stats = statSync(path, {throwIfNoEntry: false})
    return stats?.isFile() ? {size: stats.size, mtime: stats.mtimeMs} : null
  },
  read: (path) => readFileSync(path),
  readPart(path, start, length) {
    const file = openSync(path, 'r')
    try {
      const bytes = new Uint8Array(length)
      readSync(file, bytes, 0, length, start)
      return bytes
    } finally {
      closeSync(file)
    }
  },
  write(path, value) {
    const draft = `${path}.${process.pid}~`
    try {
      inFolder(path, () => writeFileSync(draft, value))
      renameSync(draft, path)
    } catch (error) {
      rmSync(draft, {force: true})
      throw error
    }
  },
  append: (path, value) => inFolder(path, () => writeFileSync(path, value, {flag: 'a'})),
  remove(path, root) {
    rmSync(path, {force: true})
    for (let folder = dirname(path); folder.length > root.length; folder = dirname(folder)) {
      try {
        rmdirSync(folder)
      } catch {
        return
      }
    }
  },
  now: () => Date.now()
}

/** A file of a resolved folder; where no separator has to be turned, without `join`, which takes as long as a stat. */
export const within: (folder: string, name: string) => string =
  sep === '/' ? (folder, name) => `${folder}/${name}` : join

/** The text of UTF-8 bytes, without a copy of them. */
export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()
}

function walk(root: string, below: string): string[] {
  return readdirSync(join(root, below), {withFileTypes: true}).flatMap((entry) => {
    const path = below ? `${below}/${entry.name}` : entry.name
    if (isHidden(entry.name)) return []
    if (entry.isDirectory()) return isOpen(join(root, path)) ? walk(root, path) : [path]
    return entry.isFile() ? [path] : []
  })
}

function isOpen(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Dot files, editors' drafts, Word's lock files and drafts. */
export function isHidden(name: string): boolean {
  return /^[.~]|~$|^#.*#$|\.(?:tmp|swp)$/i.test(name) || name === 'node_modules'
}

/** Makes the folder only when the write fails for want of it. */
function inFolder(path: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    mkdirSync(dirname(path), {recursive: true})
    write()
  }
}
