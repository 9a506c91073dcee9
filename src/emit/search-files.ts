import type {Gram} from '../util/grams.ts'
import type {SearchDocument} from '../util/search-document.ts'

/*
 * The files of search are scripts that call one function, so that they load on pages opened from disk too:
 * huibaoSearch(kind, number, content)
 */

export type Shard = ReadonlyMap<Gram, string>

export const documentsPath = 'search/documents.js'
export const shardPath = (number: number) => `search/grams/${number}.js`
export const textPath = (number: number) => `search/texts/${number}.js`

export function writeFile(kind: 'documents' | 'grams' | 'text', number: number, content: unknown): string {
  return `huibaoSearch("${kind}",${number},${JSON.stringify(content)})\n`
}

/** Grams by code unit, so that a shard has the same bytes however it came about. */
export function writeShard(number: number, shard: Shard): string {
  const lines = [...shard.keys()].sort().map((gram) => `${gram}=${shard.get(gram) ?? ''}`)
  return writeFile('grams', number, lines.join(','))
}

export function readShard(script: string): Map<Gram, string> {
  const lines = contentOf<string>(script).split(',').filter(Boolean)
  return new Map(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]))
}

export function readText(script: string): SearchDocument {
  return contentOf<SearchDocument>(script)
}

function contentOf<Content>(script: string): Content {
  const start = script.indexOf(',', script.indexOf(',') + 1) + 1
  return JSON.parse(script.slice(start, script.lastIndexOf(')'))) as Content
}
