import {parseNumeral} from './numerals.ts'
import {halfDigits} from './spaces.ts'

/** The year that a title reports on and the one that it plans for; a guess that serves to tell review from plan. */
export function yearsOfTitle(title: string): {year: number | null; planYear: number | null} {
  const years = yearsIn(title)
  const [first] = years
  if (first === undefined) return {year: null, planYear: null}
  // 2026年政府工作报告 is given in 2026, on 2025
  if (years.length === 1 && /政府工作报告/.test(title)) return {year: first - 1, planYear: first}
  const plans = /计划|要点|安排|打算|思路|方案|规划|设想|部署/.test(title)
  const reviews = /总结|回顾|情况|报告|述职|汇报|小结/.test(title)
  if (plans && !reviews) return {year: first - 1, planYear: first}
  return {year: first, planYear: years.find((year) => year > first) ?? first + 1}
}

/** The only year that a heading names; null where there are none or several. */
export function yearOfHeading(title: string): number | null {
  const years = new Set(yearsIn(title))
  return years.size === 1 ? ([...years][0] ?? null) : null
}

function yearsIn(text: string): number[] {
  return [
    ...halfDigits(text).matchAll(/(?<!\d)(?:19|20)\d\d(?=\s*年)|[二一][〇九][〇一二三四五六七八九]{2}(?=年)/g)
  ]
    .map(([year]) => parseNumeral(year))
    .filter((year): year is number => year !== null)
}
