import {directive} from 'micromark-extension-directive'
import type {Options} from 'micromark'

type Extension = NonNullable<Options['extensions']>[number]
type Construct = Extract<NonNullable<NonNullable<Extension['text']>[string]>, {tokenize: unknown}>
type Tokenize = Construct['tokenize']
type State = ReturnType<Tokenize>

const colon = 58
const opening = ':statistic['

/**
 * `:statistic[*次]{#lectures label="专题辅导"}` and no other directive in running text, where `12:30`, `1:2` and
 * `注:见附表` are meant as they stand.
 */
export function statisticDirective(): Extension {
  const found = directive().text?.[colon]
  const [construct] = Array.isArray(found) ? found : [found]
  if (!construct) return {}
  const tokenize: Tokenize = (effects, ok, nok) =>
    effects.check({tokenize: look, partial: true}, effects.attempt(construct, ok, nok), nok)
  return {text: {[colon]: {...construct, name: 'statisticDirective', tokenize}}}
}

const look: Tokenize = (effects, ok, nok) => {
  let at = 0
  return begin

  function begin(code: number | null): State | undefined {
    effects.enter('data')
    return step(code)
  }

  function step(code: number | null): State | undefined {
    if (code !== opening.codePointAt(at)) return nok(code)
    effects.consume(code)
    at += 1
    if (at < opening.length) return step
    effects.exit('data')
    return ok
  }
}
