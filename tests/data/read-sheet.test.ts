import {writeXlsx, type WriteSheet} from 'hucre/xlsx'
import {describe, expect, test} from 'vitest'
import {readSheet} from '../../src/data/read-sheet.ts'
import type {SheetEntry} from '../../src/data/sheet.ts'
import {emptyFile, told} from './sample.ts'

const read = async (path: string, content: string | Uint8Array) => {
  const file = emptyFile()
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {entries: await readSheet(path, bytes, file), told: told(file)}
}
const brief = (entries: SheetEntry[]) =>
  entries.map(({id, label, value, source}) => ({id, label, value, source}))
const workbook = (sheet: Partial<WriteSheet>) => writeXlsx({sheets: [{name: '填报', ...sheet}]})

const values = async (sheet: Partial<WriteSheet>) => read('a.xlsx', await workbook(sheet))

const utf16 = (text: string, big: boolean) => {
  const bytes = Buffer.from(`\u{FEFF}${text}`, 'utf16le')
  return big ? bytes.swap16() : bytes
}
// 编号,数值 / 辅导,12 as Excel for Chinese Windows writes it
const gb18030 = Uint8Array.from([
  0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xca, 0xfd, 0xd6, 0xb5, 0x0d, 0x0a, 0xb8, 0xa8, 0xb5, 0xbc, 0x2c, 0x31, 0x32,
  0x0d, 0x0a
])

describe('csv', () => {
  test.each<[string, string | Uint8Array]>([
    ['UTF-8', '编号,数值\n辅导,12\n'],
    ['UTF-8 with mark', '\u{FEFF}编号,数值\r\n辅导,12\r\n'],
    ['UTF-16', utf16('编号\t数值\n辅导\t12\n', false)],
    ['UTF-16, big end first', utf16('编号\t数值\n辅导\t12\n', true)],
    ['GB18030', gb18030],
    ['semicolons', '编号;数值\n辅导;12'],
    ['moved columns with other heads', '备注,填报值（必填）,科室,ID\n,12,办公室,辅导']
  ])('%s', async (_, content) => {
    const {entries, told} = await read('a.data.csv', content)
    expect(brief(entries)).toEqual([{id: '辅导', label: '', value: '12', source: 'a.data.csv:2'}])
    expect(told).toEqual([])
  })

  test('the head may stand below a title, among columns of the author', async () => {
    const {entries} = await read(
      'a.csv',
      '填报表,,\n单位：综合科,,\n指标,数值,责任人\n"专题\n辅导",１２,小周\n征文,３,小吴\n'
    )
    expect(brief(entries)).toEqual([
      {id: '', label: '专题\n辅导', value: '１２', source: 'a.csv:4'},
      {id: '', label: '征文', value: '３', source: 'a.csv:6'}
    ])
  })

  test.each<[string, string | Uint8Array, string]>([
    ['no head', '甲,乙\n1,2', 'data-columns: a.csv'],
    ['empty', '', 'data-columns: a.csv'],
    ['an open quote', '编号,数值\n甲,"1\n乙,2', 'data-quote: a.csv:2:3'],
    ['no text', Uint8Array.from([0xff, 0x80, 0x81]), 'data-encoding: a.csv'],
    ['too many cells', `编号,数值\n${'a,1\n'.repeat(100_001)}`, 'data-limit: a.csv']
  ])('%s is told', async (_, content, expected) => {
    expect((await read('a.csv', content)).told).toEqual([expected])
  })

  test('text guarded against formulas loses its guard', async () => {
    const {entries} = await read('a.csv', "编号,数值,备注\na,1,'=SUM(A1)")
    expect(entries[0]?.note).toBe('=SUM(A1)')
  })
})

describe('xlsx', () => {
  test('values with their formats, formulas with results', async () => {
    const {entries, told} = await values({
      rows: [
        ['编号', '数值'],
        ['a', 12.5],
        ['b', 0.988],
        ['c', 12_345.678],
        ['d', 0.1 + 0.2],
        ['e', '１．２万'],
        ['f', 5],
        ['g', 12.345]
      ],
      cells: new Map([
        ['1,1', {value: 12.5, style: {numFmt: '0.00'}}],
        ['2,1', {value: 0.988, style: {numFmt: '0.00%'}}],
        ['3,1', {value: 12_345.678, style: {numFmt: '#,##0.00'}}],
        ['6,1', {value: 5, formula: '2+3', formulaResult: 5}],
        ['7,1', {value: 12.345, style: {numFmt: '0'}}]
      ])
    })
    expect(entries.map(({value}) => value)).toEqual([
      '12.50',
      '98.80%',
      '12345.678',
      '0.3',
      '１．２万',
      '5',
      '12.345'
    ])
    expect(entries.map(({holds}) => holds)).toEqual(Array.from({length: 7}, () => 'text'))
    expect(entries[0]?.source).toBe('a.xlsx 填报!B2')
    expect(told).toEqual([])
  })

  test('dates, and formulas without or with broken results, are known as such', async () => {
    const {entries} = await values({
      rows: [
        ['编号', '数值'],
        ['a', new Date(Date.UTC(2025, 0, 2))],
        ['b', null],
        ['c', null]
      ],
      cells: new Map([
        ['1,1', {value: new Date(Date.UTC(2025, 0, 2)), style: {numFmt: 'yyyy-mm-dd'}}],
        ['2,1', {formula: 'SUM(C1:C9)'}],
        ['3,1', {formula: '1/0', formulaResult: '#DIV/0!'}]
      ])
    })
    expect(entries.map(({holds, value}) => [holds, value])).toEqual([
      ['date', '2025-01-02'],
      ['formula', '=SUM(C1:C9)'],
      ['formula', '#DIV/0!']
    ])
  })

  test('merged and moved columns', async () => {
    const {entries, told} = await values({
      rows: [
        ['2025 年度填报表'],
        [null, '部分', '数 值', '指标名称', '计量单位'],
        [null, '一、学习', 12, '专题辅导', '次'],
        [null, null, 3, '征文', '篇'],
        [null, null, null, '论文', '篇']
      ],
      merges: [
        {startRow: 0, endRow: 0, startCol: 0, endCol: 4},
        {startRow: 2, endRow: 4, startCol: 1, endCol: 1},
        {startRow: 3, endRow: 4, startCol: 2, endCol: 2}
      ]
    })
    expect(entries.map(({section, label, unit, value}) => [section, label, unit, value])).toEqual([
      ['一、学习', '专题辅导', '次', '12'],
      ['一、学习', '征文', '篇', '3'],
      ['一、学习', '论文', '篇', '']
    ])
    expect(told).toEqual(['data-merged: a.xlsx 填报!C5'])
  })

  test('a merge over the whole sheet costs nothing', async () => {
    const {entries} = await values({
      rows: [
        ['编号', '数值'],
        ['a', 1]
      ],
      merges: [{startRow: 2, startCol: 0, endRow: 1_048_575, endCol: 16_383}]
    })
    expect(entries).toHaveLength(1)
  })

  test('sheets without head and hidden ones are passed over', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {name: '说明', rows: [['请在下一页填写']]},
        {
          name: '旧',
          hidden: true,
          rows: [
            ['编号', '数值'],
            ['a', 1]
          ]
        },
        {
          name: '填报',
          rows: [
            ['编号', '数值'],
            ['a', 2]
          ]
        }
      ]
    })
    expect(brief((await read('a.xlsx', bytes)).entries)).toEqual([
      {id: 'a', label: '', value: '2', source: 'a.xlsx 填报!B2'}
    ])
  })

  test('limits', async () => {
    const wide = Array.from({length: 257}, (_, i) => `c${i}`)
    expect((await values({rows: [wide]})).told).toEqual(['data-limit: a.xlsx 填报'])
    const head = new Uint8Array(16 * 2 ** 20 + 1)
    expect((await read('a.xlsx', head)).told).toEqual(['data-limit: a.xlsx'])
  })

  test('a bomb is refused before it unpacks', async () => {
    const bytes = await workbook({rows: [['编号', '数值']]})
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const directory = view.getUint32(bytes.length - 22 + 16, true)
    for (const size of [2 ** 31, 0]) {
      view.setUint32(directory + 24, size, true)
      expect((await read('a.xlsx', bytes)).told).toEqual(['data-limit: a.xlsx'])
    }
  })

  test('what is no workbook, or one cut short, is told', async () => {
    const bytes = await workbook({
      rows: [
        ['编号', '数值'],
        ['a', 1]
      ]
    })
    expect((await read('a.xlsx', 'no workbook')).told).toEqual(['data-unreadable: a.xlsx'])
    expect((await read('a.xlsx', bytes.subarray(0, 700))).told).toEqual(['data-unreadable: a.xlsx'])
  })

  test('a password is told', async () => {
    const bytes = await writeXlsx({
      sheets: [{name: 'A', rows: [['编号']]}],
      encryption: {password: 'x', spinCount: 1}
    })
    expect((await read('a.xlsx', bytes)).told).toEqual(['data-password: a.xlsx'])
  })
})

describe('yaml and json', () => {
  test('id: value, with digits and lines as written', async () => {
    const {entries} = await read('a.data.yaml', '# 年报\nfu-dao: 12.50\n征文: "1.2万"\n论文:\n')
    expect(brief(entries)).toEqual([
      {id: 'fu-dao', label: 'fu-dao', value: '12.50', source: 'a.data.yaml:2'},
      {id: '征文', label: '征文', value: '1.2万', source: 'a.data.yaml:3'},
      {id: '论文', label: '论文', value: '', source: 'a.data.yaml:4'}
    ])
  })

  test('groups, and more than the value', async () => {
    const {entries} = await read(
      'a.yml',
      '指标:\n  一、学习:\n    专题辅导: {数值: 12, 单位: 次, 责任人: 小周}\n'
    )
    expect(entries[0]).toMatchObject({
      section: '一、学习',
      label: '专题辅导',
      unit: '次',
      value: '12',
      source: 'a.yml:3'
    })
  })

  test('a list of rows', async () => {
    const {entries} = await read(
      'a.json',
      '[\n\t{"id": "fu-dao", "value": 12.50},\n\t{"label": "征文", "unit": "篇", "value": "3"}\n]'
    )
    expect(brief(entries)).toEqual([
      {id: 'fu-dao', label: '', value: '12.50', source: 'a.json:2'},
      {id: '', label: '征文', value: '3', source: 'a.json:3'}
    ])
  })

  test('a key given twice is read twice, so that matching can tell', async () => {
    expect((await read('a.yaml', 'a: 1\na: 2\n')).entries.map(({value}) => value)).toEqual(['1', '2'])
  })

  test('names of the language are plain names', async () => {
    expect((await read('a.json', '{"__proto__": 1, "constructor": 2}')).entries.map(({id}) => id)).toEqual([
      '__proto__',
      'constructor'
    ])
  })

  test.each([
    ['a.yaml', 'a: [1', 'data-unreadable: a.yaml:1:6'],
    ['a.json', '{"a": }x', 'data-unreadable: a.json:1:8'],
    ['a.yaml', 'nothing', 'data-shape: a.yaml'],
    ['a.yaml', Array.from({length: 20_001}, (_, i) => `k${i}: 1`).join('\n'), 'data-limit: a.yaml'],
    ['a.ods', '', 'data-format: a.ods']
  ])('%s %.8s is told', async (path, content, expected) => {
    expect((await read(path, content)).told).toEqual([expected])
  })

  test('endless nesting is told', async () => {
    const {entries, told} = await read('a.yaml', '['.repeat(50_000))
    expect(entries).toEqual([])
    expect(told).toEqual([expect.stringMatching(/^data-unreadable: a\.yaml:1:\d+$/)])
  })

  test('aliases do not multiply', async () => {
    const bomb = `a: &a {x: 1}\nb: &b {p: *a, q: *a}\nc: &c {p: *b, q: *b}\nd: &d {p: *c, q: *c}\n`
    expect((await read('a.yaml', bomb)).entries.length).toBeLessThan(32)
  })
})
