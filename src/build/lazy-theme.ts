import type {Theme} from '../types.ts'
import {hash} from '../util/hash.ts'
import type {Inputs} from './inputs.ts'

/** A theme whose engine is loaded only when a page is to be rendered. */
export function lazyTheme(inputs: Inputs): {theme: Theme; load(): Promise<void>} {
  const {templates} = inputs
  let engine: Theme | undefined
  const files = () => new Map([...templates].map(([name, file]) => [name, file.bytes()]))
  const theme: Theme = {
    key: hash(...[...templates].map(([name, file]) => `${name}\0${file.hash}`).sort()),
    get assets() {
      return new Map([...files()].filter(([name]) => name.startsWith('assets/')))
    },
    render(template, data) {
      if (!engine) throw new Error('the theme is not loaded')
      return engine.render(template, data)
    }
  }
  const load = async () => {
    const {createTheme} = await import('../render/theme.ts')
    engine ??= createTheme(files())
  }
  return {theme, load}
}
