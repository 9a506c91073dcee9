import {describe, expect, test} from 'vitest'
import {messagesOf} from './messages-of.ts'

describe('mark-leftover', () => {
  test.each([
    ['正文{{单位名称}}完成盘点。', '1:3-1:11', '{{单位名称}}'],
    ['TODO 补充数据。', '1:1-1:5', 'TODO'],
    ['全年接待读者（待补）人次。', '1:7-1:11', '（待补）'],
    ['借阅量【待核实数据】。', '1:4-1:11', '【待核实数据】'],
    ['借阅数据待核，月底前完成。', '1:5-1:7', '待核']
  ])('%s', (text, place, found) => {
    expect(messagesOf('mark-leftover', text)).toEqual([`${place} 残留“${found}”，应在发布前处理`])
  })

  test('ordinary words are left alone', () => {
    expect(
      messagesOf('mark-leftover', '待补短板逐项落实，待核实事项全部办结，METODOS 待定岗人员到位。')
    ).toEqual([])
  })
})

describe('metadata-missing', () => {
  test('title, organization and year', () => {
    expect(messagesOf('metadata-missing', '本馆完成盘点。', {})).toEqual([])
    expect(
      messagesOf('metadata-missing', '本馆完成盘点。', {title: null, organization: null, year: null})
    ).toEqual([
      '1:1 看不出报告的标题，文件头也没有写',
      '1:1 看不出报告的单位，文件头也没有写',
      '1:1 看不出报告的年度，文件头也没有写'
    ])
  })

  test('site.yaml may name the organization', () => {
    expect(
      messagesOf('metadata-missing', '本馆完成盘点。', {organization: null}, {organization: '城北图书馆'})
    ).toEqual([])
  })
})

describe('section-missing', () => {
  const summary = {title: {text: '年度工作总结', line: 1}}
  const problem = {line: 1, text: '设备老化', section: null}

  test('a summary without problems and plans', () => {
    expect(
      messagesOf('section-missing', '本馆完成盘点。', {...summary, problems: [], plans: [], sections: []})
    ).toEqual(['1:1 没有找到存在的问题，总结一般要写', '1:1 没有找到下一步计划，总结一般要写'])
  })

  test('sentences or sections of the kind satisfy it', () => {
    const sections = [
      {
        type: 'section',
        depth: 1,
        id: 's',
        marker: '',
        title: '打算',
        runIn: false,
        kinds: ['plan'],
        children: []
      }
    ] as const
    const known = {...summary, problems: [problem], plans: [], sections: structuredClone(sections) as never}
    expect(messagesOf('section-missing', '本馆完成盘点。', known)).toEqual([])
  })

  test('other kinds of text need none', () => {
    expect(messagesOf('section-missing', '本馆完成盘点。', {problems: [], plans: [], sections: []})).toEqual(
      []
    )
  })
})

describe('year-mismatch', () => {
  test('a heading with an older year', () => {
    const text = '一、2024年工作情况\n本馆2025年完成盘点。\n二、2026年工作计划\n继续开放。\n'
    expect(messagesOf('year-mismatch', text)).toEqual([wrongYear('1:1-1:12', 2024)])
  })

  test('the report year, the planned year and spans of years are right', () => {
    expect(
      messagesOf(
        'year-mismatch',
        '一、2025年工作情况\n比2024年增长一成。\n二、2026年工作计划\n三、2023年以来情况\n'
      )
    ).toEqual([])
  })

  test('an older year as the current one', () => {
    expect(messagesOf('year-mismatch', '2025年开放全年。\n2024年初以来，按月盘点。\n')).toEqual([
      wrongYear('2:1-2:6', 2024)
    ])
    expect(messagesOf('year-mismatch', '2025年开放全年。截至2024年底藏书五万册。\n')).toEqual([
      wrongYear('1:13-1:18', 2024)
    ])
  })

  test('a text that names older years only', () => {
    expect(messagesOf('year-mismatch', '2024年开放全年。\n2024年完成盘点。\n')).toEqual([
      wrongYear('1:1-1:6', 2024)
    ])
    expect(messagesOf('year-mismatch', '2024年开放全年。\n2025年完成盘点。\n比2024年多。\n')).toEqual([])
  })

  test('without a year of the report nothing is said', () => {
    expect(messagesOf('year-mismatch', '2024年开放。\n2024年盘点。', {year: null, planYear: null})).toEqual(
      []
    )
  })
})

describe('word-missing', () => {
  test.each([
    ['深入学习了、、等文件。', '1:6-1:8', '、、'],
    ['开展讲座、。', '1:5-1:7', '、。'],
    ['围绕“”主题开展活动。', '1:3-1:5', '“”'],
    ['落实《》要求。', '1:3-1:5', '《》'],
    ['传达会议精神以及等。', '1:7-1:10', '以及等'],
    ['完成盘点。。', '1:5-1:7', '。。']
  ])('%s', (text, place, mark) => {
    expect(messagesOf('word-missing', text)).toEqual([expect.stringContaining(`${place} “`)])
    expect(messagesOf('word-missing', text)[0]).toContain(`里的“${mark}”像是漏了字词`)
  })

  test('whole sentences are left alone', () => {
    expect(
      messagesOf('word-missing', '采购、编目、上架，以及等级评定。“读者”“馆员”各……说：“好。”《章程》')
    ).toEqual([])
  })
})

describe('sentence-repeated', () => {
  const long = '全馆完成年度图书盘点和破损修补工作。'

  test('the later one names the line of the first', () => {
    expect(messagesOf('sentence-repeated', `${long}\n新增座位。${long}\n`)).toEqual([
      '2:6-2:24 与第 1 行的句子重复：“全馆完成年度图书盘点和破…”'
    ])
  })

  test('short sentences and different ones are left alone', () => {
    expect(
      messagesOf('sentence-repeated', `完成盘点。\n完成盘点。\n${long}全馆完成年度报刊盘点和破损修补工作。`)
    ).toEqual([])
  })

  test('rows of tables may repeat', () => {
    const row = '| 全馆图书盘点和破损修补 | 全馆图书盘点和破损修补 |\n'
    const text = `| 甲 | 乙 |\n| --- | --- |\n${row}${row}`
    expect(messagesOf('sentence-repeated', text, {}, {path: 'a.md'})).toEqual([])
  })

  test('over soft breaks in Markdown', () => {
    const text = `${long}\n\n- 新增座位。${long.slice(0, 6)}\n  ${long.slice(6)}\n`
    expect(messagesOf('sentence-repeated', text, {}, {path: 'a.md'})).toEqual([
      expect.stringMatching(/^3:8-4:15 /)
    ])
  })
})

describe('heading-jump', () => {
  test('a rank left out, said once a part', () => {
    expect(
      messagesOf(
        'heading-jump',
        '一、概况\n开放全年。\n二、服务\n（1）借阅情况\n借书多。\n（2）活动情况\n讲座多。\n'
      )
    ).toEqual(['4:1-4:8 “二、”下面直接用了“（1）”（借阅情况），中间缺一级'])
  })

  test('ranks in order, and 1. right under 一、', () => {
    expect(
      messagesOf(
        'heading-jump',
        '一、概况\n（一）人员\n1.编制情况\n不变。\n2.培训情况\n两次。\n（二）经费\n足额。\n'
      )
    ).toEqual([])
    expect(messagesOf('heading-jump', '一、概况\n1.编制情况\n不变。\n2.培训情况\n两次。\n')).toEqual([])
  })
})

describe('heading-stop', () => {
  test('two stops after a run-in heading', () => {
    const [message, ...more] = messagesOf(
      'heading-stop',
      '一、服务\n（一）延长开放。。周末开放到晚上九点。\n（二）增加活动。全年办讲座四场。\n'
    )
    expect(message).toMatch(/^2:\d+ 接排标题“（一）延长开放”后面是“。。”，应为一个句号$/)
    expect(more).toEqual([])
  })

  test('one stop is right', () => {
    expect(
      messagesOf(
        'heading-stop',
        '一、服务\n（一）延长开放。周末开放到晚上九点。\n（二）增加活动。全年办讲座四场。\n'
      )
    ).toEqual([])
  })
})

describe('punctuation-halfwidth', () => {
  test('in Chinese text, once a paragraph', () => {
    expect(messagesOf('punctuation-halfwidth', '完成盘点,整理图书;上架.\n开放全年')).toEqual([
      '1:5-1:6 中文里出现半角“,”，这一段共 2 处半角标点，应为全角“，”'
    ])
  })

  test.each([
    '汇报如下:',
    '其中:“村晚”两场',
    '《办法》,印发',
    '附件:1.名单',
    '新增图书,1200册',
    '联系电话:0000-7654321'
  ])('before digits, quotes and the end of a line: %s', (text) => {
    expect(messagesOf('punctuation-halfwidth', text)).toHaveLength(1)
  })

  test('numbers, Latin words and code are left alone', () => {
    expect(messagesOf('punctuation-halfwidth', '借阅1,200册，时间9:30，用 Python, C 编写')).toEqual([])
    expect(messagesOf('punctuation-halfwidth', '出动车辆?台次。')).toEqual([])
    expect(messagesOf('punctuation-halfwidth', '```\n甲,乙\n```\n', {}, {path: 'a.md'})).toEqual([])
  })
})

function wrongYear(place: string, year: number): string {
  return `${place} 这是 2025 年的报告，这里写的是 ${year} 年`
}
