import {readXlsx} from 'hucre/xlsx'
import {describe, expect, test} from 'vitest'
import {exportSheet} from '../../src/data/export-sheet.ts'
import {readSheet} from '../../src/data/read-sheet.ts'
import {emptyRow, type SheetRow} from '../../src/data/sheet.ts'
import {writeSheet} from '../../src/data/write-sheet.ts'
import {emptyFile, sampleReport} from './sample.ts'

const report = sampleReport('content/annual.txt', [
  '# 一、学习',
  '开展专题辅导⟦*次|专题辅导|fu-dao⟧，走访⟦35户|走访|zou-fang⟧。征文⟦*余篇|征文|zheng-wen|篇⟧，满意率⟦98.80%|满意率|man-yi⟧！'
])
const rows = exportSheet([report])

const read = async (bytes: Uint8Array) => {
  const {sheets} = await readXlsx(bytes, {readStyles: true})
  const [sheet] = sheets
  if (!sheet) throw new Error('no sheet')
  return sheet
}

function base(id: string, label: string, unit: string, value: string): SheetRow {
  return {...emptyRow, report: 'content/annual.txt', section: '一、学习', id, label, unit, value}
}

describe('rows', () => {
  test('carry the sentence with the blank shown', () => {
    expect(rows).toEqual([
      {...base('fu-dao', '专题辅导', '次', ''), sentence: '开展专题辅导【＿＿】次，走访35户。'},
      {...base('zou-fang', '走访', '户', '35'), sentence: '开展专题辅导*次，走访【35】户。'},
      {...base('zheng-wen', '征文', '篇', ''), sentence: '征文【＿＿】余篇，满意率98.80%！'},
      {...base('man-yi', '满意率', '%', '98.80'), sentence: '征文*余篇，满意率【98.80】%！'}
    ])
  })

  test('only open ones on demand', () => {
    expect(exportSheet([report], {open: true}).map(({id}) => id)).toEqual(['fu-dao', 'zheng-wen'])
  })

  test('a paragraph of many statistics costs no more than its length', () => {
    const long = sampleReport('a.txt', [`${'各项工作'.repeat(100)}⟦*次|工作|gong-zuo⟧，`.repeat(2000)])
    const sentences = exportSheet([long]).map(({sentence}) => sentence.length)
    expect(sentences).toHaveLength(2000)
    expect(Math.max(...sentences)).toBeLessThan(400)
  })
})

describe('the workbook', () => {
  test('has a frozen head, and only value and note unlocked', async () => {
    const sheet = await read(await writeSheet('a.xlsx', rows))
    expect(sheet.rows[0]).toEqual(['报告', '部分', '指标', '单位', '原句', '数值', '备注', '编号'])
    expect(sheet.freezePane).toEqual({rows: 1})
    expect(sheet.protection?.sheet).toBe(true)
    const unlocked = [...(sheet.cells ?? [])].filter(([, {style}]) => style?.protection?.locked === false)
    expect(unlocked.map(([key]) => key).sort()).toEqual([
      '1,5',
      '1,6',
      '2,5',
      '2,6',
      '3,5',
      '3,6',
      '4,5',
      '4,6'
    ])
    expect(sheet.columns?.map(({width}) => width)).toEqual([24, 30, 20, 8, 60, 14, 24, 18])
  })

  test('checks that values are numbers', async () => {
    const sheet = await read(await writeSheet('a.xlsx', rows, 'en'))
    expect(sheet.dataValidations).toEqual([
      expect.objectContaining({
        type: 'custom',
        formula1: 'ISNUMBER(VALUE(F2))',
        range: 'F2:F5',
        allowBlank: true,
        errorStyle: 'warning'
      })
    ])
    expect(sheet.rows[0]?.[5]).toBe('Value')
  })

  test('keeps digits as typed: value cells are of text format, numbers only where no digit is lost', async () => {
    const sheet = await read(await writeSheet('a.xlsx', rows))
    expect([1, 2, 3, 4].map((y) => sheet.cells?.get(`${y},5`)?.style?.numFmt)).toEqual(['@', '@', '@', '@'])
    expect(sheet.rows.slice(1).map((row) => row[5] ?? null)).toEqual([null, 35, null, '98.80'])
  })

  test('the same rows make the same bytes', async () => {
    expect(await writeSheet('a.xlsx', rows)).toEqual(await writeSheet('a.xlsx', rows))
  })
})

describe.each(['a.xlsx', 'a.csv'])('what %s holds reads back', (path) => {
  test.each([
    '12',
    '12.50',
    '-3.5',
    '0.10',
    '1,234',
    '1.2万',
    '98.8%',
    '007',
    '+3',
    '123456789012345678',
    '0.1234567890123456789',
    ''
  ])('value %j', async (value) => {
    const file = emptyFile()
    const row = {...emptyRow, id: 'a', label: '甲', value}
    const [entry] = await readSheet(path, await writeSheet(path, [row]), file)
    expect(entry).toMatchObject(row)
    expect(file.messages).toEqual([])
  })
})

describe('a formula from the text never runs', () => {
  const attacks = [
    '=1+1',
    '=cmd|"/C calc"!A0',
    '=HYPERLINK("http://example.org","开")',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '　＝1',
    '＝1+1',
    '＋1',
    '－1',
    '＠A1'
  ]
  const rows = attacks.map((text) => ({
    report: text,
    section: text,
    label: text,
    unit: text,
    sentence: text,
    value: '',
    note: text,
    id: text
  }))

  test('in a workbook all are text cells of text format', async () => {
    const sheet = await read(await writeSheet('a.xlsx', rows))
    const cells = [...(sheet.cells ?? [])].filter(([key]) => !key.endsWith(',5'))
    expect(cells).toHaveLength((attacks.length + 1) * 7)
    for (const [, cell] of cells) {
      expect(cell.formula).toBeUndefined()
      expect(cell.type).toBe('string')
      expect(cell.style?.numFmt).toBe('@')
    }
  })

  test('in CSV all are guarded, and read back as they were', async () => {
    const bytes = await writeSheet('a.csv', rows)
    const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)
    expect(text.startsWith('\u{FEFF}')).toBe(true)
    for (const line of text.split('\r\n').slice(1, 4)) expect(line).toMatch(/^"?'/)
    const entries = await readSheet('a.csv', bytes, emptyFile())
    expect(entries.map(({note}) => note)).toEqual(attacks.map((attack) => attack.trim()))
  })
})
