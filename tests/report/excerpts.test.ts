import {describe, expect, test} from 'vitest'
import {readReport} from './read-report.ts'

const lines = (...text: string[]) => text.join('\n')
const textsOf = (excerpts: ReadonlyArray<{line: number; text: string}>) =>
  excerpts.map(({line, text}) => `${line} ${text}`)

const title = '河口镇图书室2024年工作总结及2025年工作计划'

interface Case {
  text: string
  problems?: string[]
  plans?: string[]
}

const cases: Record<string, Case> = {
  'numbered paragraphs under a heading': {
    text: lines(
      title,
      '一、存在的问题',
      '1.藏书更新慢。新书只占一成。',
      '2.开放时间短。晚上没有人值班。',
      '二、2025年工作计划',
      '（一）增购新书。全年购书三百册。',
      '（二）延长开放。每周三晚上开放。'
    ),
    problems: ['3 藏书更新慢', '4 开放时间短'],
    plans: ['6 增购新书', '7 延长开放']
  },
  'two chains in one paragraph': {
    text: lines(
      title,
      '一、存在问题及下一步打算',
      '对照读者的要求，我们的工作还存在不足：一是藏书陈旧，少有人借。二是屋顶漏雨；雨天要停开。2025年，我们将做好以下工作：一是剔旧换新。全年换书两百册。二是翻修屋顶。'
    ),
    problems: ['3 藏书陈旧，少有人借', '3 屋顶漏雨'],
    plans: ['3 剔旧换新', '3 翻修屋顶']
  },
  'no heading at all': {
    text: lines(
      title,
      '一、日常开放平稳有序',
      '全年开放300天，接待读者5200人次。',
      '在看到成绩的同时，我们也清醒地认识到，工作中还有不少薄弱环节。首先，宣传不够。很多村民不知道图书室。其次，活动太少。全年只办了两场。',
      '新的一年，我们将抓好两件事：',
      '一是多办活动。每月一场故事会。',
      '二是常进村组。每季度送书一次。'
    ),
    problems: ['4 宣传不够', '4 活动太少'],
    plans: ['6 多办活动', '7 常进村组']
  },
  'a paragraph without marks: its lead and its promise state nothing': {
    text: lines(
      title,
      '一、工作回顾',
      '全年办证420张，借出图书3600册次。',
      '在看到成绩的同时，也要看到，与读者的期望相比还有差距。检索机虽已装上，但会用的读者不多。管理员由会计兼任，开门时间常常变动。这些问题，需要在新的一年里着力解决。'
    ),
    problems: ['4 检索机虽已装上，但会用的读者不多', '4 管理员由会计兼任，开门时间常常变动']
  },
  'a count of words may leave one out': {
    text: lines(
      title,
      '一、2025年工作计划',
      '首先，添置书架。全年添置十组。其次，培训馆员。每季度一次。最后，修订借阅规则。'
    ),
    plans: ['3 添置书架', '3 培训馆员', '3 修订借阅规则']
  },
  'what a meeting calls for': {
    text: lines(
      '河口镇办公会议纪要',
      '一、关于图书室搬迁',
      '会议听取了搬迁情况汇报，旧址已腾空两间。',
      '会议要求：（1）文化站本周内清点图书；（2）村委会腾出车辆。'
    ),
    plans: ['4 文化站本周内清点图书', '4 村委会腾出车辆']
  },
  'a plan by topics, some of whose points are sentences': {
    text: lines(
      '河口镇图书室2025年工作计划',
      '一、充实馆藏',
      '1、增购新书。全年购书三百册。',
      '2、征集老照片和地契。',
      '3、登记捐书人的姓名。',
      '二、改善环境',
      '1、更换灯管。阅览桌各一支。',
      '2、粉刷外墙。'
    ),
    plans: ['2 充实馆藏', '6 改善环境']
  },
  'duties in the articles of a rule': {
    text: lines(
      '关于印发《图书借阅管理办法》的通知',
      '现将办法印发给你们，请遵照执行。',
      '第一章　总则',
      '第一条　为方便读者，制定本办法。',
      '第二章　规划与开放',
      '第二条　本办法适用于各村图书室。',
      '第三条　管理员应当履行下列义务：',
      '（一）按时开门；',
      '（二）登记借还。'
    )
  },
  'a notice that carries a list of tasks': {
    text: lines(
      '河口镇关于印发《2025年读书活动任务清单》的通知',
      '现将清单印发给你们，请认真落实。',
      '一、办好故事会',
      '每月一场，由各村轮流承办。',
      '二、送书进校园',
      '每学期两次，由镇图书室承办。'
    ),
    plans: ['3 办好故事会', '5 送书进校园']
  },
  'tasks that count on through their topics, one of which begins with a year': {
    text: lines(
      '河口镇图书室改造任务分工',
      '一、充实馆藏',
      '1.2025年底前购书三百册。（文化站负责）',
      '2.征集老照片和地契。（村委会负责）',
      '二、改善环境',
      '3.2026年前再添阅览桌六张。（文化站负责）',
      '4.粉刷外墙。（村委会负责）'
    ),
    plans: ['2 充实馆藏', '5 改善环境']
  },
  'a count of which only the first tells more than its heading': {
    text: lines(
      title,
      '一、存在的问题',
      '（一）屋顶漏雨。雨天要停开。',
      '（二）藏书陈旧。',
      '（三）馆员不足，轮不开班。',
      '二、2025年工作计划',
      '添置书架。'
    ),
    problems: ['3 屋顶漏雨', '4 藏书陈旧', '5 馆员不足，轮不开班'],
    plans: ['7 添置书架']
  },
  'sentences where nothing is enumerated': {
    text: lines(
      title,
      '一、工作回顾',
      '全年办证420张，借出图书3600册次。',
      '同时也要看到，还面临一些困难，主要是：经费偏紧，连续两年没有增加；馆员只有一人，轮不开班。对这些问题，我们将认真加以解决。',
      '二、2025年工作思路',
      '把门开得更久一点，延长到晚上八点。让书走得更远一点，每月下村一次。'
    ),
    problems: ['4 经费偏紧，连续两年没有增加', '4 馆员只有一人，轮不开班'],
    plans: ['6 把门开得更久一点，延长到晚上八点', '6 让书走得更远一点，每月下村一次']
  },
  'one paragraph a point': {
    text: lines(
      title,
      '一、工作回顾',
      '全年办证420张，借出图书3600册次。',
      '二、存在的困难和问题',
      '场地太小，活动铺不开。阅览室只有四十平方米。',
      '书目太旧，年轻人不来。近五年的新书不到两成。'
    ),
    problems: ['5 场地太小，活动铺不开', '6 书目太旧，年轻人不来']
  },
  'frames are skipped, containers opened': {
    text: lines(
      title,
      '一、2025年工作计划',
      '（一）总体目标',
      '以读者满意为目标，把图书室办成大家爱来的地方。',
      '（二）重点工作',
      '1.改造阅览室。换灯换椅。',
      '2.建立读者群。每周荐书。'
    ),
    plans: ['6 改造阅览室', '7 建立读者群']
  },
  'headings are the items of a text that is all plan': {
    text: lines(
      '河口镇图书室2025年工作要点',
      '一、丰富馆藏',
      '增购农业技术和少儿读物三百册。',
      '二、改善环境',
      '更换照明，增设无障碍坡道。'
    ),
    plans: ['2 丰富馆藏', '4 改善环境']
  },
  'the first column of a table': {
    text: lines(
      '# 河口镇图书室2025年工作计划',
      '',
      '## 一、重点任务',
      '',
      '| 任务 | 时间 |',
      '| --- | --- |',
      '| 改造阅览室 | 六月 |',
      '| 建立读者群 | 三月 |'
    ),
    plans: ['7 改造阅览室', '8 建立读者群']
  },
  'the first column of a table that is no count': {
    text: lines(
      '# 河口镇图书室2024年工作总结',
      '',
      '## 问题与不足',
      '',
      '| 序号 | 问题 | 原因 |',
      '| --- | --- | --- |',
      '| 1 | 灯光太暗 | 线路老化 |',
      '| 2 | 座位太少 | 场地有限 |'
    ),
    problems: ['7 灯光太暗', '8 座位太少']
  },
  'problems and plans in one count': {
    text: lines(
      '河口镇图书室2024年工作总结',
      '一、存在的问题及下一步打算',
      '（一）服务意识不强。有时让读者久等。',
      '（二）经费来源单一。全靠镇里拨款。',
      '（三）加强业务培训。每季度培训一次。',
      '（四）争取社会捐助。办好换书集市。'
    ),
    problems: ['3 服务意识不强', '4 经费来源单一'],
    plans: ['5 加强业务培训', '6 争取社会捐助']
  },
  'each part tells, judges and plans for itself': {
    text: lines(
      '河口镇图书室2024年工作总结',
      '一、借阅工作',
      '（一）工作成效。借出图书3600册次。',
      '（二）存在问题。逾期不还的多，催还的办法少。',
      '（三）下步打算。开通短信提醒，增设还书箱2个。',
      '二、活动工作',
      '（一）工作成效。举办故事会12场。',
      '（二）存在问题。讲故事的人少，常常轮不开。',
      '（三）下步打算。招募志愿者20名。'
    ),
    problems: ['4 逾期不还的多，催还的办法少', '8 讲故事的人少，常常轮不开'],
    plans: ['5 开通短信提醒，增设还书箱2个', '9 招募志愿者20名']
  },
  'a whole report in one paragraph': {
    text: '河口镇图书室围绕读者需求，做了以下工作。一、优化服务。日均接待读者86人次。二、丰富活动。举办故事会24场。存在的主要问题：一是座位太少，二是经费不足。2025年工作计划：一是增设座位40个，二是争取经费5万元。',
    problems: ['1 座位太少', '1 经费不足'],
    plans: ['1 增设座位40个', '1 争取经费5万元']
  },
  'a count of headings, some without a stop': {
    text: lines(
      title,
      '一、下一步打算',
      '（一）加强学习培训，提高馆员的业务水平，增强为读者服务的自觉性和责任感，把每件小事都做细做实，让读者高兴而来、满意而归',
      '（二）改造阅览室。换灯换椅。',
      '（三）建立读者群。每周荐书。'
    ),
    plans: [
      '3 加强学习培训，提高馆员的业务水平，增强为读者服务的自觉性和责任感',
      '4 改造阅览室',
      '5 建立读者群'
    ]
  },
  'problems that are dealt with are none': {
    text: lines(
      title,
      '一、聚焦问题，抓好整改',
      '坚持问题导向，梳理读者反映的问题12条，督促整改11条。针对检查中发现的漏电问题，及时更换线路。'
    )
  },
  'next year before the next five': {
    text: lines(
      '2025年云岭县人民政府工作报告',
      '一、2024年工作回顾',
      '全年修路120公里，新建学校2所。',
      '二、今后五年规划的主要任务',
      '（一）交通成网。实现村村通公路。',
      '（二）学校达标。实现班班有光纤。',
      '三、2025年重点工作',
      '（一）修好出山路。新修公路30公里。',
      '（二）办好家门口的学校。新增学位600个。'
    ),
    plans: ['8 修好出山路', '9 办好家门口的学校']
  }
}

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
