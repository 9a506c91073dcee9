import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {findQuantities} from '../../src/zh/quantities.ts'

/** Sentences, each with its quantities below it: raw | number | unit | label. */
const cases = readFileSync(join(import.meta.dirname, 'quantities.txt'), 'utf8')
  .trim()
  .split(/\n(?! )/)
  .map((block): [string, string[]] => {
    const [sentence = '', ...rows] = block.split('\n')
    return [sentence, rows.map((row) => row.trim())]
  })

const rowsOf = (text: string) =>
  findQuantities(text).map(({raw, number, unit, label}) => [raw, String(number), unit, label].join(' | '))

test.each(cases)('%s', (sentence, rows) => {
  expect(rowsOf(sentence)).toEqual(rows)
})

const none = [
  '2023年5月10日上午9时30分，第3次全体会议在3号楼召开。',
  '认真落实三会一课制度，深入开展“五个一”活动和“我爱我家”主题教育。',
  '“十四五”时期、二十大以来、第十九届年会上都有提到。',
  '印发《关于做好5类信息归集工作的通知》（某字〔2023〕12号）。',
  '严格执行GB/T 9704标准，参照第二十条第（一）项。',
  '12345热线24小时值守，打造15分钟便民生活圈。',
  '升级5G网络，创建5A级景区，PM2.5监测到位，A4纸打印。',
  'XX镇XX村XX同志、**局*科、XX单位XX人员到场。',
  '*家庭和睦，**条例宣讲，X项目建设，××个人先进。',
  '3年行动方案实施以来，6年来首次，连续13年，为期3天的培训。',
  '60岁以上老人，0—3岁婴幼儿，35岁以下青年。',
  '名列第一，居全市第2位，进入前10名，获第3名。',
  '联系电话13900000000，邮编100000，账号6200000000000000。',
  '推动一、二、三产业融合，分管一二级单位，组织三四年级学生。',
  '落实“80条”措施，完善“1+6”体系，2.0版方案发布。',
  '比例为12.5:43.2:44.3，尺寸3×4米，7×24小时响应。',
  '统一思想，一次性告知，一站式服务，千方百计，万家灯火，百年大计。',
  '打造百亿级产业集群，培育500亿级园区，6个方面工作有序推进。',
  '建设XX二期，完成改造一期。',
  '编发第 3 期，通过ISO9001认证。',
  '推进千万元以上项目，学习三个。',
  '样品取自出厂水、管网水和水龙头三处，社保与医保两项合并办理。',
  '余氯一般不超过1个单位，闭馆推迟到20时30分。',
  '1. 总体要求',
  ''
]

test.each(none)('nothing is counted in: %s', (text) => {
  expect(rowsOf(text)).toEqual([])
})

test('a number mark at the start of a block is no part of the figure', () => {
  expect(rowsOf('1.5家单位获评先进。')).toEqual(['5家 | 5 | 家 | 单位'])
  expect(rowsOf('2.全年培训12期。')).toEqual(['12期 | 12 | 期 | 培训'])
})

test('every form of blank is read before its unit', () => {
  const blanks = '* ** *** ＊ × ×× XX xx X N __ ____ ＿＿ （ ） （　） 【 】 ○○ □□ *.* XX.X 1X.X __.__ XX.8'
  for (const blank of blanks.replaceAll(/([（【])\s/g, '$1').split(' '))
    for (const text of [`组织检查${blank}次，`, `共发放资金${blank}余万元。`]) {
      const [found] = findQuantities(text)
      expect([text, found?.number, found?.raw.startsWith(blank)]).toEqual([text, null, true])
    }
})

test('a gap is a blank where a unit ends its clause', () => {
  expect(rowsOf('全年改造路面\u3000\u3000\u3000平方米，投入资金    万元；惠及\u3000户。')).toEqual([
    '\u3000\u3000\u3000平方米 | null | 平方米 | 改造路面',
    '    万元 | null | 万元 | 投入资金',
    '\u3000户 | null | 户 | 惠及'
  ])
  for (const text of [
    '面积    亩',
    '项目  数量  元',
    '单位：  万元，',
    '县长\u3000周大田，',
    '走访 户，',
    '工作  次数。'
  ])
    expect(rowsOf(text)).toEqual([])
})

test('straight quotation marks enclose as others do', () => {
  expect(rowsOf('落实"80条"措施，开展"一把手"讲党课12次。')).toEqual(['12次 | 12 | 次 | 讲党课'])
})

test('the end of a wrapped line divides nothing', () => {
  const text =
    '全年在各村和社区新建改建铺设管网12\n公里，更换水泵7台，排查沿河各户隐患9,1\n05条，组织培训3场\n次。'
  expect(rowsOf(text)).toEqual([
    '12\n公里 | 12 | 公里 | 管网',
    '7台 | 7 | 台 | 更换水泵',
    '9,1\n05条 | 9105 | 条 | 沿河各户隐患',
    '3场\n次 | 3 | 场次 | 培训'
  ])
  for (const {start, end, raw} of findQuantities(text)) expect(text.slice(start, end)).toBe(raw)
  expect(rowsOf('户数：12\n个人：3')).toEqual([])
})

test('a range has the lower end as its number', () => {
  const ranges = ['80—100公斤', '2～3万亩', '3至5个', '6.5%－7%', '10-15条', '百分之三至百分之五']
  for (const raw of ranges) {
    const [found, more] = findQuantities(`目标是达到${raw}左右。`)
    expect([found?.raw, more]).toEqual([raw, undefined])
  }
  expect(rowsOf('占比由3%至5%。').length).toBe(2)
})

test('offsets are those of the text', () => {
  const text = '　　参训😀人员１２０人次，合格率９８·５％。'
  const found = findQuantities(text)
  expect(found.map(({start, end}) => text.slice(start, end))).toEqual(['１２０人次', '９８·５％'])
  expect(found.map(({number}) => number)).toEqual([120, 98.5])
})

test('time grows with the length only', () => {
  const parts = [
    '1*1',
    '“',
    '《',
    '（',
    '比上',
    '的',
    '1个、',
    '1,000,',
    '一二三',
    '*次，×人',
    '增长5%、',
    '百分之'
  ]
  for (const part of parts) expect(findQuantities(`${part.repeat(20_000)}，5次`).at(-1)?.raw).toContain('5')
}, 20_000)
