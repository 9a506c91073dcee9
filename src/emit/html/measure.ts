/** What a unit measures, and how many of the plain unit it stands for: `万元` is 10,000 of `元`; a bare `万` keeps its name. */
export function measure(unit: string): {base: string; factor: number} {
  const plain = unit.normalize('NFKC')
  const [, multiplier = '', base = plain] = /^(百万|千万|万亿|万|亿)(.+)$/.exec(plain) ?? []
  return {base, factor: multipliers[multiplier] ?? 1}
}

/** Multipliers in front of a unit. 千 is not among them: 千米 and 千瓦 are units of their own. */
const multipliers: Readonly<Record<string, number>> = {百万: 1e6, 千万: 1e7, 万亿: 1e12, 万: 1e4, 亿: 1e8}

/** Factors are powers of ten, so that the product is rounded to the digits that it can have. */
export function scale(value: number, from: number, to: number): number {
  return from === to ? value : Number(((value * from) / to).toPrecision(12))
}
