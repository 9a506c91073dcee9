import type {Options} from 'micromark'
import {starsAreBlank, underscoresAreBlank} from '../zh/star-blanks.ts'

type Extension = NonNullable<Options['extensions']>[number]
type Construct = Extract<NonNullable<NonNullable<Extension['text']>[string]>, {tokenize: unknown}>
type Tokenize = Construct['tokenize']
type State = ReturnType<Tokenize>
type Next = State | undefined

/** Looked ahead on a line; longer emphasis is read as CommonMark has it. */
export const reach = 200
/** A longer run of stars stands for nothing. */
export const longest = 6
/** A longer line of underscores is read as CommonMark has it. */
const longestLine = 60

/**
 * A run of `*` that stands for a figure (`*次`, `**万元`, `*.*%`), and one of `_` to write on (`姓名：____，`), is text. It is
 * tried before emphasis, and its tokens are data, so that text nodes stay whole.
 */
export function blankStars(): Extension {
  const constructs = [
    {code: 42, isBlank: starsAreBlank, longest},
    {code: 95, isBlank: underscoresAreBlank, longest: longestLine}
  ]
  return {
    text: Object.fromEntries(
      constructs.map((mark) => [mark.code, {name: 'blankStars', tokenize: tokenizer(mark)}])
    )
  }
}

interface Mark {
  code: number
  isBlank: typeof starsAreBlank
  longest: number
}

const tokenizer = (mark: Mark): Tokenize =>
  function (effects, ok, nok) {
    const {previous, events} = this
    let size = 0
    return begin

    function begin(code: number | null): Next {
      if (previous === mark.code) return nok(code)
      effects.enter('data')
      return run(code)
    }

    function run(code: number | null): Next {
      if (code === mark.code) {
        size++
        effects.consume(code)
        return run
      }
      if (size > mark.longest) return nok(code)
      effects.exit('data')
      return effects.check({tokenize: look, partial: true}, ok, nok)(code)
    }

    function look(this: ThisParameterType<Tokenize>, ...[effects, ok, nok]: Parameters<Tokenize>): State {
      let ahead = ''
      return step

      function step(code: number | null): Next {
        if (code !== null && code > 0 && ahead.length < reach) {
          if (ahead === '') effects.enter('data')
          ahead += String.fromCodePoint(code)
          effects.consume(code)
          return step
        }
        if (ahead !== '') effects.exit('data')
        const before = previous !== null && previous > 0 ? String.fromCodePoint(previous) : ''
        return (mark.isBlank({size, before, ahead, open: isOpen(events, size)}) ? ok : nok)(code)
      }
    }
  }

/** An unmatched run of this size stands before: ours could close it. */
function isOpen(events: ThisParameterType<Tokenize>['events'], size: number): boolean {
  let odd = false
  // emphasis longer than this is none, and hostile text shall not cost more
  for (const [what, token] of events.slice(-400)) {
    if (
      what === 'enter' &&
      token.type === 'attentionSequence' &&
      token.end.offset - token.start.offset === size
    )
      odd = !odd
  }
  return odd
}
