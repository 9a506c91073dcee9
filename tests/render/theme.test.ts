import {VFileMessage} from 'vfile-message'
import {expect, test} from 'vitest'
import {toMessage, toRecord} from '../../src/messages/say.ts'
import {createTheme} from '../../src/render/theme.ts'

const theme = (files: Record<string, string>) => createTheme(new Map(Object.entries(files)))

function fault(files: Record<string, string>, data: object = {}): VFileMessage {
  try {
    theme(files).render('page', data)
  } catch (error) {
    if (error instanceof VFileMessage) return error
    throw error
  }
  throw new Error('no fault')
}

test('a template prints its data, escaped', () => {
  expect(theme({'page.liquid': '<p>{{ a }}</p>'}).render('page', {a: '<&"'})).toBe('<p>&lt;&amp;&#34;</p>')
  expect(theme({'page.liquid': '{{ a | raw }}'}).render('page', {a: '<b>'})).toBe('<b>')
})

test('a partial is found by its path', () => {
  const files = {'page.liquid': "{% render 'partials/p', x: 1 %}", 'partials/p.liquid': '[{{ x }}]'}
  expect(theme(files).render('page', {})).toBe('[1]')
})

test('the key depends on names and content, not on their order', () => {
  const one = createTheme(new Map([['a.liquid', '1'], ['b.liquid', '2']])) // oxfmt-ignore
  const two = createTheme(new Map([['b.liquid', '2'], ['a.liquid', '1']])) // oxfmt-ignore
  expect(one.key).toBe(two.key)
  expect(theme({'a.liquid': '2', 'b.liquid': '1'}).key).not.toBe(one.key)
})

test.each([
  ['a{{ page.nope }}', 'template-variable', 'page.nope', '1:5'],
  ['\n{{ page | nope }}', 'template-filter', 'nope', '2:1'],
  ['{% nope %}', 'template-tag', 'nope', '1:1'],
  ['{% if page %}', 'template-unclosed', '{% if page %}', '1:1'],
  ['{{ page', 'template-unclosed', '"{{ page"', '1:1'],
  ["{% render 'nope' %}", 'template-missing', 'nope', '1:1']
])('%j is %s', (text, ruleId, name, place) => {
  const message = fault({'page.liquid': text}, {page: {}})
  expect(message).toMatchObject({ruleId, name: `templates/page.liquid:${place}`, values: {name}, fatal: true})
  expect(toMessage(toRecord(message), 'en').reason).toContain(name)
})

test('an unknown variable in a partial is placed in that partial', () => {
  const files = {'page.liquid': "{% render 'partials/p' %}", 'partials/p.liquid': '\n {{ gone }}'}
  expect(fault(files).name).toBe('templates/partials/p.liquid:2:5')
})

test('any other fault says what liquid says', () => {
  expect(fault({'page.liquid': '{% for x of y %}{% endfor %}'})).toMatchObject({
    ruleId: 'template-broken',
    values: {detail: 'illegal tag: {% for x of y %}'}
  })
  expect(fault({}).ruleId).toBe('template-missing')
})

test('a template cannot reach what it was not given', () => {
  expect(theme({'page.liquid': '{% if a.constructor %}x{% endif %}'}).render('page', {a: {}})).toBe('')
})

test('counts are worded by the fill filter', () => {
  const made = theme({'page.liquid': "{{ '{n} report|{n} reports' | fill: n }}"})
  expect([made.render('page', {n: 1}), made.render('page', {n: 2})]).toEqual(['1 report', '2 reports'])
})

test('rows of cells become table rows, escaped', () => {
  const made = theme({'page.liquid': '{{ rows | table_rows }}'})
  const rows = [['<', {text: '1', href: '#"', kind: 'num', remark: '&'}]]
  expect(made.render('page', {rows})).toBe(
    '<tr><td>&lt;</td><td class="num"><a href="#&#34;">1</a> <small>&amp;</small></td></tr>'
  )
  const line = {width: 9, height: 3, path: 'M0,0', last: {x: 1, y: 2}}
  expect(
    made.render('page', {
      rows: [
        [
          {text: 'a', head: true},
          {text: '', line}
        ]
      ]
    })
  ).toBe(
    '<tr><th scope="row">a</th><td><svg viewBox="0 0 9 3" width="9" height="3" aria-hidden="true">' +
      '<path d="M0,0"/><circle cx="1" cy="2" r="3"/></svg></td></tr>'
  )
})

test('a title may break between phrases only', () => {
  const made = theme({'page.liquid': '{{ title | phrases }}'})
  expect(made.render('page', {title: '“一网”<2025年>工作总结'})).toBe(
    '“一网”<wbr>&lt;2025年&gt;<wbr>工作总结'
  )
})
