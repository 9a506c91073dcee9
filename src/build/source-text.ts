import {join} from 'node:path'
import {decode} from '../read/decode.ts'
import type {Effects} from './effects.ts'
import {builtinFolders} from './inputs.ts'

/** A file that a message is about: where it stands, and its text with `\n` line ends. */
export interface SourceText {
  /** Absolute path. */
  readonly path: string
  readonly text: string
}

/** Reads what a message is about, to show the lines around; null where it is no text. @param path below the site folder */
export function sourceText(site: string, path: string, effects: Effects): SourceText | null {
  const builtin = builtinFolders.map(({folder}) => join(folder, path.replace(/^templates\//, '')))
  for (const absolute of [join(site, path), ...(path.startsWith('templates/') ? builtin : [])]) {
    try {
      if (!effects.stat(absolute)) continue
      const {text} = decode(effects.read(absolute))
      return text === null ? null : {path: absolute, text: text.replace(/\r\n?/g, '\n')}
    } catch {
      return null
    }
  }
  return null
}
