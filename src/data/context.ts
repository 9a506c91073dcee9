import type {Nodes, Paragraph} from 'mdast'
import type {Root, Section, Statistic} from '../types.ts'
import {sentenceAround} from '../util/sentence.ts'
import {blankEnd} from '../zh/placeholders.ts'

/** Characters that a shown sentence reaches to either side, at most. */
const reach = 160

/** A statistic with what stands around it. */
export interface Context {
  statistic: Statistic
  /** Path of headings, `二、成绩 / （一）培训`, `''` before the first. */
  section: string
  /** Its sentence, with its own digits or blank shown as `【12】` or `【＿＿】`. */
  sentence: string
}

/** Every statistic of a tree, in order. */
export function contextsOf(tree: Root): Context[] {
  const contexts: Context[] = []
  visit(tree, '')
  return contexts

  function visit(node: Nodes, section: string): void {
    if (node.type === 'statistic') {
      contexts.push({statistic: node, section, sentence: show(node)})
      return
    }
    if (!('children' in node)) return
    if (isLine(node)) contexts.push(...lineContexts(node, section))
    else
      for (const child of node.children)
        visit(child, node.type === 'section' ? pathOf(section, node) : section)
  }
}

/** Where the number or blank ends and what a fill leaves alone begins: `*余次` → 1, `12.5亿元` → 4, `【 】次` → 3. */
export function digitsEnd({raw, unit}: Statistic): number {
  const blank = blankEnd(raw, 0)
  if (blank > 0) return blank
  const digits = unit && raw.lastIndexOf(unit) > 0 ? raw.slice(0, raw.lastIndexOf(unit)) : raw
  return digits.replace(/[余多来]{1,2}$/u, '').length
}

function pathOf(section: string, {marker, title}: Section): string {
  return section ? `${section} / ${marker}${title}` : marker + title
}

/** A block whose children are running text. */
function isLine(node: Nodes): node is Paragraph {
  return ['paragraph', 'heading', 'tableCell'].includes(node.type)
}

function lineContexts(line: Paragraph, section: string): Context[] {
  let text = ''
  const found: Array<{statistic: Statistic; start: number}> = []
  collect(line)
  return found.map(({statistic, start}) => {
    const before = text.slice(Math.max(0, start - reach), start)
    const end = start + statistic.value.length
    const near = before + show(statistic) + text.slice(end, end + reach)
    return {statistic, section, sentence: sentenceAround(near, before.length)}
  })

  function collect(node: Nodes): void {
    if (node.type === 'statistic') found.push({statistic: node, start: text.length})
    if (node.type === 'break') text += '\n'
    else if ('children' in node) for (const child of node.children) collect(child)
    else if ('value' in node && node.type !== 'omitted') text += node.value
  }
}

function show(statistic: Statistic): string {
  const end = digitsEnd(statistic)
  const digits = statistic.datum?.text ?? (statistic.number === null ? '＿＿' : statistic.raw.slice(0, end))
  return `【${digits}】${statistic.raw.slice(end)}`
}
