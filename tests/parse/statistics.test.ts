import type {Root, Statistic} from '../../src/types.ts'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {parseMarkdown} from '../../src/parse/markdown.ts'
import {parsePlainText} from '../../src/parse/plain-text.ts'
import {markStatistics} from '../../src/parse/statistics.ts'
import {sourceOf} from '../../src/util/source.ts'

function mark(value: string, path = 'report.md'): {tree: Root; file: VFile; found: Statistic[]} {
  const file = new VFile({path, value})
  const tree = path.endsWith('.md') ? parseMarkdown(file) : parsePlainText(sourceOf(file))
  markStatistics(tree, file)
  return {tree, file, found: statisticsOf(tree)}
}

function statisticsOf(tree: Root): Statistic[] {
  const found: Statistic[] = []
  visit(tree, 'statistic', (node) => {
    found.push(node)
  })
  return found
}

const ids = (text: string) => mark(text, 'report.txt').found.map(({id}) => id)
const at = (node: Statistic) => `${node.position?.start.line}:${node.position?.start.column}`

describe('text is split at its quantities', () => {
  test('nothing is lost and the parts are in order', () => {
    const {tree} = mark('全年培训12期，参训300人次。', 'report.txt')
    expect(tree.children[0]).toMatchObject({
      type: 'paragraph',
      children: [
        {type: 'text', value: '全年培训'},
        {type: 'statistic', value: '12期', raw: '12期', number: 12, unit: '期', label: '培训'},
        {type: 'text', value: '，参训'},
        {type: 'statistic', value: '300人次', number: 300, unit: '人次', label: '参训'},
        {type: 'text', value: '。'}
      ]
    })
  })

  test('blanks have no number', () => {
    const {found} = mark('走访企业*家，发放手册____余份。', 'report.txt')
    expect(found.map(({raw, number, unit, label}) => ({raw, number, unit, label}))).toEqual([
      {raw: '*家', number: null, unit: '家', label: '企业'},
      {raw: '____余份', number: null, unit: '份', label: '手册'}
    ])
  })

  test('emphasis, links and lists hold quantities too', () => {
    const {found} = mark('- **培训12期**，[走访8户](a.html)\n\n> 投入3万元。\n')
    expect(found.map(({raw, label}) => [raw, label])).toEqual([
      ['12期', '培训'],
      ['8户', '走访'],
      ['3万元', '投入']
    ])
  })

  test('the label may stand in another node than the number', () => {
    const {found} = mark('全年举办**技能培训**12期。')
    expect(found.map(({raw, label}) => [raw, label])).toEqual([['12期', '技能培训']])
  })

  test('the unit may stand outside the emphasis that the number stands in', () => {
    const {tree, found} = mark('全年培训**12**期，走访[30](a.html)余户，发放**XX**万元。')
    expect(found.map(({value, raw, number, unit}) => [value, raw, number, unit])).toEqual([
      ['12', '12期', 12, '期'],
      ['30', '30余户', 30, '户'],
      ['XX', 'XX', null, '万元']
    ])
    expect(tree.children[0]).toMatchObject({
      children: [{}, {type: 'strong', children: [{type: 'statistic'}]}, {value: '期，走访'}, {}, {}, {}, {}]
    })
  })

  test('a number that runs across nodes is left alone', () => {
    const {tree, found} = mark('全年培训1**2**期。')
    expect(found).toEqual([])
    expect(tree.children[0]).toMatchObject({children: [{}, {type: 'strong'}, {value: '期。'}]})
  })

  test('code and titles hold none', () => {
    const file = new VFile('共12期。\n\n`共12期`\n\n    共12期\n')
    const tree = parseMarkdown(file)
    Object.assign(tree.children[0] ?? {}, {data: {role: 'title'}})
    markStatistics(tree, file)
    expect(statisticsOf(tree).map(({position}) => position?.start.line)).toEqual([5])
  })
})

describe('positions are those of the source', () => {
  const sources: Record<string, string> = {
    plain: '全年培训12期，走访30户。',
    escapes: '甲\\*乙\\_丙，培训12期，走访30户。',
    entities: 'A&amp;B&copy;，培训12期，走访30户。',
    lines: '第一行，\n第二行培训12期，\n  第三行走访30户。',
    quote: '> 第一行，\n> 第二行培训12期，走访30户。',
    table: '| 项目 | 内容 |\n| --- | --- |\n| 甲\\|乙 | 培训12期，走访30户 |'
  }
  test.each(Object.entries(sources))('%s', (_name, value) => {
    const {found, file} = mark(value)
    const slices = found.map(({position}) => String(file).slice(position?.start.offset, position?.end.offset))
    expect(slices).toEqual(['12期', '30户'])
    for (const node of found) {
      const lines = value.split('\n')
      const {line = 0, column = 0} = node.position?.start ?? {}
      expect(lines[line - 1]?.startsWith(node.raw, column - 1)).toBe(true)
    }
  })

  test('with carriage returns', () => {
    expect(mark('甲\r\n　　培训12期。', 'report.txt').found.map(at)).toEqual(['2:5'])
  })
})

describe('tables', () => {
  const source = `
| 项目 | 参加人数 | 投入（万元） | 同比 |
| --- | --- | --- | --- |
| 读书节 | *人次 | 1.5 | 12.5% |
| 运动会 | 86人次 | __ | X.X |
`
  test('a cell is named by the heads of its row and column', () => {
    const {found} = mark(source)
    expect(found.map(({raw, number, unit, label}) => [raw, number, unit, label])).toEqual([
      ['*人次', null, '人次', '读书节参加人数'],
      ['1.5', 1.5, '万元', '读书节投入'],
      ['12.5%', 12.5, '%', '读书节同比'],
      ['86人次', 86, '人次', '运动会参加人数'],
      ['__', null, '万元', '运动会投入'],
      ['X.X', null, '%', '运动会同比']
    ])
  })

  test('a column of units serves its rows', () => {
    const {found} = mark(
      '| 序号 | 指标 | 单位 | 数值 |\n| - | - | - | - |\n| 1 | 供水量 | 万吨 | 320 |\n| 2 | 售电量 | 亿千瓦时 | 1.2 |\n'
    )
    expect(found.map(({raw, unit, label}) => [raw, unit, label])).toEqual([
      ['320', '万吨', '供水量数值'],
      ['1.2', '亿千瓦时', '售电量数值']
    ])
  })

  test('a unit in the name of a row serves its cells, and is no part of their names', () => {
    const {found} = mark('| 指标 | 本年 | 增幅 |\n| - | - | - |\n| 存款（亿元） | 12.5 | 8% |\n')
    expect(found.map(({raw, unit, label}) => [raw, unit, label])).toEqual([
      ['12.5', '亿元', '存款本年'],
      ['8%', '%', '存款增幅']
    ])
  })

  test('a cell that says what it counts keeps its own name', () => {
    const {found} = mark('| 任务 | 内容 |\n| - | - |\n| 提升 | 举办比武5场 |\n')
    expect(found.map(({label}) => label)).toEqual(['比武'])
  })
})

describe('ids', () => {
  const base = '开展讲座*次，走访*户。\n\n开展讲座*次。\n'

  test('are short, distinct and the same every time', () => {
    expect(ids(base)).toEqual(ids(base))
    expect(new Set(ids(base)).size).toBe(3)
    for (const id of ids(base)) expect(id).toMatch(/^n-[0-9a-z]{8}$/)
  })

  test('do not change when other sentences do, or when figures are written in', () => {
    const edited =
      '新的一段有5项内容。\n\n上一句改了。开展讲座12次，走访30户。后一句也改了。\n\n开展讲座*次。\n'
    expect(ids(edited).slice(1)).toEqual(ids(base))
  })

  test('tell sentences apart that are the same', () => {
    expect(new Set(ids('开展讲座*次。\n开展讲座*次。\n')).size).toBe(2)
  })
})

test('wrapped lines divide no words, breaks do', () => {
  expect(mark('全年举办技能\n培训12期。').found.map(({label}) => label)).toEqual(['技能培训'])
  expect(mark('春季\\\n培训12期。').found.map(({label}) => label)).toEqual(['培训'])
})

test.each([
  ['更换路灯4，560盏。', [4560]],
  ['老师们在学期里利用周末家访342\n0户，回访12户。', [3420, 12]],
  ['老师们在学期里利用周末家访3，\n420户。', [3420]],
  ['今年全体老师家访的完成率98.\n5%。', [98.5]],
  ['分别更换12，130，145盏。', [145]],
  ['更换5，开展120场。', [120]],
  ['出动车辆?台次，巡查？次。', [null, null]],
  ['为什么?人员不足。来了吗？次日就到。', []]
])('numbers that the text breaks or leaves out: %j', (text, numbers) => {
  const {found} = mark(text, 'a.md')
  expect(found.map(({number}) => number)).toEqual(numbers)
  for (const {value} of found) expect(value).not.toContain('\n')
})
