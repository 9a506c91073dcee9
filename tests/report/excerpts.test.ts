import {describe, expect, test} from 'vitest'
import {cases, lines, title} from './excerpt-cases.ts'
import {readReport} from './read-report.ts'

const textsOf = (excerpts: ReadonlyArray<{line: number; text: string}>) =>
  excerpts.map(({line, text}) => `${line} ${text}`)

describe('problems and plans', () => {
  test.each(Object.entries(cases))('%s', (_, {text, problems = [], plans = []}) => {
    const report = readReport(text, text.startsWith('#') ? 'a.md' : 'a.txt')
    expect(textsOf(report.problems)).toEqual(problems)
    expect(textsOf(report.plans)).toEqual(plans)
  })

  test('each names the section that it stands in', () => {
    const report = readReport(lines(title, '一、存在问题', '一是藏书旧。二是房子漏。'))
    expect(report.problems.map(({section}) => section)).toEqual([
      report.sections[0]?.id,
      report.sections[0]?.id
    ])
  })

  test('long openings are cut at a comma', () => {
    const long =
      '读者提出的意见没有及时登记、分类和答复，有的拖了一个多月才有回音，影响了大家的积极性，下半年来信少了一半'
    const {problems} = readReport(lines(title, '一、存在问题', `一是${long}。`, '二是房子漏。'))
    expect(problems[0]?.text).toBe('读者提出的意见没有及时登记、分类和答复，有的拖了一个多月才有回音')
  })
})
