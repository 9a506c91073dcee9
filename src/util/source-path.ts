import type {Card} from '../types.ts'

/** Where the source of a report is published, beside its page: `reports/2025/annual.txt`. */
export function sourcePath({path, source}: Card): string {
  return path.replace(/\.html$/, /\.[^./]+$/.exec(source)?.[0].toLowerCase() ?? '')
}
