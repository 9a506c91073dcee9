import {expect, test} from 'vitest'
import {fill} from '../../src/data/fill.ts'
import {readData} from '../../src/data/read-data.ts'
import {parse} from '../../src/parse/parse.ts'
import {readSource} from '../../src/read/read-source.ts'
import {reportFrom} from '../../src/report/report.ts'
import {toJson} from '../../src/report/to-json.ts'

test('a report is filled from its front matter and the sheet beside it', async () => {
  const text = `---
指标:
  lectures: 12.50
---

# 图书馆工作总结

全年举办:statistic[*场]{#lectures label="讲座"}，接待读者**人次。
`
  const file = readSource('content/a.md', new TextEncoder().encode(text))
  const tree = parse(file)
  const sheet = {
    path: 'content/a.data.csv',
    bytes: new TextEncoder().encode('指标,单位,数值\n读者,人次,1.2万\n')
  }
  const data = await readData(reportFrom(tree, file), file, [sheet])
  const {statistics} = toJson(reportFrom(fill(tree, data), file))
  expect(statistics.map(({raw, value, unit, label, filled}) => ({raw, value, unit, label, filled}))).toEqual([
    {raw: '*场', value: 12.5, unit: '场', label: '讲座', filled: {text: '12.50', source: 'content/a.md:3'}},
    {
      raw: '**人次',
      value: 12_000,
      unit: '人次',
      label: '读者',
      filled: {text: '1.2万', source: 'content/a.data.csv:2'}
    }
  ])
  expect(file.messages.filter(({ruleId}) => ruleId?.startsWith('data-'))).toEqual([])
})
