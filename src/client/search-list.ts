import {search, type Search, type SearchFiles, type SearchRequest} from './search-core.ts'
import {resultItem} from './search-results.ts'

/** What the page shows of a search. */
export interface ResultList {
  /** Starts another search; nothing is shown for an empty one. */
  ask(request: SearchRequest): Promise<void>
  /** Shows the next results and goes to the first of them. */
  more(): Promise<void>
  /** Shows the next results as long as these are few. */
  readOn(): void
}

export interface ListElements {
  readonly list: HTMLElement
  /** Says how many there are, with the words of its data attributes. */
  readonly status: HTMLElement
  readonly more: HTMLButtonElement
}

/** Results that are shown at a time; each costs the text of a report. */
const portion = 5
/** As many come of themselves as one reads on, the rest when asked for. */
const unasked = 10

export function createList({list, status, more}: ListElements, files: SearchFiles): ResultList {
  /** The search on show; one that is overtaken by another shows nothing. */
  let current: Promise<Search> | null = null
  const words = (name: string) => status.dataset[name] ?? ''

  async function show(asked: Promise<Search>, afresh: boolean): Promise<void> {
    list.ariaBusy = 'true'
    try {
      const found = await asked
      const hits = await found.next(portion)
      if (asked !== current) return
      if (afresh) list.replaceChildren()
      list.append(...hits.map((hit) => resultItem(hit, words)))
      more.hidden = hits.length < portion || list.childElementCount >= found.most
      status.textContent = summary(found, list.childElementCount, more.hidden, words)
    } catch {
      if (asked === current) clear(words('failed'))
    }
    list.ariaBusy = 'false'
  }

  function clear(said: string): void {
    list.replaceChildren()
    more.hidden = true
    status.textContent = said
  }

  return {
    async ask(request) {
      current = null
      if (!request.query.trim()) clear('')
      else await show((current = search(request, files)), true)
    },
    async more() {
      if (!current) return
      const before = list.childElementCount
      await show(current, false)
      list.children[before]?.querySelector<HTMLElement>('h3 a')?.focus()
    },
    readOn() {
      if (current && list.childElementCount < unasked) void show(current, false)
    }
  }
}

/** How many there are; where that is not known yet, how many there may be. */
function summary(
  {most, exact}: Search,
  shown: number,
  ended: boolean,
  words: (name: string) => string
): string {
  const count = (name: string, n: number) => {
    const [one = '', many = one] = words(name).split('|')
    return (n === 1 ? one : many).replace('{n}', String(n))
  }
  if (shown === 0) return words('none')
  if (exact || ended) return count('found', ended ? shown : most)
  return count('some', shown).replace('{m}', String(most))
}
