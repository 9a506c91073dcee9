import {describe, expect, test} from 'vitest'
import {outlineOf} from './tree-text.ts'

const body = '各科室按照分工完成了全年任务，收到了较好的效果，得到群众的认可。'

/** Rule ids of the messages, with their lines. */
const messagesOf = (text: string) =>
  outlineOf(text)
    .split('\n')
    .filter((line) => line.startsWith('!'))

describe('numbering', () => {
  test('gaps and repeats are said, with their line', () => {
    expect(messagesOf(`一、甲项工作\n${body}\n三、乙项工作\n${body}\n三、丙项工作\n${body}`)).toEqual([
      '! 3: number-gap',
      '! 5: number-repeated'
    ])
  })

  test('a count that runs on through the sections is none', () => {
    const text = `一、甲\n（一）培训工作\n${body}\n（二）走访工作\n${body}\n二、乙\n（三）安全工作\n${body}\n（四）宣传工作\n${body}`
    expect(messagesOf(text)).toEqual([])
  })
})
