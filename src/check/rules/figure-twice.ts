import type {Nodes} from 'mdast'
import type {Root} from '../../types.ts'
import {figuresOf, placeOf, type Figure} from '../figures.ts'
import type {Rule} from '../rule.ts'

/**
 * What: one figure named twice with different numbers.
 * When: two sentences of the body, not of a plan, give different numbers under the same name of four or more characters,
 * with the same unit and the same words of time round them. Rates of change do not count.
 * Source: slips when a number is brought up to date in one place only.
 */
export const figureTwice: Rule = {
  id: 'figure-twice',
  check({report, passages}, say) {
    const planned = plannedIn(report.tree)
    const seen = new Map<string, Figure>()
    for (const passage of passages) {
      if (passage.kind !== 'prose' || passage.role !== null || passage.text.includes('\t')) continue
      for (const figure of figuresOf(passage).flat()) {
        const key = keyOf(figure, report.year)
        if (!key || planned.has(figure.statistic.id)) continue
        const first = seen.get(key)
        if (!first) seen.set(key, figure)
        else if (first.statistic.number !== figure.statistic.number && !sameSentence(first, figure)) {
          const {label, value, position} = figure.statistic
          say({label, value, other: first.statistic.value, place: placeOf(first)}, position ?? null)
        }
      }
    }
  }
}

const period =
  /(?:19|20)\d\d年|\d{1,2}月|[一二三四]季度|[上下]半年|去年|上年|往年|前年|明年|来年|年初|年底|年末|当年|同期|目前|截至|“?十[一二三四五]五”?|每[年月季周天日]|月均|日均|人均|其中|同比|环比|增|减|降|新|第[一二三四五]批/gu
const change = /增|减|升|降|提高/u
const named = /\p{Script=Han}{4}/u

/** 全年、今年 and the report's own year are the report's time, as is none. */
function keyOf({statistic, passage, sentence, start, end}: Figure, year: number | null): string | null {
  const {label, unit} = statistic
  if (!named.test(label) || change.test(label)) return null
  const around = passage.text.slice(Math.max(sentence, start - 60), start) + passage.text.slice(end, end + 6)
  const times = [...around.matchAll(period)].map(([word]) => word).filter((word) => word !== `${year}年`)
  return `${label}|${unit}|${times.join()}`
}

/** From one number to the other: no slip. */
function sameSentence(one: Figure, other: Figure): boolean {
  return one.passage === other.passage && one.sentence === other.sentence
}

/** Ids of the statistics under headings or in paragraphs of plans. */
function plannedIn(tree: Root): Set<string> {
  const planned = new Set<string>()
  collect(tree, false)
  return planned

  function collect(node: Nodes, plan: boolean): void {
    if (node.type === 'statistic' && plan) planned.add(node.id)
    if (!('children' in node)) return
    const own = node.type === 'section' ? node.kinds.includes('plan') : node.data?.kind === 'plan'
    for (const child of node.children) collect(child, plan || own)
  }
}
