import {describe, expect, test} from 'vitest'
import {parse} from '../../src/parse/parse.ts'
import {fileOf, outlineOf} from './tree-text.ts'

/** Marks and openings of the points, inner ones indented. */
const points = (text: string, path?: string) =>
  outlineOf(text, path)
    .split('\n')
    .filter((line) => line.includes('•'))
    .map((line) => line.replace(/^\S+ ( *)• /, '$1').trimEnd())

describe('points', () => {
  test('the last point ends before the sentence that leads on', () => {
    const text = '还有不足：一是经费少。主要靠补助。二是人手少。下一步要做好以下工作：'
    expect(points(text)).toEqual(['  一是|经费少', '  二是|人手少'])
    const [paragraph] = parse(fileOf(text)).children
    const ends =
      paragraph?.type === 'paragraph' ? paragraph.children.map(({position}) => position?.end.offset) : []
    expect(ends).toEqual([5, 17, 23, text.length])
  })

  test('1.5号楼 2.3号楼 3.1号楼 are three items, where a figure and a decimal number are none', () => {
    expect(points('1.5号楼已完工。\n2.绿化补种。\n3.12号楼在施工。')).toEqual([
      '  1.|5号楼已完工',
      '  2.|绿化补种',
      '  3.|12号楼在施工'
    ])
    expect(points('1.5万元已到账。\n2.3万元未到账。')).toEqual([])
    expect(points('1.5台换新。\n1.6台维修。')).toEqual([])
    expect(points('1.1号楼修好。\n1.2号楼修好。\n2.1号院修好。')).toEqual([])
  })

  test('chains inside an item are its own', () => {
    const text = '一是抓学习。首先，订好计划；其次，定期检查。二是抓落实。'
    expect(points(text)).toEqual([
      '  一是|抓学习',
      '    首先，|订好计划',
      '    其次，|定期检查',
      '  二是|抓落实'
    ])
  })

  test('marks of another form that a sentence of their own leads to stand beside the last point', () => {
    expect(points('第一，人少。第二，钱少。维修多。建议：①增人；②增钱。')).toEqual([
      '  第一，|人少',
      '  第二，|钱少',
      '  ①|增人',
      '  ②|增钱'
    ])
    const inside = '一是抓学习。做法有：①订计划；②查进度。二是抓落实。做法有：①分任务；②看结果。'
    expect(points(inside).filter((line) => line.startsWith('    '))).toHaveLength(4)
    expect(points('一是抓学习。二是抓落实，做到：①分任务；②看结果。')[2]).toBe('    ①|分任务')
  })

  test('a verb may lead to 一是', () => {
    expect(points('仍存在一是宣传不够、二是形式单一、三是人手少。')).toEqual([
      '  一是|宣传不够',
      '  二是|形式单一',
      '  三是|人手少'
    ])
  })

  test('a line may end inside a mark', () => {
    expect(points('存在的问题：一是人手少。二是全年组织的村级活动少。三\n是经费少。', 'a.md').length).toBe(3)
  })

  test('问题一： and 第一 with a blank open points', () => {
    expect(points('问题一：人手少。\n问题二：经费少。')).toEqual(['  问题一：|人手少', '  问题二：|经费少'])
    expect(points('第一 抓学习。\n第二 抓落实。')).toEqual(['  第一|抓学习', '  第二|抓落实'])
    expect(points('第一 季度工作。')).toEqual([])
  })

  test('words that hold 一是 open none', () => {
    expect(points('统一是前提，唯一是目标，第一是速度，二是质量。')).toEqual([])
  })
})
