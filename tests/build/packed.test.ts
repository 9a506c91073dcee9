import {expect, test} from 'vitest'
import {pack, tailOf, unpack, unpackMessages} from '../../src/build/packed.ts'
import type {MessageRecord, ReportRecord} from '../../src/types.ts'

const record: ReportRecord = {
  key: 'k1',
  source: 'content/2025/annual.txt',
  matter: {},
  json: {
    source: 'content/2025/annual.txt',
    title: {text: '河湾社区2025年工作总结', line: 1},
    organization: '河湾社区',
    year: 2025,
    planYear: 2026,
    sections: [],
    statistics: [],
    problems: [],
    plans: [],
    omitted: []
  },
  date: null,
  summary: '𠮷祥如意',
  html: '<p>𠮷祥如意，“一”是\u2028</p>',
  contents: [],
  passages: [{id: '', kinds: ['overview'], heading: 0, text: '𠮷祥如意'}],
  tenses: {},
  files: []
}
const messages: MessageRecord[] = [{ruleId: 'date-missing', values: {}, place: null}]

test('a record and its messages come back as they went', () => {
  const packed = pack(record, messages)
  expect({...unpack(packed)}).toEqual(record)
  expect(unpackMessages(tailOf(packed))).toEqual(messages)
})

test('the bytes are nobody else’s, so that they can be handed to another thread', () => {
  const {bytes, lengths} = pack(record, [])
  expect(bytes.buffer.byteLength).toBe(lengths.reduce((sum, length) => sum + length))
})

test('bytes of another record, and broken ones, are none', () => {
  const packed = pack(record, messages)
  expect(unpack({...packed, key: 'k2'})).toBeNull()
  expect(unpack({...packed, bytes: packed.bytes.subarray(1)})).toBeNull()
})
