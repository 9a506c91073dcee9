import {describe, expect, test} from 'vitest'
import {parse} from '../../src/parse/parse.ts'
import {fixtures} from './fixtures.ts'
import {fileOf, headingsOf, outlineOf} from './tree-text.ts'

describe('outlines', () => {
  test.each(Object.entries(fixtures))('%s', (_, {text, path}) => {
    expect(outlineOf(text, path)).toMatchSnapshot()
  })
})

const body = '各科室按照分工完成了全年任务，收到了较好的效果，得到群众的认可。'

describe('what is a heading, and what an item', () => {
  test('numbered sentences with nothing under them are items', () => {
    expect(headingsOf(`一、工作\n${body}\n1.培训12期，培训300人。\n2.走访86户。\n二、打算\n${body}`)).toEqual(
      ['一、|工作', '二、|打算']
    )
  })

  test('the same sentences over paragraphs are headings', () => {
    const text = `（一）培训工作有声有色。\n${body}\n（二）走访工作扎实开展。\n${body}`
    expect(headingsOf(text)).toEqual(['（一）|培训工作有声有色', '（二）|走访工作扎实开展'])
  })

  test('a run-in heading ends at the first full stop outside quotation marks and brackets', () => {
    const text = `（一）落实“三个到位。”要求。${body}\n（二）做好窗口（大厅。）服务。${body}`
    expect(headingsOf(text)).toEqual(['（一）|落实“三个到位。”要求 →', '（二）|做好窗口（大厅。）服务 →'])
  })

  test('a colon ends run-in headings where all siblings have one', () => {
    const text = `（一）丰富馆藏：${body}\n（二）改善环境：${body}`
    expect(headingsOf(text)).toEqual(['（一）|丰富馆藏 →', '（二）|改善环境 →'])
  })

  test.each([
    '二、三产业加快发展，服务业收入增加。',
    '一、二级响应各启动一次，没有损失。',
    '3.5倍的增长来之不易，要继续保持。',
    '1.43万吨货物通过铁路运出，全部准时。',
    '2024.1.5日完成验收，资料已经归档。',
    '（一）至（三）项由办公室负责，其余由各科负责。',
    '一是非分明的人，群众信得过。',
    '唯一要做的是坚持，其他都好办。'
  ])('no mark: %s', (line) => {
    expect(headingsOf(`${line}\n${body}\n${line}\n${body}`)).toEqual([])
  })

  test('a list of names with nothing under it is no run of headings', () => {
    expect(headingsOf(`本周小结\n1、完成报表\n2、参加会议\n下周计划\n1、整理档案\n2、准备检查`)).toEqual([
      '|下周计划'
    ])
  })

  test('explanations of words are items', () => {
    expect(
      headingsOf(`${body}\n名词解释\n1.良田：指集中连片、设施配套的耕地。\n2.大户：指种植百亩以上的农户。`)
    ).toEqual(['|名词解释'])
  })

  test('a heading that runs into its text without a stop is left, and said', () => {
    const text = `（一）加强管理${body.replaceAll('，', '').repeat(2).replace('。', '')}\n（二）改善服务。${body}`
    expect(headingsOf(text)).toEqual(['（二）|改善服务 →'])
    expect(outlineOf(text)).toContain('! 1: heading-undivided')
  })

  test('cells of tables are no headings', () => {
    expect(
      headingsOf('项目 甲 乙 丙\n一、新收 300 53 0 61\n二、上年 34 0 0 34\n（一）公开 12 2 1 9')
    ).toEqual([])
  })

  test('cells one a line are no headings, and the count goes on behind them', () => {
    const rows = '一、上年结转\n3\n0\n3\n二、本年新收\n41\n2\n43\n三、合计\n44\n2\n46'
    expect(headingsOf(`一、借阅情况\n（单位：册）\n${rows}\n二、活动情况\n${body}`)).toEqual([
      '一、|借阅情况',
      '二、|活动情况'
    ])
  })

  test('a run-in heading may stand before a text that breaks off at a comma', () => {
    expect(headingsOf(`（一）修缮校舍。${body}夏天，\n（二）补种绿篱。${body}`)).toEqual([
      '（一）|修缮校舍 →',
      '（二）|补种绿篱 →'
    ])
  })

  test('a number before a year is item 1, not 1.2022', () => {
    expect(outlineOf(`任务清单\n1.2022年底前建成。\n2.2022年底前验收。`)).toContain('• 1.|2022年底前建成')
  })

  test('decimal numbers are no runs of 1. and 2.', () => {
    expect(headingsOf(`1.1 供水\n${body}\n2.1 供电\n${body}`)).toEqual(['1.1|供水', '2.1|供电'])
  })

  test('unnumbered headings need siblings', () => {
    expect(headingsOf(`${body}\n教学工作\n${body}\n后勤工作\n${body}`)).toEqual(['|教学工作', '|后勤工作'])
    expect(headingsOf(`${body}\n海棠花开\n${body}`)).toEqual([])
  })

  test('what stands alone between two numbers is the content of the first', () => {
    expect(
      headingsOf(`一、活动主题\n爱护绿地，人人动手\n二、活动时间\n2024年4月至10月\n三、活动内容\n${body}`)
    ).toEqual(['一、|活动主题', '二、|活动时间', '三、|活动内容'])
  })

  test('a sentence and who is to do it are an item', () => {
    const text = '一、改善环境\n1.清理沟渠两公里。（村委会负责）\n2.补种行道树。（绿化队牵头，各组配合）'
    expect(headingsOf(text)).toEqual(['一、|改善环境'])
  })

  test('a stretch of time and its work are a heading', () => {
    expect(
      headingsOf(`${body}\n第一季度：备料、检修\n${body}\n第二季度：试产、调线\n${body}\n时间：5月\n${body}`)
    ).toEqual(['|第一季度：备料、检修', '|第二季度：试产、调线'])
  })

  test('unnumbered headings that name parts stand above others', () => {
    const text = `${body}\n去年工作的回顾\n${body}\n植树工作\n${body}\n今年的任务\n${body}\n疏通沟渠\n${body}`
    expect(headingsOf(text)).toEqual(['|去年工作的回顾', '  |植树工作', '|今年的任务', '  |疏通沟渠'])
  })

  test('marks that start anew under unnumbered headings stand below them', () => {
    const part = `一、成绩\n${body}\n二、不足\n${body}`
    expect(headingsOf(`教学工作\n${part}\n后勤工作\n${part}`)).toEqual([
      '|教学工作',
      '  一、|成绩',
      '  二、|不足',
      '|后勤工作',
      '  一、|成绩',
      '  二、|不足'
    ])
  })

  const run = `一、教学工作\n${body}\n二、后勤工作\n（一）食堂。${body}\n（二）车辆。${body}\n`
  test('unnumbered problems and plans close the numbers before them', () => {
    expect(headingsOf(`${run}不足之处：\n${body}\n改进措施：\n${body}\n今后打算：\n${body}`)).toEqual([
      '一、|教学工作',
      '二、|后勤工作',
      '  （一）|食堂 →',
      '  （二）|车辆 →',
      '|不足之处',
      '|改进措施',
      '|今后打算'
    ])
    const plan = `三、存在的问题\n${body}\n明年工作安排\n（一）排水\n${body}\n（二）绿化\n${body}`
    expect(headingsOf(run + plan).slice(4)).toEqual([
      '三、|存在的问题',
      '|明年工作安排',
      '  （一）|排水',
      '  （二）|绿化'
    ])
  })

  test('they stand inside where the count goes on, or what they stand under tells the same', () => {
    const inside = `存在的问题\n${body}\n下一步打算\n${body}\n`
    expect(headingsOf(`一、教学工作\n${body}\n${inside}二、后勤工作\n${body}\n${inside}`)).toEqual([
      '一、|教学工作',
      '  |存在的问题',
      '  |下一步打算',
      '二、|后勤工作',
      '  |存在的问题',
      '  |下一步打算'
    ])
    const both = `三、存在的问题及下一步打算\n${inside}`
    expect(headingsOf(run + both).slice(4)).toEqual([
      '三、|存在的问题及下一步打算',
      '  |存在的问题',
      '  |下一步打算'
    ])
  })

  test('a text that begins in the middle keeps its depths', () => {
    const lines = outlineOf(`（三）安全工作。${body}\n二、不足\n${body}\n（一）人少。${body}`).split('\n')
    expect(lines.filter((line) => line.includes('§'))).toHaveLength(3)
  })
})

/** The blocks without their places. */
const linesOf = (text: string) =>
  outlineOf(text)
    .split('\n')
    .map((line) => line.replace(/^\S+ /, ''))

describe('a report in one line', () => {
  test.each([
    ['某厂工作总结及明年计划今年，全厂产量增长，质量稳定。', '某厂工作总结及明年计划'],
    ['某厂2024年总结2025年计划 全厂产量增长，质量稳定。', '某厂2024年总结2025年计划'],
    ['青石厂年度总结青石厂产量增长，质量稳定。', '青石厂年度总结'],
    ['关于设备更新的情况说明根据要求，现将情况说明如下。', '关于设备更新的情况说明']
  ])('its title ends before the text: %s', (text, title) => {
    expect(linesOf(text)[0]).toBe(`<title> ${title}`)
  })

  test.each(['工作情况良好，任务全部完成。', '根据工作计划安排人员，按时完成。', '报告已经收到，同意。'])(
    'no title: %s',
    (text) => expect(linesOf(text)).toEqual([text])
  )

  test('a blank divides headings from their text', () => {
    const text = `某校工作总结 一、教学工作 公开课24节，效果良好。 二、后勤工作 维修12处，节约用电。`
    expect(headingsOf(text)).toEqual(['一、|教学工作', '二、|后勤工作'])
  })

  test('a list inside a sentence stays one', () => {
    expect(linesOf('完成两项：一、报表；二、记录。')[0]).toBe('完成两项：一、报表；二、记录。')
  })
})

describe('a report in one paragraph under its title', () => {
  test.each([
    '一、教学工作。(一)公开课。全年24节。(二)竞赛。获奖6项。二、后勤工作。维修12处。',
    `一、教学工作。（一）公开课。${body}（二）竞赛。${body}二、后勤工作。${body}`,
    `全年工作平稳。\n一、教学工作 （一）公开课。全年24节。（二）竞赛。获奖6项。二、后勤工作。维修12处。\n特此报告。`
  ])('is divided at its marks: %s', (text) => {
    expect(headingsOf(`某校2024年工作总结\n${text}`).map((line) => line.replace(/ →$/, ''))).toEqual([
      '一、|教学工作',
      `  ${text.includes('(') ? '(一)' : '（一）'}|公开课`,
      `  ${text.includes('(') ? '(二)' : '（二）'}|竞赛`,
      '二、|后勤工作'
    ])
  })

  test('marks of a quoted list divide nothing', () => {
    const text = '会议提出：一、教学要稳。二、后勤要快。三、安全要严。'
    expect(outlineOf(`${text}\n${body}${body}${body}`)).not.toContain('paragraph-flattened')
  })
})

describe('wrapped lines in a short report', () => {
  const wrapped = [
    '全校教职工在过去的一年里按照年初的安排认真工作，公开课和竞',
    '赛都有了新的进步。全年公开课24节，竞赛获奖36项，家访142',
    '0户，学生满意度98.5%，后勤工作也比上一年更加稳当，食堂的饭',
    '菜受到好评。'
  ].join('\n')

  test('are one paragraph, and a number across their ends is one', () => {
    const lines = linesOf(`某校2024年工作总结\n${wrapped}\n一、教学工作\n公开课按时完成。`)
    expect(lines[1]).toMatch(/^全校教职工/)
    expect(lines.filter((line) => /^(?:赛都有|0户|菜受到)/.test(line))).toEqual([])
  })

  test('lines that end as sentences do stay paragraphs', () => {
    const text = [1, 2, 3].map((n) => `第${n}小组的教职工按照年初的安排认真完成了全年的各项工作。`).join('\n')
    expect(linesOf(`某校2024年工作总结\n${text}`).filter((line) => line.startsWith('第'))).toHaveLength(3)
  })
})

test('three paragraphs of two lines, cut where no line is wider, are wrapped', () => {
  const parts = [
    '1、开展常规检查一次，检查教案四十六本、作业本九十二本，',
    '评出优秀教案十本。',
    '2、组织公开课八节，老师们互相听课六十四人次，集体评课四',
    '次。',
    '3、举行数学竞赛，评出一等奖六名、二等奖十二名，发放奖状',
    '和奖品。'
  ]
  const joined = outlineOf(`教学\n${parts.join('\n')}`).split('\n')
  expect(joined.filter((line) => line.includes('•'))).toHaveLength(3)
  expect(joined.filter((line) => /^[357]:/.test(line))).toEqual([])
  const two = outlineOf(`教学\n${parts.slice(0, 4).join('\n')}`).split('\n')
  expect(two.filter((line) => /^[35]:/.test(line))).toHaveLength(2)
})

describe('a table of contents', () => {
  const text = `一、教学工作\n${body}\n二、后勤工作\n（一）食堂。${body}`
  const heads = ['一、|教学工作', '二、|后勤工作', '  （一）|食堂 →']

  test.each([
    '目录\n一、教学工作……1\n二、后勤工作……2\n',
    '目　录\n一、教学工作\n二、后勤工作\n（一）食堂\n',
    '目录\n\n- 一、教学工作 1\n  - （一）食堂 1\n- 二、后勤工作 2\n\n'
  ])('is set aside: %j', (contents) => {
    for (const path of contents.includes('- ') ? ['a.md'] : ['a.txt', 'a.md']) {
      expect(headingsOf(`某校工作总结\n${contents}${text}`, path)).toEqual(heads)
      expect(outlineOf(`某校工作总结\n${contents}${text}`, path)).toContain('{site-furniture} 目录')
    }
  })

  test('the word alone is none', () => {
    expect(outlineOf(`某校工作总结\n目录\n${text}`)).not.toContain('{')
  })
})

describe('numerals alone on their lines', () => {
  test('number the title behind them', () => {
    expect(headingsOf(`一\n今年的工作\n${body}\n二\n明年的任务\n${body}`)).toEqual([
      '一|今年的工作',
      '二|明年的任务'
    ])
  })

  test('are no headings before a sentence', () => {
    expect(headingsOf(`一\n${body}\n二\n${body}`)).toEqual([])
  })
})

describe('titles', () => {
  test.each([
    '节约用水倡议书',
    '致业主的一封信',
    '家属楼公约',
    '关于增设车位的请示',
    '新年贺词',
    '窗口服务承诺书',
    '车间大事记',
    '开幕词',
    '通报'
  ])('%s', (title) => expect(linesOf(`${title}\n${body}\n${body}`)[0]).toBe(`<title> ${title}`))

  test('three lines', () => {
    expect(linesOf(`关于召开2024年度\n表彰大会的\n情况通报\n各车间：\n${body}`)[1]).toBe(
      '<salutation> 各车间：'
    )
  })

  test.each([
    '（2025年1月16日通过）',
    '2025年1月16日审议通过',
    '（2025年1月16日印发）',
    '（2025年1月16日在职工大会上）',
    '（2025年1月16日职工大会通过，2025年3月修订）'
  ])('the occasion is no part of it: %s', (line) => {
    expect(linesOf(`青石厂2024年工作总结\n${line}\n${body}`)[0]).toBe('<title> 青石厂2024年工作总结')
    expect(linesOf(`青石厂2024年工作总结\n${line}\n${body}`)[1]).toMatch(/^<subtitle>/)
  })
})

const ids = (text: string) =>
  parse(fileOf(text)).children.flatMap((node) => (node.type === 'section' ? [node.id] : []))

test('ids stay when text elsewhere changes', () => {
  const before = ids(`一、甲项工作\n${body}\n二、乙项工作\n${body}\n三、甲项工作\n${body}`)
  expect(new Set(before).size).toBe(3)
  expect(ids(`前面的话。\n一、甲项工作\n${body}${body}\n二、乙项工作\n三、甲项工作\n${body}`)).toEqual(before)
})
