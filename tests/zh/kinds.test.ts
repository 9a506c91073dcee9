import {describe, expect, test} from 'vitest'
import {kindOfGenre, kindOfLead, titleWithin} from '../../src/zh/kinds-of-genre.ts'
import {kindsOfHeading} from '../../src/zh/kinds-of-heading.ts'
import {isClosing, leadsOn} from '../../src/zh/kinds-of-passage.ts'
import {turnOf} from '../../src/zh/kinds-of-sentence.ts'
import {yearOfHeading, yearsOfTitle} from '../../src/zh/kinds-of-years.ts'

describe('kinds that a heading names', () => {
  test.each([
    ['存在的问题及下一步打算', 'problem plan'],
    ['主要做法和成效', 'achievement'],
    ['工作开展情况', 'achievement'],
    ['落实安全责任情况', 'achievement'],
    ['基本情况', 'overview'],
    ['几点体会', 'overview'],
    ['面临的困难和挑战', 'problem'],
    ['当前存在的突出问题，原因分析', 'problem'],
    ['2025年工作思路', 'plan'],
    ['三年规划', 'plan'],
    ['2025年工作谋划', 'plan'],
    ['一九九六年工作意见', 'plan'],
    ['制定背景', 'overview'],
    ['规划', 'plan'],
    ['总体思路', 'overview'],
    ['下一阶段工作重点', 'plan'],
    ['主要工作及成效', 'achievement'],
    ['去年工作的基本情况', 'achievement'],
    ['今后五年的总体要求', 'overview'],
    ['2024年工作回顾和2025年工作安排', 'achievement plan'],
    ['主要任务', 'task'],
    ['保障措施', 'plan'],
    ['附件2', 'other'],
    ['时间', 'overview'],
    ['结束语', 'other'],
    ['存在的不足（自查）', 'problem'],
    ['查摆出的问题', 'problem'],
    ['需要改进的地方', 'problem'],
    ['【不足之处】', 'problem']
  ])('%s', (title, kinds) => expect(kindsOfHeading(title).join(' ')).toBe(kinds))

  test.each([
    '聚焦突出问题，抓好专项整治',
    '着力破解停车难问题',
    '加强计划管理',
    '科学规划，合理安排',
    '免疫规划',
    '国土空间规划',
    '服务能力取得新进展',
    '压减办理时间',
    '全面深入推广改革成果',
    '把路修到家门口'
  ])('%s names none', (title) => expect(kindsOfHeading(title)).toEqual([]))
})

describe('sentences that turn a text', () => {
  test.each([
    ['我们也清醒地认识到，服务质量还不高，与居民期盼还有差距。', 'problem'],
    ['虽然做了一些工作，但仍存在不少问题：', 'problem'],
    ['存在的主要问题是人手不足。', 'problem'],
    ['总结成绩的同时，我们也要看到不足：设备老旧。', 'problem'],
    ['困难和问题主要是：', 'problem'],
    ['同时，也存在一些亟待解决的问题。', 'problem'],
    ['当然，还有一些不尽如人意的地方。', 'problem'],
    ['离大家的期望还有距离，主要是设备旧。', 'problem'],
    ['主要问题：', 'problem'],
    ['归纳起来，主要有以下不足：', 'problem'],
    ['困难和不足主要体现在以下几点。', 'problem'],
    ['我们也深感差距和不足。', 'problem'],
    ['但我们也必须看到，底子薄的状况没有改变。', 'problem'],
    ['与要求相比，还有很大的提升空间。', 'problem'],
    ['今冬明春，要抓好农田水利建设。', 'plan'],
    ['下一步，我站将重点抓好以下工作：', 'plan'],
    ['2025年，我站着力改善服务。', 'plan'],
    ['改进措施：增加窗口。', 'plan'],
    ['我们一定直面问题、尽心做好工作。', 'plan'],
    ['新学期，学校将以课堂为重点。', 'plan']
  ])('%s', (sentence, kind) => expect(turnOf(sentence, 2025)?.kind).toBe(kind))

  test.each([
    '坚持问题导向，梳理形成问题清单。',
    '针对检查发现的问题，督促整改到位。',
    '克服了时间紧、任务重等困难。',
    '将读者服务纳入年度考核。',
    '2024年，我站改善服务。',
    '2025年1月3日召开了总结会。',
    '现将有关情况和下一步打算报告如下：',
    '为下一步工作打下了基础。'
  ])('%s does not', (sentence) => expect(turnOf(sentence, 2025)).toBeNull())

  test('a promise to deal with problems is a weak plan', () => {
    expect(turnOf('对这些问题，我们将认真加以解决。', null)).toEqual({kind: 'plan', strong: false})
    expect(turnOf('这些问题，我们会在工作中逐步解决。', null)).toEqual({kind: 'plan', strong: false})
    expect(turnOf('针对这些问题，下一步将做好以下工作：', null)).toEqual({kind: 'plan', strong: true})
  })

  test('what leads on and what closes', () => {
    expect(leadsOn('重点抓好以下几个方面的工作。')).toBe(true)
    expect(leadsOn('存在三个方面问题：')).toBe(true)
    expect(leadsOn('改造了三个老旧小区。')).toBe(false)
    expect(isClosing('让我们携手努力！', false)).toBe(true)
    expect(isClosing('特此报告。', true)).toBe(true)
    expect(isClosing('特此报告。', false)).toBe(false)
  })
})

test.each([
  ['文化站2024年工作总结及2025年工作计划', 'achievement'],
  ['关于开展读书月活动的通知', 'plan'],
  ['关于印发《图书借阅办法》的通知', 'other'],
  ['图书借阅管理办法', 'other'],
  ['读书月活动方案', 'plan'],
  ['第六次会议纪要', null]
])('genre of %s', (title, kind) => expect(kindOfGenre(title)).toBe(kind))

test('years of titles and headings', () => {
  expect(yearsOfTitle('2024年工作总结及2025年工作计划')).toEqual({year: 2024, planYear: 2025})
  expect(yearsOfTitle('二〇二四年度工作总结')).toEqual({year: 2024, planYear: 2025})
  expect(yearsOfTitle('２０２５年工作要点')).toEqual({year: 2024, planYear: 2025})
  expect(yearsOfTitle('2026年云岭县政府工作报告')).toEqual({year: 2025, planYear: 2026})
  expect(yearsOfTitle('工作总结')).toEqual({year: null, planYear: null})
  expect(yearOfHeading('2025年重点工作')).toBe(2025)
  expect(yearOfHeading('2024年总结和2025年计划')).toBeNull()
})

test('a title that the text opens with', () => {
  expect(titleWithin('文化站2024年工作总结及2025年工作计划　　2024年，文化站认真履职。')).toBe(
    '文化站2024年工作总结及2025年工作计划'
  )
  expect(titleWithin('文化站认真履行职责。')).toBe('')
})

test.each([
  ['现将有关情况报告如下：', 'achievement'],
  ['各位代表：\n现就一年来的工作汇报如下。', 'achievement'],
  ['现将2025年工作计划报告如下：', 'plan'],
  ['现将有关事项明确如下：', null]
])('a lead tells the genre: %s', (text, kind) => expect(kindOfLead(text)).toBe(kind))
