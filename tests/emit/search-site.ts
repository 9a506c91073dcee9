import {runInThisContext} from 'node:vm'
import type {SearchFiles} from '../../src/client/search-core.ts'
import {search as emitter} from '../../src/emit/search.ts'
import type {Kind, Output, Passage, Site} from '../../src/types.ts'
import {hash} from '../../src/util/hash.ts'
import {siteOf, type Draft} from './html-site.ts'

/** Seeded numbers in [0, 1). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

const words =
  '供水 水质 检测 管网 巡查 抢修 培训 志愿者 阅读 讲座 窗口 服务 群众 设备 更新 安全 检查 12次 3200人次 12.5% A级 Wi-Fi e站 𠮷野路 办理 时限 缩短 台账'.split(
    ' '
  )
const kinds: readonly Kind[] = ['overview', 'achievement', 'problem', 'plan', 'other']

/** Reports of invented offices, two years each. */
export function draftsOf(count: number, seed = 1): Draft[] {
  const random = randomFrom(seed)
  const pick = <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)] as Item
  const sentence = () =>
    Array.from({length: 2 + random() * 6}, () => pick(words)).join(pick(['', '', '，', ' ']))
  const passage = (_: unknown, at: number): Passage => {
    const heading = `（${at + 1}）${sentence()}`
    const text = [heading, ...Array.from({length: 1 + random() * 3}, () => `${sentence()}。`)].join('\n')
    return {id: `s-${at}`, kinds: [pick(kinds)], heading: heading.length, text}
  }
  return Array.from({length: count}, (_, at) => ({
    organization: `青禾${at >> 1}号水务站`,
    year: 2024 + (at % 2),
    file: `${2024 + (at % 2)}/r${at}.txt`,
    title: `青禾${at >> 1}号水务站${2024 + (at % 2)}年工作总结`,
    passages: Array.from({length: 3}, passage)
  }))
}

/** A site whose keys tell the records apart, as those of builds do. */
export function searchSite(drafts: readonly Draft[]): Site {
  const site = siteOf(drafts)
  const records = new Map(
    site.cards.map((card) => {
      const record = {...site.record(card), key: ''}
      return [hash(JSON.stringify(record)), {card, record}]
    })
  )
  return {
    ...site,
    cards: [...records].map(([key, {card}]) => ({...card, key})),
    record({key}) {
      const found = records.get(key)
      if (!found) throw new Error(`no record ${key}`)
      return found.record
    }
  }
}

export function outputsOf(site: Site): Map<string, Output> {
  return new Map([...emitter.emit(site)].map((output) => [output.path, output]))
}

/** The index as the page gets it, with what was loaded. */
export function filesOf(outputs: ReadonlyMap<string, Output>): SearchFiles & {loaded: string[]} {
  const loaded: string[] = []
  const load = async (path: string): Promise<never> => {
    loaded.push(path)
    let content: unknown
    const take = (_kind: string, _number: number, given: unknown) => (content = given)
    const script = String(await outputs.get(path)?.value())
    runInThisContext(`(huibaoSearch) => {${script}}`)(take)
    return content as never
  }
  return {
    loaded,
    documents: () => load('search/documents.js'),
    grams: (number) => load(`search/grams/${number}.js`),
    text: (number) => load(`search/texts/${number}.js`)
  }
}
