import {readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {Output, RenderTag} from 'liquidjs'
import {afterEach, expect, test, vi} from 'vitest'
import {pagesOf, siteOf} from '../emit/html-site.ts'
import {bothEngines} from './both-engines.ts'

const partials = {
  'part.liquid': '[{{ x }}{% if y %}, {{ y.y }}{% endif %}]',
  'tree.liquid': '({% for node in nodes %}{{ node.name }}{% render "tree", nodes: node.nodes %}{% endfor %})',
  'loop.liquid': '{{ forloop.index }}{{ item }};',
  'leak.liquid': '{% assign a = 5 %}{{ a }}{{ n }}',
  'broken.liquid': 'a\n {% if %}{{ x | nope }}',
  'unknown.liquid': 'a\n {{ x.gone }}',
  'each.liquid': '{{ forloop.index }}/{{ forloop.length }} {{ part }};',
  'frame.liquid': '<{% block a %}A{% endblock %}|{% block b %}B{{ n }}{% endblock %}>{{ z }}',
  'folder/one.liquid': '{% render "./two", x: x %}',
  'folder/two.liquid': 'two {{ x }}'
}

const data = () => ({
  n: 3,
  zero: 0,
  yes: true,
  no: false,
  nothing: null,
  missing: undefined,
  text: 'a<b> & "c"',
  words: '一 二 三',
  none: [],
  pairs: [
    ['a', 1],
    [null, ['<']]
  ],
  list: [1, 'b', null, {x: 1}],
  more: [{x: 2}, {x: 1}, {x: 3}],
  hollow: '',
  spaces: ' \n',
  map: {x: {y: '深'}, size: 7, first: 'eerste', list: ['k', 'l'], none: []},
  plain: {a: 1, b: 2},
  key: 'x',
  keys: ['map', 'x'],
  nodes: [
    {name: 'a', nodes: [{name: 'b', nodes: []}]},
    {name: 'c', nodes: []}
  ],
  call: () => 'called',
  numbers: new Set([4, 5]),
  fails() {
    throw new Error('no such luck')
  }
})

const snippets = [
  // output and escaping
  '{{ text }} {{ text | raw }} {{ text | escape }} {{ text | upcase | raw }}',
  '{{ n }}{{ zero }}{{ yes }}{{ no }}{{ nothing }}{{ nil }}{{ empty }}{{ blank }}{{ hollow }}{{ spaces }}{{}}',
  '{{ \'q\\n\\u4e00\\x"\' }}{{ "it\'s" }}{{ 1.50 }}{{ -2 }}{{ true }}',
  '{{ list }} {{ more }} {{ map }} {{ list | raw }} {{ n | raw }} {{ nothing | raw }} {{ none | raw }} {{ pairs | raw }}',
  '{{ (1..3) }} {{ (1..n) }} {{ (n..1) }} {{ (1..3).size }} {{ "abc".size }} {{ "a" "b" }} {{ n n }}',
  // paths
  '{{ map.x.y }} {{ map["x"].y }} {{ map[key].y }} {{ map[keys[1]]["y"] }} {{ [key] }}',
  '{{ list[0] }} {{ list[-1].x }} {{ list[3].x }} {{ list.first }} {{ list.last.x }} {{ list.size }}',
  '{{ [nil] }}{{ [empty] }}',
  '{{ map.size }} {{ plain.size }} {{ text.size }} {{ none.size }} {{ n.size }} {{ map.first }}',
  '{{ none.first }}',
  '{{ nothing.x.y }}|{{ list[2].deeper.still }}',
  '{{ call }} {{ numbers.size }}',
  '{{ ["map"].x.y }} {{ map[nil] }}',
  // conditions
  ...['n', 'zero', 'hollow', 'nothing', 'no', 'list', 'none', 'missing', 'map.gone', 'gone.x', 'not n'].map(
    (value) =>
      `{% if ${value} %}yes{% else %}no{% endif %}{% unless ${value} %}no{% else %}yes{% endunless %}`
  ),
  ...['==', '!=', '>', '<', '>=', '<=', 'contains'].flatMap((sign) =>
    ['n', 'text', 'nothing', 'list', 'no', '"b"', '3', 'empty', 'blank', 'nil', 'more'].map((left) =>
      ['n', 'nil', 'empty', 'blank', '"b"', 'hollow', 'spaces', 'none', 'list', 'map', 'no']
        .map((right) => `{% if ${left} ${sign} ${right} %}1{% else %}0{% endif %}`)
        .join('')
    )
  ),
  '{% if n > 2 and text contains "b" or no %}1{% endif %}{% if no and yes or yes %}2{% endif %}',
  '{% if list and map %}1{% endif %}{% if nothing or map.x %}2{% endif %}{% if not no and n %}3{% endif %}',
  '{% if n == %}1{% endif %}{% if == n %}2{% endif %}{% if n and %}3{% endif %}{{ n > 2 }}{{ not n }}',
  '{% if n not no %}1{% endif %}{% if zero and hollow %}2{% endif %}{% if no or zero %}3{% endif %}{% if nothing == nothing %}4{% endif %}',
  '{% if no %}1{% elsif gone %}2{% elsif n == 3 %}3{% else %}4{% endif %}',
  '{% unless yes %}1{% elsif n %}2{% else %}3{% endunless %}',
  '{% case n %}{% when 1, 2 %}a{% when 3 or 4 %}b{{ n }}{% when 3 %}c{% else %}d{% endcase %}',
  '{% case gone %}{% when 1 %}a{% else %}d{{ text }}{% endcase %}',
  // loops
  '{% for i in list %}{{ forloop.index0 }}{{ forloop.rindex }}{{ forloop.first }}{{ i }};{% endfor %}',
  '{% for i in list %}{{ forloop }}{{ forloop.name }}{{ forloop.length }}{{ forloop.i }};{% endfor %}',
  '{% for i in list %}{{ forloop.gone }}{% endfor %}',
  '{% for i in none %}x{% else %}none{{ n }}{% endfor %}{% for i in nothing %}x{% else %}0{% endfor %}',
  '{% for i in text %}{{ i }}{% endfor %}{% for i in plain %}{{ i[0] }}={{ i[1] }};{% endfor %}',
  '{% for i in n %}x{% else %}0{% endfor %}{% for i in numbers %}{{ i }}{% endfor %}{% for i in (1..n) %}{{ i }}{% endfor %}',
  '{% for i in more limit: 2 offset: 1 %}{{ i.x }}{% endfor %}{% for i in more reversed %}{{ i.x }}{% endfor %}',
  '{% for i in list limit: 1 %}{{ i }}{% endfor %}{% for i in list offset: continue %}{{ i }};{% endfor %}',
  '{% for i in list %}{% endfor %}{% for i in list offset: continue %}{{ i }};{% else %}over{% endfor %}',
  '{% for i in (1..5) %}{% if i == 2 %}{% continue %}{% endif %}{% if i == 4 %}{% break %}{% endif %}{{ i }}{% endfor %}!',
  '{% for i in (1..2) %}{% for j in (1..3) %}{% if j == 2 %}{% break %}{% endif %}{{ i }}{{ j }}{% endfor %}{% endfor %}',
  '{% for i in list %}{{ forloop.last }}{% for i in more %}{{ i.x }}{{ forloop.index }}{% endfor %}{{ i }}{% endfor %}{{ i }}',
  'a{% break %}b',
  'a{% if n %}b{% continue %}c{% endif %}d',
  '{% tablerow i in more cols: 2 %}{{ i.x }}{% endtablerow %}',
  '{% for i in (1..4) %}{% cycle "a", text, zero %}{% cycle zero | raw, 1 %}{% endfor %}',
  // variables
  '{% assign a = n | plus: 1 %}{{ a }}{% assign n = text %}{{ n }}{% for i in more %}{% assign a = i.x %}{% endfor %}{{ a }}',
  '{% capture c %}<{{ text }}>{% for i in list %}{{ i }}{% endfor %}{% endcapture %}{{ c }}{{ c | raw }}',
  '{% increment count %}{% increment count %}{% decrement zero %}{{ zero }}{{ count }}',
  '{% assign a = gone %}{{ a }}|{% echo text %}{% echo text | raw %}{% echo %}',
  '{% liquid\nassign a = 1\nif n\necho a\nfor i in more\necho i.x\nendfor\nendif %}',
  // filters
  '{{ gone | default: "d" }}{{ no | default: "d" }}{{ no | default: "d", allow_false: true }}{{ hollow | default: text }}',
  '{{ more | map: "x" | sort | join: "-" }}{{ more | where: "x", 1 | size }}{{ more | sort: "x" | first | json | raw }}',
  '{{ more | where_exp: "i", "i.x > n" | size }}{{ words | split: " " | reverse | join: text }}',
  '{{ text | replace: "a", words | truncate: n }}{{ n | divided_by: zero }}{{ "{n} report|{n} reports" | fill: n }}',
  '{{ words | phrases }}{{ "2025-03-04" | date: "%Y %B" }}{{ map.list | concat: none | join }}',
  // templates
  '{% render "part", x: text, y: nothing %}{% render "part" with n as x, y: map.x %}{% render "part", x, y: no %}',
  '{% render "each" for list as part %}{% render "tree", nodes: nodes %}',
  '{% assign file = "part" %}{% render file, x: 1, y: no %}{% render "{{ file }}", x: 2, y: no %}',
  '{% for item in list %}{% include "loop" %}{% endfor %}{% include "part", x: 1, y: no %}{{ x }}',
  '{% render "folder/one", x: n %}{% render "./part", x: n, y: no %}{% for x in more %}{% render "part", x: x.x, y: no %}{% endfor %}',
  '{% layout "frame", z: n %}{% block a %}<{{ block.super }}{{ text }}>{% endblock %}rest',
  '{% layout none %}{% block a %}{{ n }}{% endblock %}',
  '{% assign part = 1 %}{% render "part", x: n, y: no %}{% include "leak" %}{{ a }}',
  // what is not printed
  '{% comment %}{{ gone }}{% if %}{% endcomment %}{% raw %}{{ n }}{% if %}{% endraw %}{% # note %}',
  ' a {{- n -}} b {%- if n -%} c {%- endif %} d {%- comment -%} x {%- endcomment -%} e \n{%- for i in (1..2) -%} {{ i }} {%- endfor -%} ',
  // faults
  ...[
    'gone',
    'map.gone',
    'list[9]',
    'map[gone]',
    'list[0].x.y',
    'gone.size',
    'none.first',
    'missing',
    'fails'
  ].flatMap((value) => [
    `a\n  {{ ${value} }}`,
    `{{ n | append: ${value} }}`,
    `{% if ${value} %}{{ ${value} }}{% else %}0{% endif %}`,
    `{% for i in ${value} %}{{ i }}{% endfor %}`,
    `{% for i in more %}\n{% if i.x == 1 %}{% render "part", x: ${value}, y: no %}{% endif %}{% endfor %}`,
    `{% case ${value} %}{% when 1 %}{% endcase %}{% capture c %}{{ ${value} }}{% endcapture %}`
  ]),
  '{{ n | nope }}',
  '{% for i in more %}{{ n | phrases }}{{ n | fill }}{{ i | zh }}{% endfor %}',
  '{{ n | table_rows }}',
  '{% for i in more %}{% render "broken", x: 1 %}{% endfor %}',
  'x {% render "unknown", x: map %}',
  '{% assign a = 1 %}{% render "leak" %}',
  '{{ n gone }}',
  '{% render none %}',
  '{% render "nowhere" %}',
  '{% render "" %}',
  '{% include "unknown", x: map %}',
  '{% layout "frame" %}',
  '{% block a %}{% block a %}{% endblock %}{% endblock %}',
  '{% if n %}',
  '{% nope %}',
  '{{ n'
]

afterEach(() => vi.restoreAllMocks())

test.each(snippets)('%j', (text) => {
  const render = bothEngines({...partials, 'page.liquid': text})
  for (const name of ['page', 'page']) {
    const {slow, quick} = render(name, data)
    expect(quick).toEqual(slow)
  }
})

const reports = [
  {year: 2023, statistics: [['办件', '120件', '件']], problems: ['人手不足。'], plans: ['补充人手。']},
  {
    year: 2024,
    statistics: [['办件', '*件', '件']],
    draft: true,
    matter: {subtitle: '“一网”<简>', author: '甲'}
  },
  {
    year: 2025,
    statistics: [
      ['办件', '150件', '件'],
      ['', '98.5%', '%']
    ],
    html: '<p>无题</p>',
    problems: ['慢。']
  },
  {organization: '', year: null, file: 'note.txt', title: 'A & "B"'}
] as const

test.each(['zh', 'en'] as const)('every page of the built-in theme, in %s', (language) => {
  const folder = join(import.meta.dirname, '../../templates')
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.liquid'))
    .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')] as const)
  const render = bothEngines(Object.fromEntries(files))
  const seen = new Set<string>()
  const config = {
    language,
    footer: {icp: '甲ICP备1号'},
    theme: {accent: '#aa0000'},
    url: 'https://a.example/b/'
  }
  const theme = {
    key: '',
    render(name: string, data: object) {
      const {slow, quick} = render(name, () => data)
      expect(quick).toEqual(slow)
      seen.add(`${name}.liquid`)
      return String(quick)
    }
  }
  pagesOf(siteOf(reports, config, theme))
  const own = files.map(([name]) => name).filter((name) => !/^partials\/|^moved/.test(name))
  expect([...seen].sort()).toEqual(own.sort())
})

test('the common parts are not rendered by liquidjs', () => {
  const spies = [vi.spyOn(Output.prototype, 'render'), vi.spyOn(RenderTag.prototype, 'render')]
  const text =
    '{% for i in more %}{% if i.x %}{{ i.x }}{% render "part", x: i.x, y: no %}{% endif %}{% endfor %}'
  const render = bothEngines({...partials, 'page.liquid': text})
  expect(render('page', data).slow).toBe('2[2]1[1]3[3]')
  const [outputs, renders] = spies.map(({mock}) => mock.calls.length)
  expect([outputs, renders]).toEqual([6, 3])
})
