import {describe, expect, test} from 'vitest'
import {turnOf} from '../../src/zh/kinds-of-sentence.ts'
import {indexOfStop, sentencesOf} from '../../src/zh/sentence.ts'
import {splitSentences} from '../../src/zh/split-sentences.ts'

describe('where a sentence ends', () => {
  test('at the first stop outside quotation marks and brackets', () => {
    expect(indexOfStop('落实“三个到位。”要求。', '。')).toBe(11)
    expect(indexOfStop('落实“三个到位', '。')).toBe(-1)
  })

  test('at a point behind words, as texts in half-width marks have it', () => {
    expect(splitSentences('服务有温度.办结率98.5%.下一步抓落实.').map(({text}) => text)).toEqual([
      '服务有温度。',
      '办结率98.5%。',
      '下一步抓落实。'
    ])
    expect(sentencesOf('有温度．有深度．')).toEqual([
      [0, 4],
      [4, 8]
    ])
  })

  test('not at the end of a wrapped line', () => {
    const text = '我们也清醒地看到，工作中还存在不\n少问题。下一步改进。\n短行\n再一行。'
    expect(splitSentences(text)).toEqual([
      {text: '我们也清醒地看到，工作中还存在不\n少问题。', start: 0},
      {text: '下一步改进。', start: 21},
      {text: '短行', start: 28},
      {text: '再一行。', start: 31}
    ])
    expect(turnOf('我们也清醒地看到，工作中还存在不\n少问题。', null)?.kind).toBe('problem')
  })

  test.each(['一.加强管理', '增长3.5倍', '见www.example.org', 'V2.0上线', '1.加强管理'])(
    'not in %s',
    (text) => {
      expect(indexOfStop(text, '。')).toBe(-1)
      expect(splitSentences(text).map((sentence) => sentence.text)).toEqual([text])
    }
  )
})
