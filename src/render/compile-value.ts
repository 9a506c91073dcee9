import {
  type Context,
  evalToken,
  type Expression,
  type Filter,
  isTruthy,
  type Scope,
  type Token,
  toValueSync,
  TypeGuards,
  UndefinedVariableError,
  type Value
} from 'liquidjs'
import {internals} from './liquid-internals.ts'

/** @param lenient whether an unknown name is nil */
type Evaluate = (context: Context, lenient?: boolean) => unknown

/** A value of a template with its filters. */
export function compileValue({initial, filters}: Value): Evaluate {
  const first = expressionOf(initial)
  const rest = filters.map(filterOf)
  const defaults = filters[0]?.name === 'default'
  return (context, lenient) => {
    let value = first(context, lenient || (defaults && context.opts.lenientIf))
    for (const apply of rest) value = apply(value, context)
    return value
  }
}

function filterOf(filter: Filter): (value: unknown, context: Context) => unknown {
  const {handler, token, liquid} = internals.filterParts(filter)
  const args = filter.args.map((arg): Evaluate => {
    if (!Array.isArray(arg)) return compileToken(arg)
    const evaluate = compileToken(arg[1])
    return (context) => [arg[0], evaluate(context)]
  })
  return (value, context) =>
    toValueSync(handler.call({context, token, liquid}, value, ...args.map((arg) => arg(context))))
}

function expressionOf(expression: Expression): Evaluate {
  const slowly: Evaluate = (context, lenient) => toValueSync(expression.evaluate(context, lenient))
  const stack: Evaluate[] = []
  for (const token of expression.postfix) {
    if (!TypeGuards.isOperatorToken(token)) stack.push(compileToken(token))
    else {
      const [left, right] = stack.splice(-2)
      if (!left || !right || token.operator === 'not') return slowly
      stack.push(operation(token.operator, left, right))
    }
  }
  const [only, ...more] = stack
  return only && more.length === 0 ? only : slowly
}

function operation(operator: string, left: Evaluate, right: Evaluate): Evaluate {
  const quick = onPrimitives[operator]
  return (context, lenient) => {
    const one = left(context, lenient)
    const other = right(context, lenient)
    return quick && isPrimitive(one) && isPrimitive(other)
      ? quick(one, other, context)
      : toValueSync(context.opts.operators[operator]?.(one, other, context))
  }
}

type Primitive = string | number

/** liquidjs goes on to compare lists, `empty`, `nil` and `blank`. */
const onPrimitives: Readonly<
  Record<string, (one: Primitive, other: Primitive, context: Context) => boolean>
> = {
  '==': (one, other) => one === other,
  '!=': (one, other) => one !== other,
  '>': (one, other) => one > other,
  '<': (one, other) => one < other,
  '>=': (one, other) => one >= other,
  '<=': (one, other) => one <= other,
  and: (one, other, context) => isTruthy(one, context) && isTruthy(other, context),
  or: (one, other, context) => isTruthy(one, context) || isTruthy(other, context)
}

/** Operators treat booleans as they treat strings and numbers. */
function isPrimitive(value: unknown): value is Primitive {
  return typeof value !== 'object' && typeof value !== 'function'
}

/** A single value: a literal, a path of names, a range. */
export function compileToken(token: Token | undefined): Evaluate {
  if (!token) return () => undefined
  if ('content' in token) {
    const {content} = token
    return () => content
  }
  const slowly: Evaluate = (context, lenient) => toValueSync(evalToken(token, context, lenient))
  if (!TypeGuards.isPropertyAccessToken(token) || token.variable) return slowly
  const keys = token.props.map(compileToken)
  const fixed = token.props.flatMap((key) => ('content' in key ? [key.content] : []))
  return (context, lenient) => {
    const path = fixed.length === keys.length ? fixed : keys.map((key) => key(context))
    const found = lookUp(path, token, context)
    // liquidjs knows whether that is a fault, and how to word it
    return found === undefined ? slowly(context, lenient) : found
  }
}

function lookUp(path: readonly unknown[], token: Token, context: Context): unknown {
  try {
    let value: unknown = internals.scopeOf(context, path[0])
    for (const key of path) {
      value = toValueSync(context.readProperty(value as Scope, key as string))
      if (value === undefined) break
    }
    return value
  } catch (error) {
    throw new UndefinedVariableError(error as Error, token)
  }
}
