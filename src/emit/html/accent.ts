import type {Output, Site} from '../../types.ts'
import {hash} from '../../util/hash.ts'

/** The grounds of `theme.css` on which the accent must stand out, light and dark. */
const grounds = {light: '#f6f5f1', dark: '#24221f'} as const

/** WCAG 2.2, 1.4.3. */
const contrast = 4.5

/** `assets/accent.css`: the accent of `site.yaml`, moved as far as legibility asks. */
export function* accent({config}: Site): Iterable<Output> {
  const {theme} = config
  const given = theme.accent ?? theme.accentDark
  if (!given) return
  const light = legible(theme.accent ?? given, grounds.light, '#000000')
  const dark = legible(theme.accentDark ?? given, grounds.dark, '#ffffff')
  const band = legible(theme.accent ?? given, '#ffffff', '#000000')
  const css = [`:root{--accent-light:${light};--accent-dark:${dark};--band:${band}}`, ''].join('\n')
  yield {path: 'assets/accent.css', key: hash('accent', css), value: () => css}
}

/** Mixes a colour with black or white until it stands out from its ground. */
export function legible(color: string, ground: string, toward: string): string {
  for (let part = 0; part < 1; part += 0.05) {
    const mixed = mix(color, toward, part)
    if (ratio(mixed, ground) >= contrast) return mixed
  }
  return toward
}

function mix(color: string, other: string, part: number): string {
  const others = channels(other)
  return `#${channels(color)
    .map((value, index) => Math.round(value + ((others[index] ?? 0) - value) * part))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`
}

/** Contrast ratio by WCAG 2.2. */
export function ratio(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color)
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const channels = (color: string) =>
  [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16))
