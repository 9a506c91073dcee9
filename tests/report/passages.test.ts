import {toString} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import {expect, test} from 'vitest'
import {parse} from '../../src/parse/parse.ts'
import {passagesOf} from '../../src/report/passages.ts'
import {fixtures} from '../parse/fixtures.ts'
import {fileOf} from '../parse/tree-text.ts'

const dense = (text: string) => text.replace(/\s+/g, '')

test.each(Object.entries(fixtures))(
  '%s: passages hold the text of the page, once and in order',
  (_, {text}) => {
    const tree = parse(fileOf(text))
    const passages = passagesOf(tree)
    visit(tree, 'omitted', (node) => {
      node.value = ''
    })
    expect(dense(passages.map((passage) => passage.text).join(''))).toBe(dense(toString(tree)))
  }
)

test('a passage has the id and kinds of its section, and opens with its heading', () => {
  const source = [
    '南山镇文化站2025年工作总结',
    '一、主要工作',
    '全年办讲座12场。',
    '二、存在的问题',
    '一是志愿者人数偏少。二是场地不够用。',
    '三、下一步计划',
    '一是扩充志愿者队伍。二是开通线上预约。'
  ].join('\n')
  const [title, work, problems, plans] = passagesOf(parse(fileOf(source)))
  expect(title).toEqual({id: '', kinds: [], heading: 15, text: '南山镇文化站2025年工作总结'})
  expect(work).toMatchObject({kinds: ['achievement'], heading: 6, text: '一、主要工作\n全年办讲座12场。'})
  expect(work?.id).toMatch(/^s-/)
  expect([problems?.kinds, plans?.kinds]).toEqual([['problem'], ['plan']])
})

test('the cells of a table stand apart', () => {
  const [passage] = passagesOf(parse(fileOf('| 项目 | 数量 |\n|---|---|\n| Wi-Fi | 12 |\n', 'a.md')))
  expect(passage?.text).toBe('项目\n数量\nWi-Fi\n12')
})
