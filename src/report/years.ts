import type {Root, RootContent} from 'mdast'
import type {VFile} from '../types.ts'
import {textOf} from '../util/phrasing.ts'
import {closeUp, halfDigits} from '../zh/spaces.ts'
import {parseNumeral} from '../zh/numerals.ts'

export interface Years {
  year: number | null
  planYear: number | null
}

const planWords = /计划|要点|思路|打算|安排|设想|目标|任务|部署|重点|规划|方案|主要工作|工作意见|总体要求/
const reviewWords = /总结|回顾|报告|述职|小结|情况|汇报|成效|工作开展|完成/
/** Beside 计划 or 任务 these still tell what was done: 重点任务完成情况. */
const told = /总结|回顾|述职|小结|成效|完成|执行|落实|开展情况|工作情况/
const nextYear = /下一?年度?|明年|来年|下年/

/** The year that a report tells of and the year that it plans: front matter, title, headings, then the text. */
export function yearsOf(tree: Root, file: VFile, title: string | null): Years {
  const matter = file.data.matter
  const found = fromTitle(halfDigits(closeUp(title ?? '')))
  const lines = textsOf(tree.children)
  const headings = lines.filter(({heading}) => heading).map(({text}) => text)
  const headed = fromHeadings(headings, told.test(title ?? '') ? found.year : null)
  const met = metIn(lines)
  const year = matter?.year ?? reportYear(found, headed, met, lines)
  const planYear =
    matter?.planYear ?? found.planYear ?? headed.planYear ?? plannedIn(lines, year) ?? met.planYear
  return {
    year: year ?? (reviewWords.test(title ?? '') && planYear === null ? onlyYear(lines) : null),
    planYear: planYear ?? (year && found.next ? year + 1 : null)
  }
}

interface Titled extends Years {
  /** The title plans for the next year without naming it. */
  next: boolean
}

/** Each year with the words up to the next one: 2023年工作总结 | 及2024年工作计划. */
function fromTitle(title: string): Titled {
  const named = yearsIn(title)
  const titled: Titled = {year: null, planYear: null, next: nextYear.test(title)}
  named.forEach(({year, end}, at) => {
    const words = title.slice(end, named[at + 1]?.at ?? title.length)
    const plans = planWords.test(words) && !told.test(words)
    if (plans || (at > 0 && titled.year !== null && year > titled.year)) titled.planYear ??= year
    else titled.year ??= year
  })
  return titled
}

/** `past`: the year of a 总结; its 主要工作 and 重点任务 were done. Before 2022年工作安排 so were the 主要工作 of 2021. */
function fromHeadings(headings: readonly string[], past: number | null): Years {
  const years: Years = {year: null, planYear: null}
  const planned: number[] = []
  for (const heading of headings) {
    for (const {year, end} of yearsIn(heading)) {
      const words = heading.slice(end, end + 14)
      const review = words.search(reviewWords)
      const plan = words.search(planWords)
      const carriedOut = /^[^，。]{0,12}(?:执行|完成|落实|实施)的?情况/.test(words)
      if (carriedOut || (past !== null && year <= past)) years.year ??= year
      else if (plan >= 0 && (review < 0 || plan < review)) planned.push(year)
      else if (review >= 0) years.year ??= year
    }
  }
  const [first] = planned
  const told = first !== undefined && years.year === null && planned.includes(first + 1)
  years.year ??= told ? first : null
  years.planYear = told ? first + 1 : (first ?? null)
  return years
}

/** 现将2023年度工作情况报告如下, 作一九五六年工作的报告 */
const accountOf = /年度?[^。]{0,20}(?:(?:情况|工作|总结)[^。]{0,12}如下|工作的?报告)/y

function reportYear(titled: Years, headed: Years, met: Years, lines: readonly Line[]): number | null {
  // 2026年政府工作报告 is given in 2026, on 2025
  // so is a speech at a meeting of 2026 that sums 2025 up
  const given = titled.year !== null && [headed.planYear, met.planYear].includes(titled.year)
  if (given) return (titled.year ?? 0) - 1
  if (titled.year !== null) return titled.year
  if (headed.year !== null) return headed.year
  if (titled.planYear !== null) return null
  if (headed.planYear !== null) return headed.planYear - 1
  if (met.year !== null) return met.year
  const told = lines.flatMap(({heading, text}) =>
    heading ? [] : yearsIn(text).map((one) => ({...one, text}))
  )
  const account = told.find(({at, text}) => {
    accountOf.lastIndex = at + 4
    return accountOf.test(text)
  })
  if (account) return account.year
  const lead = told.find(({at, text}) => at === 0 && /^年(?:以来|度|来)?[，,是]/.test(text.slice(4, 8)))
  return lead?.year ?? null
}

/** A meeting tells what it was held for: 总结2024年工作，部署2025年任务. */
function metIn(lines: readonly Line[]): Years {
  const pattern = /总结(?:了)?(20\d\d)年[^。]{0,40}(?:部署|安排|谋划|研究)(?:了)?(20\d\d)年/
  const match = lines.map(({text}) => pattern.exec(text)).find((found) => found !== null)
  return match ? {year: Number(match[1]), planYear: Number(match[2])} : {year: null, planYear: null}
}

/** The year of all dates in the text of a review that states none itself, where they agree. */
function onlyYear(lines: readonly Line[]): number | null {
  const years = lines.flatMap(({text}) =>
    [...text.matchAll(/(?<!\d)(20\d\d)[ \u3000]*年/g)].map(([, year]) => year)
  )
  return new Set(years).size === 1 ? Number(years[0]) : null
}

/** 2024年，我局将…… at the start of a paragraph, or 2024年……工作 anywhere, where 2023 is reported. */
function plannedIn(lines: readonly Line[], year: number | null): number | null {
  if (year === null) return null
  const next = lines.some(({text}) =>
    yearsIn(text).some(
      (one) =>
        one.year === year + 1 &&
        (one.at === 0 || /^[^。]{0,30}(?:将|计划|打算|重点|工作)/.test(text.slice(one.end)))
    )
  )
  return next ? year + 1 : null
}

interface Line {
  text: string
  heading: boolean
}

function textsOf(blocks: readonly RootContent[]): Line[] {
  return blocks.flatMap((block): Line[] => {
    if (block.type === 'section') return textsOf(block.children)
    if (block.type === 'heading')
      return block.data?.role ? [] : [{text: halfDigits(textOf(block.children)), heading: true}]
    return block.type === 'paragraph' && !block.data?.role
      ? [{text: halfDigits(textOf(block.children)), heading: false}]
      : []
  })
}

function yearsIn(text: string): Array<{year: number; at: number; end: number}> {
  const pattern =
    /((?:19|20)\d{2}|[二一][〇○零0九][〇○零0-9一二三四五六七八九]{2})[ \u3000]*(?:[-—–~～至][ \u3000]*\d{4})?[ \u3000]*(?:学?年度?)/g
  return [...text.matchAll(pattern)].flatMap((match) => {
    const year = parseNumeral((match[1] ?? '').replace(/[○零]/g, '〇'))
    return year ? [{year, at: match.index, end: match.index + match[0].length}] : []
  })
}
