import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {parse} from '../../src/parse/parse.ts'
import {reportFrom} from '../../src/report/report.ts'
import {textOf} from '../../src/util/phrasing.ts'

const read = (value: string, path = 'a.txt') => {
  const file = new VFile({path, value})
  const tree = parse(file)
  return {tree, report: reportFrom(tree, file), value}
}

const cellsOf = ({tree}: ReturnType<typeof read>) =>
  tree.children.flatMap((node) =>
    node.type === 'table'
      ? [node.children.map((row) => row.children.map((cell) => textOf(cell.children)))]
      : []
  )

const pasted = `全年活动情况如下：
项目\t单位\t数量\t比上年增长
读书会\t场\t102\t8.5
\t人次\t*\t*
亲子课堂\t期\t__\t
以上活动全部免费。`

describe.each(['a.txt', 'a.md'])('lines with tabs in %s', (path) => {
  test('are a table, empty and merged cells included', () => {
    expect(cellsOf(read(pasted, path))).toEqual([
      [
        ['项目', '单位', '数量', '比上年增长'],
        ['读书会', '场', '102', '8.5'],
        ['', '人次', '*', '*'],
        ['亲子课堂', '期', '__', '']
      ]
    ])
  })

  test('give figures and blanks by the heads of row and column', () => {
    const {statistics} = read(pasted, path).report
    expect(
      statistics.map(({label, raw, unit, position}) => [label, raw, unit, position?.start.line])
    ).toEqual([
      ['读书会数量', '102', '场', 3],
      ['读书会比上年增长', '8.5', '%', 3],
      ['读书会数量', '*', '人次', 4],
      ['读书会比上年增长', '*', '%', 4],
      ['亲子课堂数量', '__', '期', 5]
    ])
  })

  test('give blanks in columns without a unit too', () => {
    const {statistics} = read(
      '窗口情况如下：\n窗口\t受理\t接待\t达标\n东窗口\t*\t××\t×\n西窗口\t12\t____\t√',
      path
    ).report
    expect(statistics.map(({label, raw, unit, number}) => [label, raw, unit, number])).toEqual([
      ['东窗口受理', '*', '', null],
      ['东窗口接待', '××', '', null],
      ['西窗口接待', '____', '', null]
    ])
  })

  test('keep the places of their cells', () => {
    const {tree, value} = read(pasted, path)
    for (const node of tree.children) {
      if (node.type !== 'table') continue
      for (const cell of node.children.flatMap((row) => row.children)) {
        const {start, end} = cell.position ?? {}
        expect(value.slice(start?.offset, end?.offset)).toBe(textOf(cell.children))
      }
    }
  })
})

test.each([
  ['a numbered list', '1.\t加强夜间值守。\n2.\t落实交接班制度。'],
  ['bullets', '●\t加强夜间值守\n●\t落实交接班制度'],
  ['contents', '一、活动开展\t1\n二、值班安排\t3'],
  ['fields', '联系人：王某\t电话：见公示栏\n地址：河湾路1号\t邮编：100000'],
  ['a single line', '河湾社区\t2025年12月'],
  ['paragraphs', `${'一段很长的话'.repeat(30)}\t尾\n${'又一段很长的话'.repeat(30)}\t尾`]
])('%s is no table', (_, text) => expect(cellsOf(read(text))).toEqual([]))
