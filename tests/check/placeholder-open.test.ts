import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {check} from '../../src/check/check.ts'
import {reportFrom} from '../../src/report/report.ts'
import type {Root, Statistic} from '../../src/types.ts'
import {sourceOf} from '../../src/util/source.ts'

const text = '本馆开放全年。全年举办讲座*场，接待读者XX人次。上架完毕。'

function messages(known: Partial<Statistic> = {}) {
  const file = new VFile({path: 'a.txt', value: text})
  const {position} = sourceOf(file)
  const blank = (raw: string, unit: string): Statistic => {
    const start = text.indexOf(raw)
    const place = position(start, start + raw.length)
    return {
      type: 'statistic',
      value: raw,
      raw,
      number: null,
      unit,
      label: '',
      id: raw,
      position: place,
      ...known
    }
  }
  const plain = (value: string) => {
    const start = text.indexOf(value)
    return {type: 'text' as const, value, position: position(start, start + value.length)}
  }
  const children = [
    plain('本馆开放全年。全年举办讲座'),
    blank('*场', '场'),
    plain('，接待读者'),
    blank('XX人次', '人次'),
    plain('。上架完毕。')
  ]
  const tree: Root = {type: 'root', children: [{type: 'paragraph', children}]}
  check(reportFrom(tree, file), file)
  return file.messages.filter(({ruleId}) => ruleId === 'placeholder-open')
}

test('each blank with its place, unit and sentence', () => {
  expect(messages().map(({name, reason}) => `${name} ${reason}`)).toEqual([
    'a.txt:1:14 “*场”待填：全年举办讲座*场，接待读者XX人次。',
    'a.txt:1:21 “XX人次”待填：全年举办讲座*场，接待读者XX人次。'
  ])
  expect(messages().map(({values}) => values?.unit)).toEqual(['场', '人次'])
})

test('figures and filled blanks are not open', () => {
  expect(messages({number: 12})).toEqual([])
  expect(messages({datum: {key: 'a', text: '12', value: 12, unit: null, source: 'a.data.csv:2'}})).toEqual([])
})

test('in a table the row is the sentence', () => {
  const file = new VFile({path: 'a.md', value: '| 讲座 | *场 |'})
  const {position} = sourceOf(file)
  const cell = (value: string, start: number, node: object = {type: 'text'}) => ({
    type: 'tableCell' as const,
    children: [{value, position: position(start, start + value.length), ...node} as Statistic]
  })
  const blank = {type: 'statistic', raw: '*场', number: null, unit: '场', label: '讲座', id: 'a'}
  const row = {type: 'tableRow' as const, children: [cell('讲座', 2), cell('*场', 7, blank)]}
  const tree: Root = {type: 'root', children: [{type: 'table', children: [row]}]}
  check(reportFrom(tree, file), file)
  const found = file.messages.filter(({ruleId}) => ruleId === 'placeholder-open')
  expect(found.map(({name, reason}) => `${name} ${reason}`)).toEqual(['a.md:1:8 “*场”待填：讲座 *场'])
})
