import type {Card} from '../types.ts'

/** Reports on two years in succession of one organization, where it has one report a year. */
export function successors(cards: readonly Card[]): Array<[earlier: Card, later: Card]> {
  const years = new Map<string, Card[]>()
  for (const card of cards) {
    if (card.year === null) continue
    const key = keyOf(card, card.year)
    years.set(key, [...(years.get(key) ?? []), card])
  }
  return cards.flatMap((later): Array<[Card, Card]> => {
    if (later.year === null || years.get(keyOf(later, later.year))?.length !== 1) return []
    const [earlier, ...others] = years.get(keyOf(later, later.year - 1)) ?? []
    return earlier && others.length === 0 ? [[earlier, later]] : []
  })
}

function keyOf({organization}: Card, year: number): string {
  return `${year} ${organization}`
}
