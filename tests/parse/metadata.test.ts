import {describe, expect, test} from 'vitest'
import {parse} from '../../src/parse/parse.ts'
import {organizationOf} from '../../src/report/organization.ts'
import {yearsOf} from '../../src/report/years.ts'
import type {Role} from '../../src/types.ts'
import {fileOf, literalText, outlineOf} from './tree-text.ts'

const of = (text: string) => {
  const file = fileOf(text)
  const tree = parse(file)
  const title = tree.children.find(({data}) => data?.role === 'title')
  const words = title ? literalText(title) : null
  return {organization: organizationOf(tree, file, words), ...yearsOf(tree, file, words), title: words}
}

const body = '全体职工按照年初的安排完成了各项任务，收到了较好的效果，得到群众的认可。'

describe('title, organization, years', () => {
  test.each([
    ['青石镇文化站2023年工作总结及2024年工作计划', '青石镇文化站', 2023, 2024],
    ['2023年县自来水公司工作总结', '县自来水公司', 2023, null],
    ['县统计局二〇二三年度工作总结及下年度工作安排', '县统计局', 2023, 2024],
    ['东 城 街 道 2023 年 工 作 总 结', '东城街道', 2023, null],
    ['街道办2023年重点任务完成情况', '街道办', 2023, null],
    ['县供电所二O一一年工作总结', '县供电所', 2011, null],
    ['县供电所二00九年度工作计划', '县供电所', null, 2009],
    ['东城街道２０２３年工作总结及２０２４年工作计划', '东城街道', 2023, 2024],
    ['2024年工作要点', null, null, 2024],
    ['区教育局关于2022年工作情况的报告', '区教育局', 2022, null],
    ['关于梨园镇卫生院2024年工作情况的报告', '梨园镇卫生院', 2024, null],
    ['竹溪区应急管理局2024年工作总结', '竹溪区应急管理局', 2024, null],
    ['竹溪镇安全生产委员会办公室2024年工作要点', '竹溪镇安全生产委员会办公室', null, 2024],
    ['新区建设指挥部3月份工作推进情况', '新区建设指挥部', null, null],
    ['关于做好社区2024年工作的通知', null, 2024, null]
  ])('%s', (title, organization, year, planYear) => {
    expect(of(`${title}\n${body}`)).toEqual({title, organization, year, planYear})
  })

  test('a speech at the start of the year tells of the one before', () => {
    const text = `2026年政府工作报告\n各位代表：\n现在，我代表县人民政府，向大会报告工作。\n一、2025年工作回顾\n${body}\n二、2026年重点工作\n${body}`
    expect(of(text)).toMatchObject({organization: '县人民政府', year: 2025, planYear: 2026})
  })

  test('who speaks by mandate speaks for his own body, if it is named', () => {
    const mandate = '我受镇人民政府委托，报告水费收支审计情况。'
    expect(of(`关于水费收支的审计报告\n镇审计所所长　贺大田\n${mandate}`).organization).toBe('镇审计所')
    expect(of(`关于水费收支的审计报告\n${mandate}`).organization).toBe('镇人民政府')
  })

  test('years in numerals are read in the text as well', () => {
    const text = '各位代表：\n我代表村委会，作一九八六年工作的报告。\n一九八七年，我们要修好水渠。'
    expect(of(text)).toMatchObject({organization: '村委会', year: 1986, planYear: 1987})
  })

  test('a year that is nowhere stated is that of all dates in a review', () => {
    const text = '某路口改造情况的报告\n2024年3月开工，2024年9月完工，行人和车辆各行其道。'
    expect(of(text)).toMatchObject({year: 2024, planYear: null})
    expect(of(`${text}\n前一次改造是2016年的事。`)).toMatchObject({year: null})
  })

  test('a meeting tells the years that it looks at', () => {
    const text = '会议总结2024年志愿服务工作，部署2025年任务。\n2025年是新驿站启用的一年。'
    expect(of(`服务队例会\n${text}`)).toMatchObject({year: 2024, planYear: 2025})
  })

  test('the 主要工作 of one year before the 安排 of the next were done', () => {
    const text = `村务工作报告\n各位代表：\n2023年主要工作\n${body}\n存在的问题\n${body}\n2024年工作安排\n${body}`
    expect(of(text)).toMatchObject({year: 2023, planYear: 2024})
    expect(of(text.replace('2024年工作安排', '下一步'))).toMatchObject({year: 2022, planYear: 2023})
  })

  test('a speech at a meeting tells of the year that the meeting sums up', () => {
    const text = '在2024年职工大会上的讲话\n工会书记　贺大田\n会议总结2023年工作，安排部署2024年任务。'
    expect(of(text)).toMatchObject({year: 2023, planYear: 2024})
    expect(of(`工作汇报\n海棠街道工委书记　贺大田\n${body}`)).toMatchObject({organization: '海棠街道工委'})
  })

  test('a plan that was carried out is reviewed', () => {
    const text = `我受县人民政府的委托，向大会报告。\n一、一九八二年计划执行情况\n${body}\n二、一九八三年计划\n${body}`
    expect(of(text)).toMatchObject({organization: '县人民政府', year: 1982, planYear: 1983})
  })

  test('a speaker with a short office is no heading', () => {
    const text =
      '村务工作报告\n（2024年1月8日在村民会议上）\n主任　贺大田\n各位代表：\n我代表村委会，向会议报告工作。'
    expect(of(`${text}\n一年的工作\n${body}`).organization).toBe('村委会')
  })

  test('a title over two or three lines is one', () => {
    expect(of(`海棠区图书馆\n2023年工作总结\n暨2024年工作计划\n\n${body}`).title).toBe(
      '海棠区图书馆2023年工作总结暨2024年工作计划'
    )
    expect(of(`海棠区图书馆\n2023年工作总结\n\n${body}`).title).toBe('海棠区图书馆2023年工作总结')
    expect(of(`关于印发《安全生产\n管理规定》的通知\n${body}`).title).toBe(
      '关于印发《安全生产管理规定》的通知'
    )
    expect(of(`镇综治办公室关于印发\n《2024年巡防任务清单》的通知\n${body}`).title).toBe(
      '镇综治办公室关于印发《2024年巡防任务清单》的通知'
    )
  })

  test('a text may have no title', () => expect(of(`${body}\n一、工作\n${body}`).title).toBeNull())
})

test('a metadata block is read as front matter, and set aside', () => {
  const file = fileOf(
    `标题: 某局2022年工作情况的报告\n发布时间: 2023-3-1 10:09\n发布机构: 某局\n文号:\n=== 正文 ===\n${body}`
  )
  const tree = parse(file)
  expect(file.data.matter).toEqual({
    title: '某局2022年工作情况的报告',
    date: '2023-03-01',
    organization: '某局'
  })
  expect(tree.children.map(({type}) => type)).toEqual([...Array(5).fill('omitted'), 'paragraph'])
})

test.each<[string, Role]>([
  ['——2024年1月8日在职工大会上', 'subtitle'],
  ['（2024年1月8日）', 'date'],
  ['（2024年1月8日职工代表大会通过）', 'subtitle'],
  ['来源：办公室', 'source'],
  ['报告人：王某', 'byline'],
  ['各位代表：', 'salutation']
])('the line %s below a title is a %s', (line, role) => {
  expect(outlineOf(`某局2023年工作总结\n${line}\n${body}`)).toContain(`<${role}>`)
})

test('signature, date and attachments behind the text', () => {
  const outline = outlineOf(
    `某局2023年工作总结\n${body}\n附件：1. 统计表\n2. 名单\n${' '.repeat(20)}某某局\n2024年1月8日`
  )
  expect(outline.match(/<\w+>/g)).toEqual([
    '<title>',
    '<attachment>',
    '<attachment>',
    '<signature>',
    '<date>'
  ])
})

describe('page residue', () => {
  test.each([
    ['##paidbegin##', 'vendor-mark'],
    ['【VIP】', 'vendor-mark'],
    ['发布时间：2024-01-05 来源：办公室 打印', 'metadata'],
    ['— 3 —', 'page-number'],
    ['第 3 页 共 8 页', 'page-number'],
    ['打印 收藏 关闭', 'site-furniture'],
    ['【字号：大 中 小】', 'site-furniture'],
    ['当前位置：首页 > 政务公开', 'site-furniture'],
    ['========', 'separator']
  ])('%s', (line, reason) => expect(outlineOf(`${body}\n${line}\n${body}`)).toContain(`{${reason}}`))

  test('stays text where its rule is switched off', () => {
    const text = `${body}\n— 3 —\n${body}`
    expect(outlineOf(text, 'a.txt', {reading: {off: ['page-number']}})).not.toContain('{')
  })

  test.each(['下载速度提高了三倍。', '第3页的表格有误。', '分享会办得很好', '大', '收藏图书三万册'])(
    '%s is text',
    (line) => {
      expect(outlineOf(`${body}\n${line}\n${body}`)).not.toContain('{')
    }
  )
})

test('a reading rule that does not exist is said, with the nearest name', () => {
  const file = fileOf('南山镇文化站2025年工作总结\n全年办讲座12场。', 'a.txt', {
    reading: {off: ['page-nmber']}
  })
  parse(file)
  expect(file.messages.map(({ruleId, values}) => [ruleId, values])).toContainEqual([
    'reading-rule-unknown',
    {name: 'page-nmber', near: 'page-number'}
  ])
})
