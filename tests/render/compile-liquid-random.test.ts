import fc from 'fast-check'
import {expect, test} from 'vitest'
import {bothEngines} from './both-engines.ts'

/* Templates put together at random from what Liquid has. Most names stand for something: a fault ends a page. */

const names = [
  'n',
  's',
  'no',
  'nothing',
  'list',
  'none',
  'map',
  'map.x.y',
  'map[key]',
  'list[0]',
  'list.last'
]
const loopNames = ['i', 'i.x', 'forloop.index', 'forloop.last', 'list.size', 's.size', 'map.first']
const literals = ['1', '-2.5', '"q<"', "'\\n'", 'true', 'false', 'nil', 'empty', 'blank', '(1..3)', '(1..n)']
const value = fc.oneof(
  {weight: 6, arbitrary: fc.constantFrom(...names)},
  {weight: 2, arbitrary: fc.constantFrom(...loopNames)},
  {weight: 3, arbitrary: fc.constantFrom(...literals)},
  {weight: 1, arbitrary: fc.constantFrom('gone', 'map.gone', 'list[7]')}
)

const filters = [
  'upcase | size | raw | first | join: "-" | plus: n | append: s | default: "d" | default: no, allow_false: true',
  'map: "x" | sort | reverse | slice: 1, 2 | split: "" | json | where: "x", n | times: 2 | escape | concat: list',
  'fill: n | compact | nope'
]
const filter = fc.constantFrom(...filters.flatMap((row) => row.split(' | ')))
const filtered = fc
  .tuple(value, fc.array(filter, {maxLength: 2}))
  .map(([first, filters]) => [first, ...filters].join(' | '))

const sign = fc.constantFrom('==', '!=', '>', '<', '>=', '<=', 'contains', 'and', 'or')
const condition = fc
  .tuple(fc.constantFrom('', '', 'not '), value, fc.array(fc.tuple(sign, value), {maxLength: 3}))
  .map(([not, first, more]) => `${not}${first}${more.map(([by, other]) => ` ${by} ${other}`).join('')}`)

const modifiers = fc.constantFrom('', '', '', ' limit: 2', ' offset: 1', ' reversed', ' offset: continue')
const partials = {
  'part.liquid': '[{{ x }}{% for i in x %}{{ i }}{{ forloop.rindex0 }}{% endfor %}]',
  'inner.liquid': '{% if n %}{{ i }}{% continue %}{% endif %}{{ s }}'
}

/** A tag; either side of it may take away the space before or after. */
const tag = (text: string, [left, right]: readonly [boolean, boolean]) =>
  `{%${left ? '-' : ''} ${text} ${right ? '-' : ''}%}`

const trims = fc.tuple(fc.boolean(), fc.boolean())
const single = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, trims).map(([inside, trim]) => tag(inside, trim))

const {block} = fc.letrec<{block: string; part: string}>((tie) => {
  const around = (open: fc.Arbitrary<string>, close: string, middle: readonly string[] = []) =>
    fc
      .tuple(
        single(open),
        tie('block'),
        single(fc.constant(close)),
        tie('block'),
        fc.constantFrom('', ...middle)
      )
      .map(([start, body, end, other, between]) =>
        [start, body, ...(between ? [between, other] : []), end].join('')
      )
  return {
    block: fc.array(tie('part'), {maxLength: 4}).map((parts) => parts.join('')),
    part: fc.oneof(
      {maxDepth: 3, depthSize: 'small'},
      fc.constantFrom('a', ' \n ', '<p>'),
      filtered.map((text) => `{{ ${text} }}`),
      filtered.map((text) => `{{- ${text} -}}`),
      single(filtered.map((text) => `assign n = ${text}`)),
      single(filtered.map((text) => `echo ${text}`)),
      single(fc.constantFrom('break', 'continue', 'increment c', 'cycle s, n', 'include "inner"', '# note')),
      single(value.map((text) => `render "part", x: ${text}`)),
      single(value.map((text) => `render "part" for ${text} as x`)),
      around(
        condition.map((text) => `if ${text}`),
        'endif',
        ['{% else %}', '{% elsif list %}']
      ),
      around(
        condition.map((text) => `unless ${text}`),
        'endunless',
        ['{% else %}', '{% elsif n %}']
      ),
      around(
        fc.tuple(value, modifiers).map(([list, modifier]) => `for i in ${list}${modifier}`),
        'endfor',
        ['{% else %}']
      ),
      around(fc.constant('capture s'), 'endcapture'),
      around(fc.constant('raw'), 'endraw'),
      around(fc.constant('comment'), 'endcomment'),
      around(
        value.map((text) => `case ${text} %}{% when 1, s`),
        'endcase',
        ['{% else %}', '{% when n %}']
      )
    )
  }
})

const data = fc.record({
  n: fc.oneof(fc.integer({min: -1, max: 4}), fc.constantFrom('', '3', null)),
  s: fc.constantFrom('q<', '', '&', '字 字'),
  no: fc.boolean(),
  nothing: fc.constant(null),
  list: fc.array(fc.oneof(fc.integer({min: 0, max: 3}), fc.constantFrom('b', null, {x: 1}, ['c'])), {
    maxLength: 4
  }),
  none: fc.constant([]),
  map: fc.record({x: fc.constantFrom({y: '深'}, {y: 2}, null), first: fc.constant('f')}),
  key: fc.constantFrom('x', 'first', 'size')
})

test('any template gives what liquidjs makes of it', () => {
  let texts = 0
  fc.assert(
    fc.property(block, data, (text, values) => {
      const {slow, quick} = bothEngines({...partials, 'page.liquid': text})('page', () =>
        structuredClone(values)
      )
      expect(quick).toEqual(slow)
      if (typeof slow === 'string' && slow.trim() !== '') texts++
    }),
    {numRuns: 2000}
  )
  expect(texts).toBeGreaterThan(500)
})
