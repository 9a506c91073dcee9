import type {Heading, Nodes, Paragraph, Parents, TableCell} from 'mdast'
import type {Root, Section, Statistic} from '../types.ts'
import {sentenceAround} from '../util/sentence.ts'
import {blockMark, distinctId} from '../util/statistic-id.ts'
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
  /** The id that it has where its sentence stands twice; null where the author named it. */
  distinct: string | null
}

/** Every statistic of a tree, in order. */
export function contextsOf(tree: Root): Context[] {
  const contexts: Context[] = []
  visit(tree, '', tree)
  return contexts

  function visit(node: Nodes, section: string, block: Parents): void {
    if (node.type === 'statistic') {
      contexts.push({
        statistic: node,
        section,
        sentence: show(node),
        distinct: distinctId(node.id, blockMark(block))
      })
      return
    }
    if (!('children' in node)) return
    const within = node.type === 'section' ? pathOf(section, node) : section
    if (isLine(node)) contexts.push(...lineContexts(node, section, node.type === 'tableCell' ? block : node))
    else for (const child of node.children) visit(child, within, node.type === 'tableRow' ? node : block)
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
function isLine(node: Nodes): node is Paragraph | Heading | TableCell {
  return ['paragraph', 'heading', 'tableCell'].includes(node.type)
}

function lineContexts(line: Parents, section: string, block: Parents): Context[] {
  let text = ''
  const found: Array<{statistic: Statistic; start: number}> = []
  collect(line)
  const mark = found.length > 0 ? blockMark(block) : ''
  return found.map(({statistic, start}) => {
    const before = text.slice(Math.max(0, start - reach), start)
    const end = start + statistic.value.length
    const near = before + show(statistic) + text.slice(end, end + reach)
    const sentence = sentenceAround(near, before.length)
    return {statistic, section, sentence, distinct: distinctId(statistic.id, mark)}
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
  // the unit may stand outside, in **12**万元
  const rest = statistic.datum || statistic.value.length > end ? statistic.raw.slice(end) : ''
  return `【${digits}】${rest}`
}
