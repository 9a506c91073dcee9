import type {Nodes, PhrasingContent} from 'mdast'
import type {Kind, Report, Section, Statistic, Tense} from '../types.ts'
import {textOf} from '../util/phrasing.ts'
import {turnOf} from '../zh/kinds-of-sentence.ts'
import {splitSentences} from '../zh/split-sentences.ts'

/** The statistics that state something else than the year of the report: id → what. */
export function tensesOf({tree, planYear}: Report): Record<string, Tense> {
  const tenses: Record<string, Tense> = {}
  walk(tree, undefined)
  return tenses

  function walk(node: Nodes, above: Kind | undefined): void {
    const kind = kindOf(node) ?? above
    if (node.type === 'statistic') {
      if (kind === 'plan') tenses[node.id] ??= 'planned'
    } else if (node.type === 'paragraph') {
      mark(node.children, kind)
      for (const child of node.children) walk(child, kind)
    } else if ('children' in node) for (const child of node.children) walk(child, kind)
  }

  /** Sentences may turn to plans in the middle of a paragraph. */
  function mark(nodes: readonly PhrasingContent[], kind: Kind | undefined): void {
    const text = textOf(nodes)
    const placed = placesOf(nodes)
    for (const [index, {statistic, end}] of placed.entries()) {
      const next = placed[index + 1]
      if (next?.statistic.unit === statistic.unit && leadsTo(text.slice(end, next.start)))
        tenses[statistic.id] = 'former'
    }
    if (kind === 'plan') return
    const sentences = splitSentences(text)
    const first = sentences.find((sentence) => turnOf(sentence.text, planYear)?.kind === 'plan')
    for (const {statistic, start} of placed)
      if (first && start >= first.start) tenses[statistic.id] ??= 'planned'
  }
}

/** Of a section only where it holds nothing but plans; its blocks and points know better. */
function kindOf(node: Nodes): Kind | undefined {
  if (node.type === 'section') return isPlan(node) ? 'plan' : 'other'
  return node.data?.kind
}

const isPlan = ({kinds}: Section) =>
  kinds.includes('plan') && kinds.every((kind) => kind === 'plan' || kind === 'other')

/** 由420平方米增加到980平方米: between the two stands a verb that ends in 到, 至 or 为. A range, 3次至5次, has none. */
const leadsTo = (between: string) => /^[^，。；、：（）]{1,8}[到至为成][^，。；、：（）]{0,4}$/u.test(between)

interface Placed {
  readonly statistic: Statistic
  /** In the {@link textOf} of its paragraph. */
  readonly start: number
  readonly end: number
}

function placesOf(nodes: readonly PhrasingContent[], from = 0): Placed[] {
  let at = from
  return nodes.flatMap((node): Placed[] => {
    const start = at
    at += textOf([node]).length
    if (node.type === 'statistic') return [{statistic: node, start, end: at}]
    return 'children' in node ? placesOf(node.children, start) : []
  })
}
