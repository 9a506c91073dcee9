import type {Root, VFile} from '../types.ts'
import {markClosing} from './closing.ts'
import {distinguishStatistics} from './distinct-statistics.ts'
import {noteDocuments} from './documents.ts'
import {divideFlattened} from './flattened.ts'
import {setFurnitureAside} from './furniture.ts'
import {markHeadings} from './headings.ts'
import {trimIndents} from './indents.ts'
import {joinLines} from './join-lines.ts'
import {readMetadata} from './metadata.ts'
import {markKinds} from './kinds.ts'
import {nameStatistics} from './named-statistics.ts'
import {markPoints} from './points.ts'
import {markStatistics} from './statistics.ts'
import {markTabTables} from './tab-tables.ts'
import {markTitle} from './title.ts'
import type {ParseOptions} from './options.ts'
import {say} from '../messages/say.ts'
import {nearest} from '../util/nearest.ts'
import {furnitureRules} from '../zh/furniture.ts'

type Transform = (tree: Root, file: VFile, options: ParseOptions) => void

/** From the outer parts to the inner ones; each step relies on those before it. */
const transforms: readonly Transform[] = [
  trimIndents,
  markTabTables,
  readMetadata,
  setFurnitureAside,
  joinLines,
  divideFlattened,
  markTitle,
  markClosing,
  noteDocuments,
  markHeadings,
  markPoints,
  markStatistics,
  nameStatistics,
  distinguishStatistics,
  markKinds
]

/** Finds the structure of a report in a tree of plain paragraphs and Markdown blocks. */
export function structure(tree: Root, file: VFile, options: ParseOptions): void {
  const off = new Set([...options.off, ...(file.data.matter?.reading?.off ?? [])])
  for (const name of off) {
    if (!names.includes(name)) say(file, 'reading-rule-unknown', {name, near: nearest(name, names) ?? ''})
  }
  for (const transform of transforms) transform(tree, file, {off: [...off]})
}

/** What `reading.off` may name. */
const names = [...furnitureRules.map(({name}) => name), 'metadata']
