/**
 * Puts a value into a pattern of the interface text. `{n}` stands for the value; a pattern of two
 * halves, `{n} report|{n} reports`, is for one and for other counts.
 */
export function fillPattern(pattern: string, value: string | number): string {
  const [one = '', other = one] = pattern.split('|')
  return (Number(value) === 1 ? one : other).replaceAll('{n}', () => String(value))
}
