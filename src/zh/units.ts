/**
 * Units and measure words that make a number a quantity. Legal units follow 国务院关于在我国统一实行法定计量单位的命令
 * (1984) and GB 3100; measure words (量词) follow the table of nouns and measure words in 现代汉语八百词; composite
 * ones (人次, 台套, 件次) are those of statistical forms. 月日时点号级届版代 are left out: they date and rank.
 */
const trades = {
  ratio: '% ％ ‰ 个百分点 百分点 个千分点 个基点 基点 BP 倍 成 折',
  money: '元 美元 欧元 港元 港币 日元 英镑 卢布 韩元 新元 澳元 加元 瑞郎 澳门元 新台币 角',
  length:
    '米 千米 公里 厘米 毫米 微米 纳米 里 华里 海里 英里 延米 延长米 丈 尺 寸 车道公里 皮长公里 芯公里 单公里 管公里 km cm mm',
  area: '平方米 平方公里 平方千米 平方厘米 平米 ㎡ m² km² 公顷 亩 市亩 顷 英亩 亩次 公顷次',
  volume: '立方米 立方 立方公里 立方厘米 方 m³ 升 毫升 ml 公升 加仑 蒲式耳 标方 标准立方米 方次',
  mass: '吨 千吨 公斤 千克 斤 市斤 克 毫克 微克 两 担 克拉 磅 盎司 吨标准煤 吨标煤 标准吨 吨位 kg mg',
  energy:
    '瓦 千瓦 兆瓦 吉瓦 千瓦时 兆瓦时 度电 度 伏 千伏 千伏安 兆伏安 马力 千焦 焦耳 大卡 千卡 兆帕 吉焦 兆焦 蒸吨 千乏 kW MW GW kWh MWh kV kVA MVA',
  physics: '℃ 摄氏度 分贝 赫兹 兆赫 像素 当量 摩尔 勒克斯 毫西弗 贝克',
  data: 'P PFlops EFlops TB GB MB PB KB Mbps Gbps Tbps 兆 机架 标准机架 个标准机架 字节 比特 量子比特',
  transport:
    '吨公里 吨海里 人公里 车公里 标箱 重量箱 标准箱 个标准箱 TEU 载重吨 总吨 航次 架次 班次 车次 列次 艘次 船次 趟次 班列 列 架 艘 辆 辆次 趟 标台',
  persons: '人 名 位 人次 人天 人日 人年 人份 口 口人 户 户次 户人 户家 家 家次 对 双',
  works:
    '篇 篇次 本 本次 册 册次 部 部次 卷 卷次 卷册 份 份次 页 页次 字 幅 幅次 张 张次 首 曲 集 幕 出 段 句 则 版 版次 期 期次 封 帧 帖 款 款次 条 条次',
  events:
    '次 场 场次 届次 回 遍 轮 轮次 批 批次 起 起次 例 例次 宗 宗次 桩 案次 件 件次 项 项次 单 笔 笔次 票 票次 桌 桌次 站次 点次',
  things:
    '个 个次 只 只次 支 支次 枝 台 台次 台套 台件 套 套次 套件 件套 组 组次 座 座次 栋 栋次 幢 间 间次 处 处次 所 所次 块 块次 片 面 根 棵 株 颗 粒 枚 盏 把 扇 门 樘 道 眼 孔 基 杆 床 床次 床日 席 席位 层 串 种 种次 类 匹 头 头次 头只 羽 羽次 尾 箱 箱次 袋 包 盒 桶 瓶 瓶次 罐 筐 捆 车 船 盘 碗 杯 餐 餐次 盆 针 针次 剂 剂次 滴 管 板 顶 具 尊 味 股 包件 节 节次 队次 岗次',
  teaching: '节课 堂课 课时 学时 学分 堂 堂次 门课 课次 讲',
  time: '小时 个小时 个多小时 个半小时 钟头 分钟 秒 秒钟 毫秒 天 周 个星期 星期 个月 个多月 个半月 季 个季度 年 个工作日 工作日 个自然日 工时 机时 台时',
  age: '岁 周岁 月龄',
  score: '分'
} as const

/** Spans of time and ages count only where they close a clause. */
type UnitKind = 'ratio' | 'measure' | 'count' | 'time' | 'age'

export interface Unit {
  readonly name: string
  readonly kind: UnitKind
}

const kinds: Readonly<Record<string, UnitKind>> = {
  ratio: 'ratio',
  time: 'time',
  age: 'age',
  persons: 'count',
  works: 'count',
  events: 'count',
  things: 'count',
  teaching: 'count'
}

/** By first character, longest first. */
const byFirst = new Map<string, Unit[]>()
for (const [trade, names] of Object.entries(trades)) {
  for (const name of names.split(' ')) {
    const row = byFirst.get(name.charAt(0)) ?? []
    row.push({name, kind: kinds[trade] ?? 'measure'})
    byFirst.set(name.charAt(0), row)
  }
}
for (const row of byFirst.values()) row.sort((a, b) => b.name.length - a.name.length)

const latin = /[A-Za-z]/

/** The longest unit that starts at `at`; one in letters ends where the letters end. */
export function unitAt(text: string, at: number): Unit | null {
  const row = byFirst.get(text.charAt(at))
  // 12户家庭 counts 户
  const unit = row?.find(
    ({name}) => text.startsWith(name, at) && !(name === '户家' && text.charAt(at + 2) === '庭')
  )
  if (!unit) return null
  const end = at + unit.name.length
  return latin.test(text.charAt(end - 1)) && latin.test(text.charAt(end)) ? null : unit
}

/** Characters that date, rank and name behind a number (3月, 5号, 12楼), or that begin what goes on: 30以, 12的. */
const never =
  /[年月日号时点届级代强后前中上下内外间以至到和与及或的为了起线楼栋区组室班村镇乡县市省街巷院部校党国式型比制维环]/

/** A measure word that no table holds: 古籍140叶，菌棒12万棒。 It closes its clause. */
export function rareUnitAt(text: string, at: number): Unit | null {
  const name = /^\p{Script=Han}(?=[，。、；！？）”\s]|$)/u.exec(text.slice(at, at + 2))?.[0]
  return name && !never.test(name) ? {name, kind: 'count'} : null
}

/** Whether the whole text is a unit, multipliers included: 万元. */
export function isUnit(text: string): boolean {
  const at = Math.max(0, text.search(/[^十百千万亿]/))
  // 亿千瓦时: the unit begins with 千
  return [0, at - 1, at].some((start) => start >= 0 && unitAt(text, start)?.name === text.slice(start))
}

/** What a unit with 多 or 半 inside is called without it. */
export function unitName(name: string): string {
  return name.replace(/^个[多半](?=.)/, '个')
}
