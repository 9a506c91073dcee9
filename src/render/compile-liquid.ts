import {
  type Context,
  type Emitter,
  ForTag,
  IfTag,
  isTruthy,
  type Liquid,
  LiquidError,
  LookupType,
  Output,
  RenderError,
  RenderTag,
  type Scope,
  type Template,
  toValue,
  toValueSync,
  TypeGuards,
  UnlessTag,
  type Value
} from 'liquidjs'
import {compileToken, compileValue} from './compile-value.ts'
import {internals, type LoopClass} from './liquid-internals.ts'

/** Writes what a part of a template says. */
type Write = (context: Context) => string

interface Compiler {
  readonly Loop: LoopClass
  readonly listOf: (templates: readonly Template[]) => Write
}

/**
 * Makes an engine render by closures, one for each part of a parsed template, in place of the generators by which
 * liquidjs serves promises too: the same text and the same faults in a fraction of the time. What the table below
 * does not know stays with liquidjs, whose tags then find their bodies compiled.
 *
 * Only `renderSync` works afterwards.
 */
export function compileLiquid(engine: Liquid): void {
  const compiled = new WeakMap<readonly Template[], Write>()
  const compiler: Compiler = {
    Loop: internals.loopClass(engine),
    listOf(templates) {
      const known = compiled.get(templates)
      if (known) return known
      const made = inTurn(templates.map((template) => [template, writerOf(template, compiler)]))
      compiled.set(templates, made)
      return made
    }
  }
  engine.renderer.renderTemplates = function* (templates, context, emitter?: Emitter) {
    const html: string = yield compiler.listOf(templates)(context)
    emitter?.write(html)
    return html
  }
}

function inTurn(parts: ReadonlyArray<readonly [Template, Write]>): Write {
  return (context) => {
    let html = ''
    for (const [template, write] of parts) {
      try {
        html += write(context)
      } catch (error) {
        throw LiquidError.is(error) ? error : new RenderError(error as Error, template)
      }
      if (context.breakCalled || context.continueCalled) break
    }
    return html
  }
}

/* Parts ------------------------------------------------------------------------------------------ */

/** Null where liquidjs is to see to it. */
type Compile = (template: Template, compiler: Compiler) => Write | null

const kinds: readonly Compile[] = [
  on(Output, ({value}) => {
    const evaluate = compileValue(value)
    return (context) => toText(evaluate(context))
  }),
  on(IfTag, ({branches, elseTemplates = []}, compiler) => choice(branches, elseTemplates, compiler)),
  on(UnlessTag, ({branches, elseTemplates}, compiler) => choice(branches, elseTemplates, compiler)),
  on(ForTag, loop),
  on(RenderTag, partial)
]

/** A row of the table. */
function on<Kind extends Template>(
  kind: abstract new (...values: never[]) => Kind,
  compile: (template: Kind, compiler: Compiler) => Write | null
): Compile {
  return (template, compiler) => (template instanceof kind ? compile(template, compiler) : null)
}

function writerOf(template: Template, compiler: Compiler): Write {
  const {token} = template
  if (TypeGuards.isHTMLToken(token)) {
    const text = token.getContent()
    return () => text
  }
  for (const compile of kinds) {
    const write = compile(template, compiler)
    if (write) return write
  }
  return byLiquid(template)
}

function byLiquid(template: Template): Write {
  return (context) => {
    let html = ''
    const emitter: Emitter = {buffer: '', write: (value) => (html += toText(value))}
    const rest: unknown = toValueSync(template.render(context, emitter))
    return rest ? html + toText(rest) : html
  }
}

interface Branch {
  readonly value: Value
  /** `unless` turns its first one round. */
  readonly test?: (value: unknown, context: Context) => boolean
  readonly templates: readonly Template[]
}

function choice(branches: readonly Branch[], otherwise: readonly Template[], {listOf}: Compiler): Write {
  const cases = branches.map(({value, test = isTruthy, templates}) => ({
    evaluate: compileValue(value),
    test,
    write: listOf(templates)
  }))
  const last = listOf(otherwise)
  return (context) => {
    for (const {evaluate, test, write} of cases)
      if (test(evaluate(context, context.opts.lenientIf), context)) return write(context)
    return last(context)
  }
}

/** A loop over all of a list. */
function loop(tag: ForTag, {Loop, listOf}: Compiler): Write | null {
  if (Object.keys(tag.hash.hash).length > 0) return null
  const text = tag.collection.getText()
  const register = `continue-${tag.variable}-${text}`
  const evaluate = compileToken(tag.collection)
  const [write, otherwise, slowly] = [listOf(tag.templates), listOf(tag.elseTemplates), byLiquid(tag)]
  return (context) => {
    const items = evaluate(context)
    if (!Array.isArray(items)) return slowly(context)
    if (items.length === 0) return otherwise(context)
    context.setRegister(register, items.length)
    const forloop = new Loop(items.length, text, tag.variable)
    const scope: Scope = Object.assign(Object.create(null), {forloop})
    context.push(scope)
    let html = ''
    for (const item of items) {
      scope[tag.variable] = item
      context.continueCalled = context.breakCalled = false
      html += write(context)
      if (context.breakCalled) break
      forloop.next()
    }
    context.continueCalled = context.breakCalled = false
    context.pop()
    return html
  }
}

/** A template that is named outright and gets values one by one; it is parsed when it is first asked for. */
function partial(tag: RenderTag, {listOf}: Compiler): Write | null {
  const parts = internals.renderParts(tag)
  if (!parts) return null
  const values = Object.entries(parts.values).map(
    ([name, token]) => [name, token ? compileToken(token) : () => true] as const
  )
  let write: Write | undefined
  return (context) => {
    const inner = context.spawn()
    const scope = inner.bottom()
    for (const [name, evaluate] of values) scope[name] = evaluate(context)
    write ??= listOf(tag.liquid.parseFileSync(parts.file, LookupType.Partials))
    return write(inner)
  }
}

/** As liquidjs prints a value. */
function toText(value: unknown): string {
  const printed: unknown = toValue(value)
  if (typeof printed === 'string') return printed
  if (printed === undefined || printed === null) return ''
  return Array.isArray(printed) ? printed.map(toText).join('') : String(printed)
}
