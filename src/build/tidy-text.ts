import {parse} from '../parse/parse.ts'
import {readSource} from '../read/read-source.ts'
import {applyRepairs} from '../tidy/apply-repairs.ts'
import {tidy} from '../tidy/tidy.ts'

/** A text with every repair made. */
export interface TidiedText {
  readonly after: string
  /** Repairs of each rule that had any, in the order of work. */
  readonly counts: ReadonlyMap<string, number>
}

/**
 * Makes the repairs of some rules, one rule a round, each on what the others left, until nothing is left to do.
 *
 * @param text with line ends as written
 * @param off reading rules that are switched off
 */
export function tidyText(
  text: string,
  path: string,
  names: ReadonlySet<string>,
  off: readonly string[] = []
): TidiedText {
  const counts = new Map<string, number>()
  let after = text
  for (let round = 0; round < most; round++) {
    const file = readSource(path, Buffer.from(after))
    const tree = parse(file, {off})
    const repairs = tidy(file, tree, names)
    const [first] = repairs
    if (!first) return {after, counts}
    counts.set(first.name, (counts.get(first.name) ?? 0) + repairs.length)
    after = applyRepairs(after, repairs)
  }
  return {after: text, counts: new Map()}
}

/** Rounds after which a text that does not come to rest is left as it is; most take one a rule. */
const most = 60
