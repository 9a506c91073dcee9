import type {Card} from '../../types.ts'

/** The reports of an organization. */
export interface Organization {
  readonly name: string
  /** Unique in the site, also where the names of two organizations sound alike. */
  readonly slug: string
  /** Newest first. */
  readonly cards: readonly Card[]
  /** Reports that continue one another, oldest first, one a year. */
  readonly lines: ReadonlyArray<readonly Card[]>
}

/** The cards of a site in the orders in which pages show them. */
export interface Shelves {
  readonly organizations: readonly Organization[]
  /** Newest first; null, for reports without a year, last. */
  readonly years: ReadonlyMap<number | null, readonly Card[]>
  organizationOf(card: Card): Organization
  /** The reports of the years before and after. */
  neighbours(card: Card): {previous: Card | null; next: Card | null}
}

export function shelve(cards: readonly Card[]): Shelves {
  const taken = new Set<string>()
  const organizations = [...group(cards, (card) => card.organization)].map(([name, own]) => ({
    name,
    slug: unique(own[0]?.organizationSlug || 'x', taken),
    cards: own,
    lines: linesOf(own)
  }))
  const byCard = new Map(
    organizations.flatMap((organization) => organization.cards.map((card) => [card, organization]))
  )
  const neighbours = new Map(organizations.flatMap(({lines}) => lines.flatMap(neighboursIn)))
  return {
    organizations,
    years: new Map([...group(cards, (card) => card.year)].sort(([a], [b]) => (b ?? -1) - (a ?? -1))),
    organizationOf: (card) => byCard.get(card) ?? {name: card.organization, slug: 'x', cards: [], lines: []},
    neighbours: (card) => neighbours.get(card) ?? {previous: null, next: null}
  }
}

/**
 * An organization with one report a year has one line. Otherwise reports belong together whose
 * file names differ in digits alone; of several that claim a year, the first stands.
 */
export function linesOf(cards: readonly Card[]): Card[][] {
  const dated = cards.filter((card) => card.year !== null)
  const single = new Set(dated.map(({year}) => year)).size === dated.length
  const lines = single ? [dated] : [...group(dated, stem).values()]
  return lines
    .map((line) => {
      const years = new Set<number | null>()
      return line.filter(({year}) => !years.has(year) && years.add(year)).toReversed()
    })
    .filter((line) => line.length > 0)
}

const stem = (card: Card) => (card.path.split('/').at(-1) ?? '').replace(/\d+/g, '')

function neighboursIn(line: readonly Card[]): Array<[Card, {previous: Card | null; next: Card | null}]> {
  return line.map((card, index) => [card, {previous: line[index - 1] ?? null, next: line[index + 1] ?? null}])
}

function group<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const found = groups.get(key)
    if (found) found.push(item)
    else groups.set(key, [item])
  }
  return groups
}

function unique(name: string, taken: Set<string>): string {
  let found = name
  for (let count = 2; taken.has(found); count++) found = `${name}-${count}`
  taken.add(found)
  return found
}
