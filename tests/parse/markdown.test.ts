import type {Nodes} from 'mdast'
import {describe, expect, test} from 'vitest'
import {parseMarkdown} from '../../src/parse/markdown.ts'
import {fileOf, literalText, outlineOf} from './tree-text.ts'

/** Markdown as read, emphasis shown as tags. */
function marks(node: Nodes): string {
  if (!('children' in node)) return literalText(node)
  const inner = node.children.map(marks).join('')
  return node.type === 'root' || node.type === 'paragraph' ? inner : `<${node.type}>${inner}</>`
}
const read = (text: string) => marks(parseMarkdown(fileOf(text, 'a.md')))

describe('stars that stand for figures are text', () => {
  test.each([
    '开展辅导*次，组织学习共*次，支部书记*次。',
    '培训班*期，*名学员全部结业',
    '项目**个，投资**万元',
    '***次***',
    '合格率*.*%，增长**.*%',
    '培训*余次，*万元，*月*日',
    '*局组织培训*次',
    '**同志参加*次',
    '组织培训*',
    '3~5次，10~20人，时间：12:30'
  ])('%s', (text) => expect(read(text)).toBe(text))
})

describe('underscores to write on are text', () => {
  test.each([
    '姓名：____，单位：________。',
    '总值\t__.__\t_._',
    '培训____人，参加____次',
    '___年___月___日'
  ])('%s', (text) => expect(read(text)).toBe(text))

  test.each([
    ['重点是 __学习__。', '重点是 <strong>学习</>。'],
    ['（_一般_）', '（<emphasis>一般</>）']
  ])('%s', (text, expected) => expect(read(text)).toBe(expected))
})

describe('emphasis is kept', () => {
  test.each([
    ['**人手少。** 只有8人。', '<strong>人手少。</> 只有8人。'],
    ['**“重点”**工作', '<strong>“重点”</>工作'],
    ['**2023**年办会**5**次', '<strong>2023</>年办会<strong>5</>次'],
    [
      '*人才*工作和*重点*工作，**党员**人数',
      '<emphasis>人才</>工作和<emphasis>重点</>工作，<strong>党员</>人数'
    ],
    ['**重点项目**个数', '<strong>重点项目</>个数'],
    ['举办活动*场，*现场*咨询', '举办活动*场，<emphasis>现场</>咨询']
  ])('%s', (text, expected) => expect(read(text)).toBe(expected))
})

test('text nodes stay whole round literal stars', () => {
  const [paragraph] = parseMarkdown(fileOf('共*次，*人。', 'a.md')).children
  expect(paragraph).toMatchObject({
    children: [{type: 'text', position: {start: {column: 1}, end: {column: 8}}}]
  })
})

test('an address ends where Chinese text begins', () => {
  expect(read('见https://example.org/a（附件）。')).toBe('见<link>https://example.org/a</>（附件）。')
})

test('four blanks and a line of dashes mean nothing', () => {
  expect(read('    缩进的段落')).toBe('缩进的段落')
  expect(read('总结\n---')).not.toContain('heading')
})

const pasted =
  '一、学习工作\n全年组织集中学习十二次，人人写心得，个个有收获，学习气氛越来越浓厚，成效也比较明显。\n二、调研工作\n走访。'

test('pasted lines are paragraphs, and it is said', () => {
  expect(outlineOf(pasted, 'a.md')).toContain('3:1 § 二、|调研工作')
  expect(outlineOf(pasted, 'a.md')).toContain('paragraph-lines')
})

test('lines of a title block are paragraphs, short ones too', () => {
  const lines = outlineOf(
    '在职工大会上的讲话\n同志们：\n一\n今年的工作\n产量增长。\n二\n明年的任务\n任务更重。',
    'a.md'
  )
  expect(lines.split('\n').slice(0, 4)).toEqual([
    '1:1 <title> 在职工大会上的讲话',
    '2:1 <salutation> 同志们：',
    '3:1 § 一|今年的工作',
    '5:1   产量增长。'
  ])
})

test('a text with long lines is wrapped nowhere', () => {
  const text = `${'全年组织集中学习，'.repeat(12)}成效明显。\n\n制度健全。\n管理规范。`
  expect(outlineOf(text, 'a.md').split('\n')).toHaveLength(4)
})

test('bold marks begin paragraphs too', () => {
  expect(outlineOf('走访86户。\n**二、打算**\n办班。', 'a.md')).toContain('2:1 § 二、|打算')
})

test('> between buttons quotes nothing', () => {
  expect(
    outlineOf('首页\n>\n下载 > 打印\n\n> 收藏\n\n# 某站总结\n\n> 引文。\n\n>', 'a.md').split('\n')
  ).toEqual([
    '1:1 {site-furniture} 首页',
    '2:1 {site-furniture} >',
    '3:1 {site-furniture} 下载>打印',
    '5:1 {site-furniture} 收藏',
    '7:1 <title> 某站总结',
    '9:1 blockquote 引文。',
    '11:1 >',
    '! 2: paragraph-lines'
  ])
})

test('front matter overrules', () => {
  expect(outlineOf(pasted, 'a.md', {paragraphs: 'blank'})).not.toContain('§ 二、')
  expect(outlineOf('短句\n短句二', 'a.md', {paragraphs: 'line'})).toContain('2:1 短句二')
})

test('wrapped lines stay one paragraph', () => {
  const text =
    '全年组织集中学习十二次，人人写心得，个个有收获，学习气\n氛越来越浓厚，成效也比较明显，得到了群众的认可与好评。'
  expect(outlineOf(text, 'a.md').split('\n')).toHaveLength(1)
})

test('positions are exact after line ends were added, and behind escapes', () => {
  const text = `${pasted}\n1\\. 一是&amp;学习。二是调研。`
  const lines = outlineOf(text, 'a.md')
  expect(lines).toContain('5:15       • 二是|调研')
})

test('ideographic indents and long numbered paragraphs are read as in plain text', () => {
  const long = '全年组织集中学习十二次，人人写心得，个个有收获，学习气氛越来越浓厚，成效也比较明显。'
  const text = `　　一、主要工作\n\n　　${long}\n\n1. 抓学习。${long}\n\n2. 抓调研。${long}`
  expect(outlineOf(text, 'a.md').split('\n')).toEqual([
    '1:3 § 一、|主要工作',
    '3:3   全年组织集中学习十二次，人人写心…',
    '5:1   § 1.|抓学习 →',
    '5:8     全年组织集中学习十二次，人人写心…',
    '7:1   § 2.|抓调研 →',
    '7:8     全年组织集中学习十二次，人人写心…'
  ])
})
