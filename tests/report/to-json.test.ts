import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {fill} from '../../src/data/fill.ts'
import {reportFrom} from '../../src/report/report.ts'
import {toJson} from '../../src/report/to-json.ts'
import {VFile} from 'vfile'
import {readReport} from './read-report.ts'

const root = join(import.meta.dirname, '../..')
const schema = JSON.parse(readFileSync(join(root, 'docs/report.schema.json'), 'utf8'))
const validate = new Ajv2020({allErrors: true, strict: true, allowUnionTypes: true}).compile(schema)
const faultsOf = (json: unknown) => (validate(json) ? [] : validate.errors)
const filesIn = (folder: string) =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((file) => /\.(?:txt|md)$/.test(file))
    .map((file) => join(folder, file))

const text = `---
标题: 文化站2024年工作总结
---

## 一、活动情况

举办演出**场，观众8600人次。

### （一）经费

支出12.50万元。
`

describe('the schema', () => {
  test.each(filesIn(join(root, 'content')))('holds for %s', (path) => {
    expect(faultsOf(toJson(readReport(readFileSync(path, 'utf8'), path)))).toEqual([])
  })

  const corpus = join(root, '../shared/corpus/text')
  test.skipIf(!existsSync(corpus))('holds for texts of others', () => {
    for (const path of filesIn(corpus))
      expect(faultsOf(toJson(readReport(readFileSync(path, 'utf8'), path)))).toEqual([])
  })

  test('holds for anything', () => {
    const words = fc.constantFrom(
      '一、',
      '（二）',
      '1.',
      '存在问题',
      '下一步',
      '是',
      '*次',
      '。',
      '：',
      '\n',
      '#',
      '|',
      ' ',
      'a'
    )
    const texts = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.array(words, {maxLength: 60}).map((all) => all.join(''))
    )
    fc.assert(
      fc.property(texts, fc.constantFrom('a.txt', 'a.md'), (text, path) => {
        expect(faultsOf(toJson(readReport(text, path)))).toEqual([])
      }),
      {numRuns: 200}
    )
  })

  test('refuses what is no report', () => {
    const json = toJson(readReport(text, 'a.md'))
    expect(faultsOf({...json, year: '2024'})).not.toEqual([])
    expect(faultsOf({...json, extra: 1})).not.toEqual([])
    expect(faultsOf({...json, plans: [{line: 0, text: '', section: null}]})).not.toEqual([])
  })
})

describe('the JSON of a report', () => {
  const json = toJson(readReport(text, 'a.md'))

  test('keeps lines and columns of the source', () => {
    expect(json.title).toEqual({text: '文化站2024年工作总结', line: 2})
    expect(json.sections).toMatchObject([
      {
        line: 5,
        depth: 1,
        marker: '一、',
        title: '活动情况',
        sections: [{line: 9, depth: 2, marker: '（一）'}]
      }
    ])
    expect(json.statistics.map(({line, column, raw}) => `${line}:${column} ${raw}`)).toEqual([
      '7:5 **场',
      '7:11 8600人次',
      '11:3 12.50万元'
    ])
  })

  test('puts a statistic into the innermost section', () => {
    const [outer] = json.sections
    expect(json.statistics.map(({section}) => section)).toEqual([
      outer?.id,
      outer?.id,
      outer?.sections[0]?.id
    ])
  })

  test('says where a filled number comes from', () => {
    const report = readReport(text, 'a.md')
    const [open] = report.statistics
    const key = open?.id ?? ''
    const datum = {key, text: '32', value: 32, unit: null, source: 'a.data.csv:2'}
    const filled = reportFrom(
      fill(report.tree, new Map([[key, datum]])),
      new VFile({path: 'a.md', value: text})
    )
    expect(toJson(filled).statistics[0]).toMatchObject({
      raw: '**场',
      value: 32,
      filled: {text: '32', source: 'a.data.csv:2'}
    })
    expect(faultsOf(toJson(filled))).toEqual([])
  })
})
