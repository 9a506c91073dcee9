import type {YAMLMap} from 'yaml'
import type * as z from 'zod'
import {say} from '../messages/say.ts'
import type {VFile} from '../types.ts'
import {sourceOf} from '../util/source.ts'
import {toPlain, type Origin, type Path, type Plain} from './to-plain.ts'

/**
 * Checks a mapping by a schema all of whose fields may be left out. A field that is unknown or wrong becomes a message
 * and is left out; the rest survives. Offsets in the mapping are those of the file's value.
 */
export function validate<S extends z.ZodType>(file: VFile, schema: S, map: YAMLMap | null): z.output<S> {
  const {data, origins, flaws} = toPlain(map, schema)
  const {position} = sourceOf(file)
  for (const {ruleId, values, start, end} of flaws) say(file, ruleId, values, position(start, end))
  for (;;) {
    const result = schema.safeParse(data)
    if (result.success) return result.data
    for (const issue of result.error.issues) {
      const {values, start, end} = wordIssue(issue, origins)
      say(file, 'field-invalid', values, position(start, end))
    }
    for (const {path} of result.error.issues) drop(data, path)
  }
}

/** The wording of an issue, and the place of its value or of what lacks it. */
function wordIssue(issue: z.core.$ZodIssue, origins: ReadonlyMap<string, Origin>) {
  const path = issue.path.map(String)
  const given = origins.get(path.join('.'))
  let depth = path.length
  while (depth > 0 && !origins.has(path.slice(0, depth).join('.'))) depth--
  const near = given ?? origins.get(path.slice(0, depth).join('.'))
  const values = {
    field: given?.field ?? [near?.field ?? '', ...path.slice(depth)].join('.'),
    found: given?.text ?? '',
    expected: issue.message,
    choices: issue.code === 'invalid_value' ? issue.values.join('、') : ''
  }
  return {values, start: near?.start ?? 0, end: near?.end ?? 0}
}

/** Deletes what the path leads to, or the innermost field of a mapping on the way to it. */
function drop(data: Plain, [first, ...rest]: Path): void {
  let holder = data
  let key = String(first)
  for (const step of rest) {
    const inner = holder[key]
    if (!isPlain(inner) || !Object.hasOwn(inner, step)) break
    holder = inner
    key = String(step)
  }
  delete holder[key]
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
