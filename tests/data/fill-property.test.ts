import * as fc from 'fast-check'
import type {Nodes} from 'mdast'
import {expect, test} from 'vitest'
import {exportSheet} from '../../src/data/export-sheet.ts'
import {fill} from '../../src/data/fill.ts'
import {toDataSet} from '../../src/data/match.ts'
import type {SheetEntry} from '../../src/data/sheet.ts'
import {parse} from '../../src/parse/parse.ts'
import {readSource} from '../../src/read/read-source.ts'
import {reportFrom} from '../../src/report/report.ts'

const subjects = [
  '专题讲座',
  '图书漂流',
  '消防演练',
  '读者座谈',
  '设备巡检',
  '数字展览',
  '志愿培训',
  '亲子阅读'
]
const units = ['次', '场', '期', '篇', '人', '万元', '个']
const verbs = ['举办', '组织开展', '先后完成', '全年安排']
const plain = [
  '各项工作平稳推进。',
  '馆舍环境持续改善。',
  '一、主要工作',
  '（一）服务读者',
  '二、存在的问题',
  '今年共接待读者3.5万人次。',
  '入藏图书*册。'
]

const blank = fc.record({
  verb: fc.constantFrom(...verbs),
  subject: fc.constantFrom(...subjects),
  unit: fc.constantFrom(...units),
  mask: fc.constantFrom('*', '**', 'XX', '××')
})
const sentence = fc
  .uniqueArray(blank, {minLength: 1, maxLength: 3, selector: ({subject}) => subject})
  .map(
    (blanks) =>
      `${blanks.map(({verb, subject, unit, mask}) => `${verb}${subject}${mask}${unit}`).join('，')}。`
  )
/** Paragraphs of one to three sentences, none of which stands twice; a blank of another form makes no other sentence. */
const body = fc
  .uniqueArray(fc.tuple(sentence, fc.boolean()), {
    minLength: 1,
    maxLength: 9,
    selector: ([text]) => text.replace(/\*+|XX|××/g, '')
  })
  .map((sentences) =>
    sentences
      .map(([text, joins]) => (joins ? '' : '\n') + text)
      .join('')
      .trim()
      .split('\n')
  )

/** Where to put other paragraphs in, or, where there is no text, to take one out. */
const edits = fc.array(fc.tuple(fc.nat(20), fc.constantFrom('', ...plain)), {maxLength: 6})

const understand = (path: string, paragraphs: readonly string[]) => {
  const file = readSource(path, new TextEncoder().encode(`2025年工作总结\n\n${paragraphs.join('\n\n')}\n`))
  const tree = parse(file)
  return {file, tree, report: reportFrom(tree, file)}
}
const lines = (node: Nodes): string[] => {
  if (node.type === 'paragraph') return [textOf(node)]
  return 'children' in node ? node.children.flatMap(lines) : []
}
const textOf = (node: Nodes): string =>
  'children' in node ? node.children.map(textOf).join('') : 'value' in node ? node.value : ''

test.each(['a.txt', 'a.md'])('%s: edits in other paragraphs move no value', (path) => {
  fc.assert(
    fc.property(body, edits, (paragraphs, edits) => {
      const before = understand(path, paragraphs)
      let value = 100
      const entries: SheetEntry[] = exportSheet([before.report], {open: true}).map((row) =>
        Object.assign(row, {value: String(value++), source: `a.data.csv:${value}`, holds: 'text' as const})
      )
      const filled = lines(fill(before.tree, toDataSet(entries, before.report, before.file)))
      expect(filled.filter((line) => /[*×X]/.test(line))).toEqual([])

      const edited = paragraphs.map((text, i) => ({text, filled: filled[i]}))
      for (const [at, text] of edits)
        if (text) edited.splice(at % (edited.length + 1), 0, {text, filled: undefined})
        else edited.splice(at % (edited.length + 1), 1)
      const after = understand(
        path,
        edited.map(({text}) => text)
      )
      const again = lines(fill(after.tree, toDataSet(entries, after.report, after.file)))
      expect(again.filter((line) => filled.includes(line))).toEqual(
        edited.flatMap(({filled}) => filled ?? [])
      )
    }),
    {numRuns: 200}
  )
})
