import {isMap, parseDocument, visit, type Alias, type Document, type YAMLMap} from 'yaml'
import type {Values} from '../messages/entry.ts'
import {plainYaml} from './plain-yaml.ts'

export type ParsedYaml =
  | {readonly map: YAMLMap | null; readonly flaw: null}
  | {readonly map: null; readonly flaw: YamlFlaw}

/** Why a text was refused; `start` and `end` are offsets in it. */
export interface YamlFlaw {
  readonly ruleId: string
  readonly values: Values
  readonly start: number
  readonly end: number
}

/** Parses a mapping of YAML 1.2; aliases and tags are refused, so that no small text can grow large. */
export function parseYaml(text: string): ParsedYaml {
  const map = text.length < longest ? plainYaml(text) : null
  return map ? {map, flaw: null} : parseAny(text)
}

/** {@link parseYaml} without the short cut. */
export function parseAny(text: string): ParsedYaml {
  const excess = excessOf(text)
  if (excess) return {map: null, flaw: excess}
  const document = parseDocument(text, {schema: 'core', uniqueKeys: false, prettyErrors: false})
  const flaw = flawOf(document, text)
  if (flaw) return {map: null, flaw}
  return {map: isMap(document.contents) ? document.contents : null, flaw: null}
}

/** Characters. */
const longest = 64 * 1024
const deepest = 32

/** Length and depth are bounded before parsing: the parser builds regular expressions as long as the indent. */
function excessOf(text: string): YamlFlaw | null {
  if (text.trim().length > longest) return {ruleId: 'yaml-large', values: {limit: longest}, start: 0, end: 0}
  const indent = /^[ \t?:-]{200}/m.exec(text)
  if (indent) return {ruleId: 'yaml-deep', values: {}, start: indent.index, end: indent.index + 200}
  let depth = 0
  for (const {0: bracket, index} of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1
    if (depth > deepest) return {ruleId: 'yaml-deep', values: {}, start: index, end: index + 1}
  }
  return null
}

function flawOf(document: Document.Parsed, text: string): YamlFlaw | null {
  const alias = firstAlias(document)
  if (alias?.range) {
    return {
      ruleId: 'yaml-alias',
      values: {found: `*${alias.source}`},
      start: alias.range[0],
      end: alias.range[1]
    }
  }
  const error = document.errors[0] ?? document.warnings[0]
  if (error) {
    const values = {code: error.code, detail: error.message}
    return colonFlaw(text) ?? {ruleId: 'yaml-broken', values, start: error.pos[0], end: error.pos[1]}
  }
  const {contents} = document
  if (contents === null || isMap(contents) || contents.range[0] === contents.range[1]) return null
  return (
    colonFlaw(text) ?? {ruleId: 'yaml-mapping', values: {}, start: contents.range[0], end: contents.range[1]}
  )
}

function firstAlias(document: Document.Parsed): Alias | null {
  let found: Alias | null = null
  visit(document, {
    Alias(_, alias) {
      found = alias
      return visit.BREAK
    }
  })
  return found
}

/** A full-width colon, or a colon without the space after it: the two slips of those who write Chinese. */
function colonFlaw(text: string): YamlFlaw | null {
  const slip = /^[ \t]*([\p{L}\p{N}_-]{1,20})[ \t]*(?:：|:(?=\S))/mu.exec(text)
  if (!slip) return null
  const field = slip[1] ?? ''
  const start = slip.index + slip[0].indexOf(field) + field.length
  return {ruleId: 'yaml-colon', values: {field}, start, end: slip.index + slip[0].length}
}
