/** A pattern of alternatives, one a line of a table. */
export function oneOf(...alternatives: readonly string[]): RegExp {
  return new RegExp(alternatives.join('|'), 'u')
}
