import {isMap, isScalar, isSeq, type Node, type YAMLMap} from 'yaml'
import * as z from 'zod'
import {nearest} from '../util/nearest.ts'
import type {YamlFlaw} from './parse-yaml.ts'
import {aliases} from './schema.ts'

export type Path = readonly PropertyKey[]
export type Plain = Record<string, unknown>

/** Where a value came from. */
export interface Origin {
  /** As the author wrote it, with those above it: `页脚.单位`. */
  readonly field: string
  /** The value as written, on one line and not long. */
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface PlainRead {
  readonly data: Plain
  /** By path in the data: `footer.organization`. */
  readonly origins: ReadonlyMap<string, Origin>
  readonly flaws: readonly YamlFlaw[]
}

/** Plain data of a mapping under the names of the schema; a field without a value counts as not given. */
export function toPlain(map: YAMLMap | null, schema: z.ZodType): PlainRead {
  const origins = new Map<string, Origin>()
  const flaws: YamlFlaw[] = []
  const data = map ? plainMap(map, schema, '', '') : {}
  return {data, origins, flaws}

  function plain(node: Node, schema: z.ZodType | null, path: string, field: string): unknown {
    if (path) origins.set(path, {field, text: textOf(node), ...rangeOf(node)})
    if (isMap(node)) return plainMap(node, schema, path, field)
    if (isSeq(node)) {
      const element = schema instanceof z.ZodArray ? unwrap(schema.element) : null
      return node.items.map((item, index) =>
        plain(item as Node, element, join(path, index), join(field, index + 1))
      )
    }
    return isScalar(node) ? scalar(node.value, node.source) : null
  }

  function plainMap(map: YAMLMap, schema: z.ZodType | null, path: string, field: string): Plain {
    const shape = schema instanceof z.ZodObject ? schema.shape : null
    const entries = new Map<string, unknown>()
    for (const {key, value} of map.items as ReadonlyArray<{key: Node; value: Node | null}>) {
      const written = isScalar(key) ? String(key.source ?? key.value) : textOf(key)
      const name = shape ? canonical(written, shape) : written
      const here = join(field, written)
      const place = rangeOf(key)
      if (name === null) {
        const near = nearest(written, namesOf(shape ?? {}))
        flaws.push({
          ruleId: 'field-unknown',
          values: {field: here, ...(near ? {nearest: near} : {})},
          ...place
        })
      } else if (entries.has(name)) flaws.push({ruleId: 'field-repeated', values: {field: here}, ...place})
      else if (value && !(isScalar(value) && value.value === null)) {
        entries.set(name, plain(value, shape ? unwrap(shape[name]) : null, join(path, name), here))
      }
    }
    return Object.fromEntries(entries)
  }
}

/** Digits that a number would not give back (`12.50`, `007`, twenty digits) stay text. */
function scalar(value: unknown, source: string | undefined): unknown {
  return typeof value === 'number' && source !== undefined && String(value) !== source ? source : value
}

function canonical(written: string, shape: z.ZodRawShape): string | null {
  const name = Object.hasOwn(aliases, written) ? aliases[written] : undefined
  return [written, name].find((name) => name !== undefined && Object.hasOwn(shape, name)) ?? null
}

function namesOf(shape: z.ZodRawShape): string[] {
  const chinese = Object.keys(aliases).filter((alias) => Object.hasOwn(shape, aliases[alias] ?? ''))
  return [...Object.keys(shape), ...chinese]
}

function unwrap(schema: unknown): z.ZodType | null {
  let inner = schema
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodNullable ||
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodPrefault
  ) {
    inner = inner.unwrap()
  }
  return inner instanceof z.ZodType ? inner : null
}

function rangeOf(node: Node): {start: number; end: number} {
  return {start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0}
}

function textOf(node: Node): string {
  const text = isScalar(node) ? String(node.source ?? node.value) : isSeq(node) ? '[…]' : '{…}'
  const line = text.replace(/\s+/gu, ' ')
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}

function join(path: string, step: string | number): string {
  return path ? `${path}.${step}` : String(step)
}
