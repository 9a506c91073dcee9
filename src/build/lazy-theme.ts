import type {Theme} from '../types.ts'
import {hash} from '../util/hash.ts'
import type {Inputs} from './inputs.ts'
import {throwUnreadable} from './throw-unreadable.ts'

/** A theme whose engine is loaded only when a page is to be rendered. */
export interface LazyTheme {
  readonly theme: Theme
  load(): Promise<void>
}

/** @param before the theme of the last run, kept when no template changed */
export function lazyTheme(inputs: Inputs, before?: LazyTheme): LazyTheme {
  const templates = [...inputs.templates].filter(([name]) => !name.startsWith('assets/'))
  const key = hash(...templates.map(([name, file]) => `${name}\0${file.hash}`).sort())
  if (before?.theme.key === key) return before
  const [refused] = templates.flatMap(([, {path}]) => {
    const message = inputs.unreadable.get(path)
    return message ? [{path, message}] : []
  })
  let engine: Theme | undefined
  return {
    theme: {
      key,
      render(template, data) {
        if (refused) throwUnreadable(refused.path, refused.message)
        if (!engine) throw new Error('the theme is not loaded')
        return engine.render(template, data)
      }
    },
    async load() {
      if (refused) return
      const {createTheme} = await import('../render/theme.ts')
      engine ??= createTheme(new Map(templates.map(([name, file]) => [name, file.bytes()])))
    }
  }
}
