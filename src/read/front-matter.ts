import matter from 'gray-matter'
import {parseYaml, type ParsedYaml} from '../config/parse-yaml.ts'
import {aliases, frontMatterSchema} from '../config/schema.ts'
import {validate} from '../config/validate.ts'
import {say} from '../messages/say.ts'
import type {VFile} from '../types.ts'
import {sourceOf} from '../util/source.ts'

/**
 * Moves front matter from the file's value to `data.matter` and leaves spaces in its place. What is refused stays text.
 */
export function readFrontMatter(file: VFile): void {
  const text = String(file)
  const lead = /^(?:[ \t]*\n)*/.exec(text)?.[0].length ?? 0
  const rest = text.slice(lead)
  const fence = /^---(?!-)[^\n]*(?:\n|$)/.exec(rest)?.[0]
  if (fence === undefined) return
  const {position} = sourceOf(file)
  const opening = position(lead, lead + fence.trimEnd().length)
  const language = matter.language(rest).name
  if (/^[A-Za-z][\w+.-]*$/.test(language)) say(file, 'front-matter-language', {language}, opening)
  else if (fence.trimEnd() !== '---') return
  else if (!isClosed(rest)) {
    const block = rest.slice(fence.length).split(/\n[ \t]*(?:\n|$)/, 1)[0] ?? ''
    say(file, namesField(block) ? 'front-matter-unclosed' : 'front-matter-rule', {}, opening)
  } else {
    // gray-matter copies whatever stands behind the fence
    const end = closing(rest)
    const {matter: block} = matter(rest.slice(0, end), options)
    const before = text.slice(0, lead + end)
    const content = rest.slice(end)
    const yaml = blank(text.slice(0, lead + 3)) + block
    const parsed = parseYaml(yaml)
    if (isRule(block, parsed)) say(file, 'front-matter-rule', {}, opening)
    else if (parsed.flaw)
      say(file, parsed.flaw.ruleId, parsed.flaw.values, position(parsed.flaw.start, parsed.flaw.end))
    else {
      file.data.matter = validate(file, frontMatterSchema, parsed.map)
      file.data.matterText = yaml
      file.value = blank(before) + content
    }
  }
}

/** Every character but the line feed becomes a space: lines, columns and offsets of the rest stay. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}

/** Where the text behind the closing fence begins. */
function closing(text: string): number {
  const fence = /\n---\n?/.exec(text)
  return fence ? fence.index + fence[0].length : text.length
}

/** The first line that opens with `---` is where gray-matter cuts; anything behind it would be lost in the cut. */
function isClosed(text: string): boolean {
  return /^[ \t]*$/.test(/\n---([^\n]*)/.exec(text)?.[1] ?? 'open')
}

/**
 * Options keep gray-matter from its cache, which forgets errors. It only splits: the block is parsed by
 * `parseYaml`, and no engine of its own is left, for one of them runs code.
 */
const options = {
  language: 'yaml',
  engines: {yaml: () => ({}), js: deny, javascript: deny, json: deny}
}

function deny(): never {
  throw new Error('front matter is YAML only')
}

/** Markdown's rule, not a fence: no field that we know, and prose or an empty line or nothing but headings below it. */
function isRule(block: string, {map, flaw}: ParsedYaml): boolean {
  if (block.trim() === '' || namesField(block)) return false
  return /^[ \t]*\n[ \t]*\n/.test(block) || /[。！？；][ \t]*$/m.test(block) || (!map && !flaw)
}

const known = new Set([...Object.keys(frontMatterSchema.shape), ...Object.keys(aliases)])

function namesField(block: string): boolean {
  for (const [, name] of block.matchAll(/^[ \t]*([\p{L}\p{N}_-]{1,20})[ \t]*[:：]/gmu)) {
    if (known.has(name ?? '')) return true
  }
  return false
}
