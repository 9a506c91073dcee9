import type {Card, Config, MessageRecord} from '../types.ts'

interface Clash {
  readonly path: string
  readonly message: MessageRecord
}

/**
 * Which reports are published, newest first, and which wanted an address that another has: a draft gives way, else the
 * path that comes first has it, whenever and on whatever machine.
 */
export function settle(all: readonly Card[], config: Config): {cards: Card[]; clashes: Clash[]} {
  const taken = new Map<string, string>()
  const clashes: Clash[] = []
  const wanted = all.filter(({draft}) => !draft || config.drafts)
  const published = wanted.toSorted(draftsLast).filter((card) => {
    // two names that differ in case alone are one file on most office machines
    const address = card.path.toLowerCase()
    const other = taken.get(address)
    if (other === undefined) taken.set(address, card.source)
    else {
      const values = {path: card.path, other}
      clashes.push({path: card.source, message: {ruleId: 'address-taken', values, place: null}})
    }
    return other === undefined
  })
  return {cards: published.sort(newestFirst), clashes}
}

function draftsLast(a: Card, b: Card): number {
  return Number(a.draft) - Number(b.draft)
}

function newestFirst(a: Card, b: Card): number {
  return (
    (b.year ?? 0) - (a.year ?? 0) ||
    compare(b.date ?? '', a.date ?? '') ||
    compare(a.organization, b.organization) ||
    compare(a.source, b.source)
  )
}

/** By code unit, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
