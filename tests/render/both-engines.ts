import type {Liquid, LiquidError} from 'liquidjs'
import {compileLiquid} from '../../src/render/compile-liquid.ts'
import {createEngine} from '../../src/render/create-engine.ts'

/** What liquidjs makes of a template, and what the compiled template makes of it. */
interface Both {
  readonly slow: Outcome
  readonly quick: Outcome
}

type Outcome = string | {readonly fault: object}

/** Renders templates in both ways; each gets data of its own, as `increment` writes into it. */
export function bothEngines(
  templates: Readonly<Record<string, string>>
): (name: string, data: () => object) => Both {
  const slow = createEngine({...templates})
  const quick = createEngine({...templates})
  compileLiquid(quick)
  return (name, data) => ({slow: outcome(slow, name, data()), quick: outcome(quick, name, data())})
}

function outcome(engine: Liquid, name: string, data: object): Outcome {
  try {
    return String(engine.renderSync(engine.parseFileSync(name), data))
  } catch (error) {
    const {token, originalError, message, name: kind} = error as LiquidError
    return {fault: {kind, message, token: {...token}, original: originalError?.message}}
  }
}
