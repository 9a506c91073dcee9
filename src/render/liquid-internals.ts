import {Context, type Drop, type Filter, type Liquid, type RenderTag, type Scope, type Token} from 'liquidjs'

/** Of what `forloop` is in a template. */
export type LoopClass = new (length: number, collection: string, variable: string) => Drop & {next(): void}

/**
 * What {@link compileLiquid} needs of liquidjs and is private there, typed by its own declarations.
 * Checked on 10.30.1: look here first when that changes.
 */
export const internals = {
  /** The innermost scope that has a name. */
  scopeOf: (context: Context, name: unknown): Scope => context['findScope'](name),

  filterParts: (filter: Filter) => ({
    handler: filter['handler'],
    token: filter['token'],
    liquid: filter['liquid']
  }),

  /** Null for a `render` whose template is computed, lies beside this one, or gets more than named values. */
  renderParts(tag: RenderTag): {file: string; values: Record<string, Token | undefined>} | null {
    const file = tag['file']
    if (typeof file !== 'string' || file.startsWith('.') || tag['with'] || tag['forBinding']) return null
    return {file, values: tag['hash'].hash}
  },

  /** A loop shows an instance to its body. */
  loopClass(engine: Liquid): LoopClass {
    const context = new Context({}, engine.options, {sync: true}, {liquid: engine})
    const scopes: Scope[] = []
    context.push = (scope) => scopes.push(scope)
    engine.renderSync(engine.parse('{% for each in (1..1) %}{% endfor %}'), context)
    return (scopes.at(-1) as {forloop: {constructor: LoopClass}}).forloop.constructor
  }
}
