import type {Kind} from '../types.ts'
import {memo} from '../util/memo.ts'
import {timedTitle} from './heading-words.ts'

/** `task`: work to be told or to be done (主要任务, 重点工作); the text around it decides which. */
export type HeadingKind = Kind | 'task'

/**
 * Nouns that a naming heading ends in, or that stand before 及, 和 or a comma in it; the longest counts.
 * Sources: headings of 138 reports, 党政机关公文处理工作条例 and writing guides for 工作总结.
 */
const nouns: ReadonlyArray<readonly [HeadingKind, string]> = [
  ['problem', '问题|困难|不足|不足之处|短板|短板弱项|弱项|差距|薄弱环节|挑战|瓶颈|缺点|难点|堵点|痛点'],
  ['problem', '制约因素|矛盾|隐患|教训|困惑|失误|欠缺|欠缺之处|风险挑战|困难问题|问题不足|问题清单|问题反思'],
  ['problem', '改进的地方|改进的方面'],
  ['problem', '原因|原因分析|原因剖析|问题分析|成因|根源'],
  [
    'plan',
    '计划|打算|安排|工作思路|思路|设想|工作规划|发展规划|年度规划|年规划|规划打算|要点|部署|谋划|工作意见|展望|愿景|承诺|年度目标|目标任务|任务目标'
  ],
  [
    'plan',
    '主要目标任务|愿景目标|下步工作|努力方向|工作方向|改进方向|议定事项|会议议定事项|讨论事项|研究事项'
  ],
  ['plan', '对策|对策建议|建议|意见建议|改进措施|整改措施|整改方向|整改思路|改进情况|对策措施|重点举措'],
  // parts of a plan of work
  ['plan', '保障措施|实施步骤|步骤|方法步骤|进度安排|时间安排|组织领导|组织保障|组织实施|责任分工|任务分工'],
  ['plan', '工作要求|有关要求|几点要求|具体要求|会议要求|要求|活动内容|活动安排|实施内容'],
  ['achievement', '情况|回顾|总结|小结|成绩|成绩单|成效|成果|效果|进展|做法|主要做法|业绩|荣誉'],
  ['achievement', '亮点|亮点工作|特色|特色工作|创新工作|典型案例|案例'],
  ['achievement', '完成情况|开展情况|落实情况|工作开展|收支情况|履职情况|经营情况|整改情况'],
  ['overview', '基本情况|总体情况|现状|基本现状|发展现状|现状分析|概况|会议概况|概述|综述|背景|简介'],
  ['overview', '引言|前言|导语|导言|组织机构|机构设置|人员构成|人员情况'],
  // the frame of a plan
  ['overview', '总体要求|指导思想|总体目标|工作目标|主要目标|预期目标|目标|总体思路|基本思路|宗旨'],
  ['overview', '基本原则|工作原则|指导原则|原则|形势|形势分析|面临形势|面临的形势|发展形势'],
  ['overview', '意义|重大意义|重要性|活动主题|活动时间|活动地点|活动对象|时间地点|时间和地点'],
  ['overview', '参加人员|参会人员|参加对象'],
  // what the work taught
  ['overview', '体会|经验|启示|感悟|感想|收获|认识|总体评价|基本评价|自我评价'],
  ['other', '附件|附录|附表|附注|名词解释|名词注释|解释|结束语|结语|结尾|备注|落款|致谢|其他|其它'],
  ['other', '其他事项|其他需要报告的事项|需要报告的其他事项|需要说明的事项|需要说明的问题'],
  ['other', '需协调事项|协调事项|需要协调的事项|需要支持的事项|联系方式|监督方式'],
  ['other', '参考文献|法律依据|编制依据|依据|附则|总则|编制说明|适用范围'],
  ['task', '任务|主要任务|重点任务|主要工作|重点工作|中心工作|工作重点|重点|工作内容|主要内容'],
  ['task', '措施|主要措施|工作措施|具体措施|举措|主要举措|工作举措|创新举措']
]

/** Names as whole headings only: 时间, but not 压减办理时间. */
const wholes: ReadonlyMap<string, HeadingKind> = new Map([
  ...['主题', '时间', '地点', '对象', '范围', '会议时间', '会议地点'].map(
    (word) => [word, 'overview'] as const
  ),
  // 免疫规划 and 国土规划 are work
  ['规划', 'plan']
])

/** Words that make a heading a plan wherever they stand in it. */
const ahead =
  /下一?步|下一?阶段|下一?年|明年|来年|今后|接下来|下半年|下季度|下学期|下个月|新一年|新的一年|未来|展望|往后/

/** Verbs that take a problem for their object: the heading tells of work, not of problems. */
const solves =
  /(?:解决|破解|化解|聚焦|紧盯|针对|补齐|补足|补|直面|克服|应对|治理|整治|防范|查找|排查|整改|纠治|破除|攻克|消除|缩小|战胜|找准|打通|疏通)(?!出|不到位)[^，、；。及和与]{0,12}$/

/** Names of aims: what is to be reached by a time is the frame of the plans. */
export function namesAims(title: string): boolean {
  return /(?:目标|要求|思想|思路|原则)[。：:]?$/.test(title.trim())
}

/** The part of a speech that says why the matter is weighty, before the one that says what to do. */
export function raisesAwareness(title: string): boolean {
  return /^(?:进一步|切实|不断|充分|深刻|全面|准确|清醒)*(?:统一思想|提高(?:思想|政治)?(?:认识|站位)|深化认识|认清|认识|领会|把握)[^。]*$/.test(
    title
  )
}

/** A heading that begins so calls for work or tells of it; what it ends in names nothing. */
const imperative = new RegExp(
  `^(?:${[
    '全面|深入|持续|扎实|积极|认真|大力|切实|着力|全力|稳步|有序|严格|加快|不断|进一步|精心|科学|聚力',
    '坚定|高质量|高标准|努力|充分|继续|始终|坚决|主动|有效|协同|合力|同步'
  ].join('|')}){0,3}(?:${[
    '加强|推进|推动|深化|强化|落实|完善|健全|提升|提高|坚持|开展|促进|优化|规范|实施|建设|打造|构建|建立',
    '抓|做好|做实|做优|做强|做细|做大|办好|办成|用好|用活|管好|建好|建强|守住|守护|守牢|严守|夯实|筑牢',
    '压实|明确|制定|创新|改进|整合|围绕|突出|注重|拓展|拓宽|丰富|发挥|凝聚|激发|培育|服务|保障|助力|支持',
    '引领|增强|扩大|巩固|树牢|把握|聚焦|履行|回应|配合|组织|落细|关注|关爱|完成|细化|统筹|查摆|整治|防范',
    '化解|破解|解决|狠抓|严格|严肃|从严|压减|压缩|缩短|降低|减少|增加|改造|改革|转变|缓解|消除|清理|盘活',
    '壮大|培养|招募|举办|开设|开通|引进|打通|畅通|疏通|联合|联动|掌握|摸清|争取|争创|确保|谋划|筹备|推广',
    '共享|展示|凸显|彰显|弘扬|传承|讲好|擦亮|打响|厚植|涵养|锤炼|锻造|释放|激活|繁荣|满足|护航'
  ].join('|')})`
)

/** ……取得新进展 tells a result. */
const results = /(?:取得|实现|结出|展现|见到|迎来|迈出|发挥|彰显|形成|积累|创造)(?!的)[^，]*$/

/** Naming beyond doubt, however long: 存在的主要问题，下一步的打算; 落实……责任情况. */
const naming =
  /(?:存在|面临|遇到|主要|当前)[^，]{0,8}(?:问题|困难|不足|短板|挑战|差距)|\d{4}年[^，]{0,12}(?:计划|打算|安排|思路|设想|任务|工作|总结|回顾)|情况$|(?:工作|主要)(?:打算|计划|回顾|总结)$/

const kindOf = new Map(
  nouns.flatMap(([kind, words]) => words.split('|').map((word): [string, HeadingKind] => [word, kind]))
)
const noun = new RegExp(
  `(?:${[...kindOf.keys()].sort((a, b) => b.length - a.length).join('|')})(?=$|[、，,；;：:（(]|以?及|和|与|暨|并)`,
  'g'
)

/** 去年工作的基本情况 tells work, 社区基本情况 what the place is. */
const accounts = /^(?:基本|总体)情况$|^概况$/
const work = /工作|任务|执行|完成|履职|开展|运行|生产|经营/

/** Longer headings tell of the matter itself, save those that are naming beyond doubt. */
const longest = 24

/** What a heading says that its part holds, in order; nothing where it only tells of the matter itself. */
export const kindsOfHeading = memo((title: string): readonly HeadingKind[] => {
  if (timedTitle.test(title)) return []
  const text = title
    .normalize('NFKC')
    .replace(/\([^()]{0,40}\)$|[。:;【】“”「」『』〖〗<>=_*—\s]+/gu, '')
    .replace(/(?<=附[件录表])[\d一二三四五六七八九十]+$/u, '')
    .replaceAll(',', '，')
  const plan = ahead.exec(text)
  if (plan) return kindsAhead(text, plan.index)
  const whole = kindOf.get(text) ?? wholes.get(text)
  if (whole) return [whole]
  // 制定背景, 推进措施 and 查摆出的问题 are names
  const calls = text.length > 4 && imperative.test(text) && !/^..出的/u.test(text)
  const tells = text.includes('，') || text.length > longest || calls || results.test(text)
  return tells && !naming.test(text) ? [] : nounsOf(text)
})

const plans =
  /(?:打算|计划|安排|思路|设想|展望|愿景|方向|建议|对策|改进措施|整改措施)$|下一?步|下一?阶段|今后|明年|来年|新的一年/
const insights = /(?:体会|经验|启示|收获|感悟)$/

/** What a heading names that comes behind the account of the work: problems, plans, insights. */
export function closingKinds(title: string): Kind[] {
  const text = title.trim().replace(/[。：:]$/u, '')
  return kindsOfHeading(text).filter((kind): kind is Kind => {
    if (kind === 'plan') return plans.test(text)
    return kind === 'problem' || (kind === 'overview' && insights.test(text))
  })
}

/** 加强队伍建设 calls for work, where 服务意识不强 names what is wanting. */
export function callsForWork(title: string): boolean {
  return imperative.test(title) && !/[不缺弱难少低差慢]|滞后|短板/.test(title)
}

/** 下一步工作 is a plan, 今后的总体要求 its frame; what stands before may name more. */
function kindsAhead(text: string, at: number): HeadingKind[] {
  const before = nounsOf(text.slice(0, at).replace(/(?:以?及|和|与|暨|并|、|，)$/u, ''))
  const after = nounsOf(text.slice(at)).filter((kind) => kind === 'overview' || kind === 'plan')
  return [
    ...new Set<HeadingKind>([
      ...before.filter((kind) => kind !== 'task'),
      ...(after.length ? after : ['plan' as const])
    ])
  ]
}

function nounsOf(text: string): HeadingKind[] {
  const kinds = new Set<HeadingKind>()
  for (const {0: word, index} of text.matchAll(noun)) {
    const kind = kindOf.get(word)
    if (!kind || (kind === 'problem' && solves.test(text.slice(0, index)))) continue
    kinds.add(accounts.test(word) && work.test(text.slice(0, index)) ? 'achievement' : kind)
  }
  // 主要工作及成效 is told
  if (kinds.has('achievement')) kinds.delete('task')
  return [...kinds]
}
