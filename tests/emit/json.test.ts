import {expect, test} from 'vitest'
import {json} from '../../src/emit/json.ts'
import {siteOf} from './html-site.ts'

test('what was read of a report stands beside its page', () => {
  const site = siteOf([{year: 2025, problems: ['检漏力量不足']}, {year: 2024}])
  const outputs = [...json.emit(site)]
  expect(outputs.map(({path}) => path)).toEqual(['reports/2025/annual.json', 'reports/2024/annual.json'])
  const [card] = site.cards
  expect(JSON.parse(String(outputs[0]?.value()))).toEqual(card && site.record(card).json)
})
