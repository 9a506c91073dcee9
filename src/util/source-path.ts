import type {Card} from '../types.ts'

/** Where the source of a report is published, beside its page: `reports/2025/annual.txt`. */
export function sourcePath({path, source}: Card): string {
  const dot = source.lastIndexOf('.')
  const ending = dot > source.lastIndexOf('/') ? source.slice(dot).toLowerCase() : ''
  return path.slice(0, -'.html'.length) + ending
}
