import type {Liquid} from 'liquidjs'
import type {Theme} from '../types.ts'
import {hash} from '../util/hash.ts'
import {compileLiquid} from './compile-liquid.ts'
import {createEngine} from './create-engine.ts'
import {templateMessage} from './template-message.ts'

/**
 * Makes a theme of template files.
 *
 * @param files by path below `templates/`: `report.liquid`, `partials/header.liquid`
 */
export function createTheme(files: ReadonlyMap<string, Uint8Array | string>): Theme {
  const names = [...files.keys()].sort()
  const templates = new Map([...files].map(([name, file]) => [name, toText(file)]))
  const engine = createEngine(Object.fromEntries(templates))
  compileLiquid(engine)
  const parsed = new Map<string, ReturnType<Liquid['parseFileSync']>>()
  return {
    key: hash(...names.flatMap((name) => [name, files.get(name) ?? ''])),
    render(name, data) {
      try {
        const template = parsed.get(name) ?? engine.parseFileSync(name)
        parsed.set(name, template)
        return String(engine.renderSync(template, data))
      } catch (error) {
        throw templateMessage(error, name, templates)
      }
    }
  }
}

const toText = (file: Uint8Array | string) =>
  typeof file === 'string' ? file : new TextDecoder().decode(file)
