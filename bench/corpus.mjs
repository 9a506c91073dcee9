// Makes a seeded corpus of invented work reports: about 4,000 characters each, .txt and .md in turn.
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

const places = [
  '云溪',
  '青禾',
  '松湖',
  '石桥',
  '白鹭',
  '长亭',
  '南浦',
  '柳林',
  '清泉',
  '金沙',
  '红枫',
  '双河'
]
const trades = [
  '图书馆',
  '水务站',
  '便民服务中心',
  '文化馆',
  '公园管理处',
  '公交公司',
  '体育馆',
  '档案馆',
  '农技站',
  '气象站'
]
const fields = [
  '窗口服务',
  '设备维护',
  '志愿服务',
  '安全检查',
  '技术培训',
  '信息公开',
  '档案整理',
  '节能改造',
  '便民设施',
  '活动组织',
  '线上办理',
  '现场巡查',
  '社区宣传',
  '队伍建设',
  '物资保障'
]
const goals = ['方便群众', '提高效率', '消除隐患', '减少等候', '节约开支', '补齐短板', '保证质量', '规范管理']
const manners = [
  '逐项排查',
  '分片包干',
  '按月通报',
  '现场核对',
  '集中整治',
  '定期回访',
  '统一标准',
  '专人负责',
  '先试点后推广'
]
const counted = [
  ['举办', '培训班', '期'],
  ['开展', '巡查', '次'],
  ['受理', '事项', '件'],
  ['维修', '设备', '台'],
  ['接待', '来访群众', '人次'],
  ['发放', '宣传册', '份'],
  ['整改', '问题', '条'],
  ['新增', '座椅', '把'],
  ['组织', '活动', '场'],
  ['投入', '资金', '万元']
]
const numerals = '一二三四五六七八九十'

/** A generator of numbers in [0, 1), the same for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function reportOf(seed, organization, year) {
  const random = randomFrom(seed)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const figure = () => (random() < 0.08 ? '*' : String(1 + Math.floor(random() * 3000)))
  const quantity = () => {
    const [verb, thing, unit] = pick(counted)
    return `${verb}${thing}${figure()}${unit}`
  }
  const sentence = () =>
    pick([
      () =>
        `围绕${pick(fields)}，坚持${pick(manners)}、${pick(manners)}，着力${pick(goals)}，全年${quantity()}。`,
      () =>
        `在${pick(fields)}方面，制定年度安排并${pick(manners)}，做到有计划、有记录、有反馈，切实${pick(goals)}。`,
      () =>
        `${pick(fields)}与${pick(fields)}同步推进，${quantity()}，${quantity()}，比上年增长${(random() * 20).toFixed(1)}%。`,
      () =>
        `针对群众反映较多的${pick(fields)}问题，采取${pick(manners)}的办法，及时跟进办理，力求${pick(goals)}。`
    ])()
  const paragraph = (length) => {
    let text = ''
    while (text.length < length) text += sentence()
    return text
  }
  const lines = [`${year}年，${organization}围绕年初目标，${paragraph(180)}现将全年工作情况总结如下：`]
  for (let part = 0; part < 3; part++) {
    lines.push(`${numerals[part]}、抓好${pick(fields)}，${pick(goals)}见成效`, paragraph(90))
    for (let point = 0; point < 3; point++)
      lines.push(`（${numerals[point]}）推进${pick(fields)}，${pick(goals)}。${paragraph(270)}`)
  }
  const chain = (ends) =>
    ends.map((end, at) => `${numerals[at]}是${pick(fields)}${end}。${paragraph(60)}`).join('')
  lines.push(
    '四、存在的问题及下一步工作打算',
    `总结成绩的同时，我们也看到工作中还存在一些不足：${chain(['还不够均衡', '还有差距', '办法不多'])}`,
    `${year + 1}年，重点做好以下工作：${chain(['再上台阶', '扩大覆盖', '形成常态'])}`
  )
  return {title: `${organization}${year}年工作总结及${year + 1}年工作计划`, lines}
}

/** One report as a source, about 4,000 characters. `headed`: Markdown with headings as all generators know them. */
export function reportText(seed, organization, year, format) {
  const {title, lines: plain} = reportOf(seed, organization, year)
  const lines = format === 'headed' ? plain.map((line) => line.replace(/^(?=[一二三四]、)/, '## ')) : plain
  return format !== 'txt'
    ? `---\ntitle: ${title}\norganization: ${organization}\nyear: ${year}\ndate: ${year}-12-20\n---\n\n${lines.join('\n\n')}\n`
    : `${title}\n${lines.join('\n')}\n`
}

/** Writes `count` reports below a folder, ten years of each organization. */
export function makeCorpus(folder, count, {format = 'mixed'} = {}) {
  for (let at = 0; at < count; at++) {
    const office = Math.floor(at / 10)
    const year = 2016 + (at % 10)
    const round = Math.floor(office / (places.length * trades.length))
    const organization = `${places[office % places.length]}${round || ''}${trades[Math.floor(office / places.length) % trades.length]}`
    const type = format === 'mixed' ? (at % 2 === 1 ? 'md' : 'txt') : format
    mkdirSync(join(folder, String(year)), {recursive: true})
    writeFileSync(
      join(folder, String(year), `r${String(office).padStart(5, '0')}.${type === 'txt' ? 'txt' : 'md'}`),
      reportText(at + 1, organization, year, type)
    )
  }
}

if (process.argv[1] === import.meta.filename) {
  const [folder, count, format] = process.argv.slice(2)
  if (!folder || !Number(count)) {
    console.error('usage: corpus.mjs FOLDER COUNT [mixed|md|headed|txt]')
    process.exit(2)
  }
  makeCorpus(join(folder, 'content'), Number(count), {format})
}
