import {expect, test} from 'vitest'
import {parse} from '../../src/parse/parse.ts'
import {fileOf} from './tree-text.ts'

/** `line number` of each further document. */
function documentsIn(...lines: string[]): string[] {
  const file = fileOf(lines.join('\n'))
  parse(file)
  return file.messages
    .filter(({ruleId}) => ruleId === 'documents-several')
    .map(({line, values}) => `${line} ${values?.['number']}`)
}

const library = [
  '柳湾镇图书馆2024年工作总结',
  '一年来，图书馆接待读者1200人次，购书300册。现总结如下：',
  '一、借阅服务',
  '全年开放280天，借出图书900册次。',
  '二、存在问题',
  '书目更新不快，读者意见较多。'
]
const signature = ['柳湾镇图书馆', '2024年12月30日']
const gym = [
  '柳湾镇体育站2024年工作总结',
  '一年来，体育站举办比赛6场。现总结如下：',
  '一、场地维护',
  '检修器材40件。',
  '二、下一步打算',
  '增加夜间开放。'
]

test('a title behind a signature begins another document', () => {
  expect(documentsIn(...library, ...signature, ...gym)).toEqual(['9 2'])
})

test('a title that names a body does, where the count begins anew', () => {
  expect(documentsIn(...library, ...gym, ...library)).toEqual(['7 2', '13 3'])
})

test.each([
  ['one report', library],
  [
    'parts without numbers',
    [...library, '2025年工作安排', '一、改善服务', '延长开放时间。', '二、更新书目', '增加购书。']
  ],
  ['a body named in passing', [...library, '柳湾镇图书馆2025年工作安排', '增加购书，延长开放时间。']]
])('%s: one document', (_, lines) => expect(documentsIn(...lines)).toEqual([]))
