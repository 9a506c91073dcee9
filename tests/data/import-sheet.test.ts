import {writeXlsx} from 'hucre/xlsx'
import {describe, expect, test} from 'vitest'
import {exportSheet} from '../../src/data/export-sheet.ts'
import {fill} from '../../src/data/fill.ts'
import {clearValue, importSheet} from '../../src/data/import-sheet.ts'
import {readData} from '../../src/data/read-data.ts'
import {readSheet} from '../../src/data/read-sheet.ts'
import {emptyRow, type SheetEntry} from '../../src/data/sheet.ts'
import {writeSheet} from '../../src/data/write-sheet.ts'
import {emptyFile, sampleReport, textOf, told} from './sample.ts'

const annual = sampleReport('content/2025/annual.txt', [
  '# 一、学习',
  '专题辅导⟦*次|专题辅导|fu-dao⟧，征文⟦*余篇|征文|zheng-wen|篇⟧，资金⟦*万元|资金|zi-jin⟧。'
])
const half = sampleReport('content/2025/half.md', ['走访⟦*户|走访|zou-fang⟧。'])

const entry = (fields: Partial<SheetEntry>): SheetEntry => ({
  ...emptyRow,
  source: 'f.xlsx 填报!F2',
  holds: 'text',
  ...fields
})
const values = [
  entry({id: 'fu-dao', value: '12'}),
  entry({id: 'zi-jin', value: '12.50', note: '财务室'}),
  entry({id: 'zheng-wen', value: '1,234'})
]
const encode = (text: string) => new TextEncoder().encode(text)
const into = async (path: string, content: string | Uint8Array, entries = values) => {
  const file = emptyFile('f.xlsx')
  const existing = {path, bytes: typeof content === 'string' ? encode(content) : content}
  const {writes, leftovers} = await importSheet(entries, [{report: annual, existing}], file)
  const [bytes] = writes.map((write) => write.bytes)
  return {bytes, text: bytes && new TextDecoder().decode(bytes), leftovers, told: told(file)}
}

describe.each(['f.xlsx', 'f.csv'])('export, fill, import %s', (path) => {
  test('values stand in the right sentences', async () => {
    const given: Record<string, string> = {
      'fu-dao': '12',
      'zheng-wen': '1.2万',
      'zi-jin': '12.50',
      'zou-fang': '35户'
    }
    const rows = exportSheet([annual, half], {open: true})
    for (const row of rows) row.value = given[row.id] ?? ''
    const file = emptyFile(path)
    const entries = await readSheet(path, await writeSheet(path, rows), file)
    const targets = [annual, half].map((report) => ({report, existing: null}))
    const {writes, leftovers, count} = await importSheet(entries, targets, file)
    expect([leftovers, count, told(file)]).toEqual([[], 4, []])
    expect(writes.map((write) => write.path)).toEqual([
      'content/2025/annual.data.csv',
      'content/2025/half.data.csv'
    ])
    const texts = await Promise.all(
      [annual, half].map(async (report, i) =>
        textOf(fill(report.tree, await readData(report, emptyFile(), writes.slice(i, i + 1))))
      )
    )
    expect(texts).toEqual(['一、学习\n专题辅导12次，征文1.2万余篇，资金12.50万元。', '走访35户。'])
  })
})

test('a new data file says what it is about', async () => {
  const {writes} = await importSheet(values.slice(0, 1), [{report: annual, existing: null}], emptyFile())
  expect(new TextDecoder().decode(writes[0]?.bytes)).toBe(
    '编号,指标,单位,数值,备注,原句\r\nfu-dao,专题辅导,次,12,,专题辅导【＿＿】次，征文*余篇，资金*万元。\r\n'
  )
})

describe('merging with what is there', () => {
  test('csv: order, columns and rows of the author stay', async () => {
    const {text} = await into(
      'annual.data.csv',
      '2025 年报数据,,\n责任人,数值,指标,单位\n小周,3,专题辅导,次\n小吴,,征文,篇\n小郑,7,停办事项,个\n'
    )
    expect(text).toBe(
      [
        '2025 年报数据,,,,,',
        '责任人,数值,指标,单位,编号,备注',
        '小周,12,专题辅导,次,fu-dao,',
        '小吴,"1,234",征文,篇,zheng-wen,',
        '小郑,7,停办事项,个,,',
        ',12.50,资金,万元,zi-jin,财务室',
        ''
      ].join('\r\n')
    )
  })

  test('yaml: comments and order stay', async () => {
    const {text} = await into(
      'annual.data.yaml',
      '# 年报\nzi-jin: 3 # 初步\n专题辅导:\n  value: 1\n  note: 办公室\n'
    )
    expect(text).toBe(
      '# 年报\nzi-jin: 12.50 # 初步\n专题辅导:\n  value: 12\n  note: 办公室\nzheng-wen: 1,234\n'
    )
  })

  test('yaml: a list gets another row', async () => {
    const {text} = await into('annual.data.yml', '- id: fu-dao\n  value: 1\n', values.slice(0, 2))
    expect(text).toBe(
      '- id: fu-dao\n  value: 12\n- id: zi-jin\n  label: 资金\n  unit: 万元\n  value: 12.50\n  note: 财务室\n' +
        '  sentence: 专题辅导*次，征文*余篇，资金【＿＿】万元。\n'
    )
  })

  test('json stays JSON', async () => {
    const {text} = await into('annual.data.json', '{\n\t"fu-dao": 3,\n\t"其他": {"value": 2.50}\n}\n')
    expect(JSON.parse(text ?? '')).toEqual({
      'fu-dao': 12,
      其他: {value: 2.5},
      'zi-jin': 12.5,
      'zheng-wen': '1,234'
    })
    expect(text).toContain('12.50')
    expect(text).toContain('2.50')
  })

  test('json: a list gets another row', async () => {
    const {text} = await into('annual.data.json', '[{"id": "fu-dao", "value": 1}]', values.slice(0, 2))
    expect(JSON.parse(text ?? '')).toEqual([
      {id: 'fu-dao', value: 12},
      {
        id: 'zi-jin',
        label: '资金',
        unit: '万元',
        value: 12.5,
        note: '财务室',
        sentence: '专题辅导*次，征文*余篇，资金【＿＿】万元。'
      }
    ])
  })

  test('xlsx: other columns, sheets and formats stay', async () => {
    const before = await writeXlsx({
      sheets: [
        {name: '说明', rows: [['请勿改动']]},
        {
          name: '数据',
          rows: [
            ['责任人', '编号', '数值'],
            ['小周', 'zi-jin', 3]
          ],
          cells: new Map([['1,0', {value: '小周', style: {font: {bold: true}}}]]),
          columns: [{width: 33}]
        }
      ]
    })
    const {bytes} = await into('annual.data.xlsx', before)
    const {readXlsx} = await import('hucre/xlsx')
    const {sheets} = await readXlsx(bytes ?? encode(''), {readStyles: true})
    expect(sheets[0]?.rows).toEqual([['请勿改动']])
    expect(sheets[1]?.rows).toEqual([
      ['责任人', '编号', '数值', '备注'],
      ['小周', 'zi-jin', 12.5, '财务室'],
      [null, 'fu-dao', 12, null],
      [null, 'zheng-wen', '1,234', null]
    ])
    expect(sheets[1]?.cells?.get('1,0')?.style?.font?.bold).toBe(true)
    expect(sheets[1]?.columns?.[0]?.width).toBe(33)
    const entries = await readSheet('annual.data.xlsx', bytes ?? encode(''), emptyFile())
    expect(entries.map(({value}) => value)).toEqual(['12.50', '12', '1,234'])
  })

  test('what is there already is not written again', async () => {
    const first = await into('annual.data.csv', '编号,数值\n')
    const second = await into('annual.data.csv', first.bytes ?? '')
    expect(second.bytes).toBeUndefined()
  })

  test('a data file that cannot be read is not written over; its rows are kept', async () => {
    const {bytes, leftovers, told} = await into('annual.data.csv', '甲,乙\n1,2\n')
    expect(bytes).toBeUndefined()
    expect(leftovers).toEqual(values)
    expect(told).toEqual(['data-columns: annual.data.csv'])
  })

  test('what matches nothing is listed', async () => {
    const stray = entry({id: 'none', label: '拉练', value: '3'})
    const {leftovers, told} = await into('annual.data.csv', '编号,数值\n', [...values, stray])
    expect(leftovers).toEqual([stray])
    expect(told).toEqual(['data-no-match: f.xlsx 填报!F2'])
  })
})

describe('rows of sentences that were edited', () => {
  const head = '编号,指标,单位,数值,原句\n'
  const now = '专题辅导12次，征文*余篇，资金*万元。'

  test('are replaced by the statistic and unit; nothing stale stays', async () => {
    const before = `${head}n-old,专题辅导,次,9,举办专题辅导【＿＿】次。\n`
    const {text} = await into('annual.data.csv', before, values.slice(0, 1))
    expect(text).toBe(
      '编号,指标,单位,数值,原句\r\nfu-dao,专题辅导,次,12,专题辅导【＿＿】次，征文*余篇，资金*万元。\r\n'
    )
  })

  test('in a workbook too', async () => {
    const before = await writeXlsx({
      sheets: [
        {
          name: '数据',
          rows: [
            ['编号', '指标', '单位', '数值'],
            ['n-old', '专题辅导', '次', 9]
          ]
        }
      ]
    })
    const {bytes} = await into('annual.data.xlsx', before, values.slice(0, 1))
    const entries = await readSheet('annual.data.xlsx', bytes ?? encode(''), emptyFile())
    expect(entries.map(({id, value}) => [id, value])).toEqual([['fu-dao', '12']])
  })

  test.each([
    [
      'yaml',
      '- id: n-old # 上半年\n  指标: 专题辅导\n  单位: 次\n  责任人: 小周\n  value: 9\n',
      '- id: fu-dao # 上半年\n  指标: 专题辅导\n  单位: 次\n  责任人: 小周\n  value: 12\n'
    ],
    [
      'json',
      '[{"id": "n-old", "label": "专题辅导", "unit": "次", "value": 9}]',
      '[ { "id": "fu-dao", "label": "专题辅导", "unit": "次", "value": 12 } ]\n'
    ]
  ])('in a list of %s too', async (format, before, after) => {
    const {text} = await into(`annual.data.${format}`, before, values.slice(0, 1))
    expect(text).toBe(after)
  })

  test('stay in a list where their id is live or another unit is meant', async () => {
    const before =
      '- {id: zheng-wen, label: 专题辅导, unit: 次, value: 8}\n- {id: n-unit, label: 专题辅导, unit: 场, value: 9}\n'
    const {text} = await into('annual.data.yaml', before, values.slice(0, 1))
    expect(text).toMatch(/id: zheng-wen.*value: 8[^]*id: n-unit.*value: 9[^]*id: fu-dao/)
  })

  test('stay where another unit, a live id or several candidates leave it unclear', async () => {
    const rows = [
      'n-unit,专题辅导,场,9,',
      'zheng-wen,专题辅导,次,8,',
      'n-one,专题辅导,次,7,未提及的甲',
      'n-two,专题辅导,次,6,未提及的乙'
    ]
    const {text} = await into('annual.data.csv', `${head}${rows.join('\n')}\n`, values.slice(0, 1))
    expect(text?.split('\r\n').slice(1, 5)).toEqual(rows)
    expect(text?.split('\r\n')[5]).toMatch(/^fu-dao,专题辅导,次,12,/)
  })

  test('of several the one of the like sentence goes', async () => {
    const rows = [`n-one,专题辅导,次,7,未提及的甲`, `n-two,专题辅导,次,6,${now}`]
    const {text} = await into('annual.data.csv', `${head}${rows.join('\n')}\n`, values.slice(0, 1))
    expect(text?.split('\r\n').map((line) => line.split(',').slice(0, 4).join())).toEqual([
      '编号,指标,单位,数值',
      'n-one,专题辅导,次,7',
      'fu-dao,专题辅导,次,12',
      ''
    ])
  })
})

test('front matter gives values too, with its digits and lines', async () => {
  const file = emptyFile('content/2025/annual.txt')
  file.data.matter = {statistics: {'fu-dao': 12, 资金: 3.5}}
  file.data.matterText = '   \ntitle: 年报\nstatistics:\n  fu-dao: 12\n  资金: 3.50\n'
  const data = await readData(annual, file, [
    {path: 'content/2025/annual.data.csv', bytes: encode('编号,数值\nzheng-wen,8\nfu-dao,12次\n')}
  ])
  expect([...data.values()].map(({key, text, source}) => [key, text, source])).toEqual([
    ['fu-dao', '12', 'content/2025/annual.txt:4'],
    ['zi-jin', '3.50', 'content/2025/annual.txt:5'],
    ['zheng-wen', '8', 'content/2025/annual.data.csv:2']
  ])
  expect(told(file)).toEqual([])
})

describe('a value is cleared', () => {
  const clear = async (path: string, content: string | Uint8Array, id = 'fu-dao') => {
    const bytes = typeof content === 'string' ? encode(content) : content
    const file = emptyFile(path)
    const cleared = await clearValue(annual, {path, bytes}, id, file)
    return cleared && {text: new TextDecoder().decode(cleared.bytes), bytes: cleared.bytes}
  }
  const left = async (path: string, bytes: Uint8Array) =>
    [...(await readData(annual, emptyFile(), [{path, bytes}])).keys()].sort()

  test.each([
    ['annual.data.csv', '编号,数值,备注\nfu-dao,12,教育科\nzi-jin,12.50,财务室\n'],
    ['annual.data.csv', '指标,数值\n专题辅导,12\n资金,12.50\n'],
    ['annual.data.yaml', '# 数据\nfu-dao: 12 # 教育科\nzi-jin: 12.50\n'],
    ['annual.data.json', '[{"id": "fu-dao", "value": "12"}, {"id": "zi-jin", "value": "12.50"}]']
  ])('%s: the others and the notes stay', async (path, content) => {
    expect(await left(path, encode(content))).toHaveLength(2)
    const cleared = await clear(path, content)
    expect(await left(path, cleared?.bytes ?? encode(''))).toEqual(['zi-jin'])
    for (const note of ['教育科', '财务室', '# 数据'])
      expect(cleared?.text.includes(note), note).toBe(content.includes(note))
  })

  test('workbooks as well', async () => {
    const rows = exportSheet([annual], {open: true})
    for (const row of rows) row.value = row.id === 'zheng-wen' ? '' : '12'
    const workbook = await writeSheet('annual.data.xlsx', rows)
    const cleared = await clear('annual.data.xlsx', workbook)
    expect(await left('annual.data.xlsx', cleared?.bytes ?? encode(''))).toEqual(['zi-jin'])
  })

  test('where there is none, or the file is broken, nothing is written', async () => {
    expect(await clear('annual.data.csv', '编号,数值\nfu-dao,\n')).toBeNull()
    expect(await clear('annual.data.csv', '编号,数值\nzi-jin,12\n')).toBeNull()
    expect(await clear('annual.data.json', '{"fu-dao": 12')).toBeNull()
  })
})
