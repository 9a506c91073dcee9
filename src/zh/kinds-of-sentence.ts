const troubles =
  '问题|困难|不足|短板|差距|薄弱环节|薄弱点|挑战|弱项|缺点|瓶颈|矛盾|欠缺|困惑|缺陷|制约因素|不到位的地方|需要改进|不小的?距离|(?:很|较)大的?距离|一定的?距离|有距离|不尽如?人意|有待[^。，；]{0,6}(?:提高|加强|改进|提升|完善|增强)'

/** A report's own judgement of what is wanting; each with an example of the wording. */
const judgements: readonly RegExp[] = [
  // 我们也清醒地认识到，……还存在不少困难
  new RegExp(
    `(?:认识|看|意识|感|觉察)到[^。]{0,60}?(?:仍|还|存在|面临|不少|有|的)[^。]{0,40}?(?:${troubles}|不够|不强|不高|不牢|薄弱|滞后)`
  ),
  /(?:清醒|清楚|冷静)地?(?:认识|看|意识|感受|感觉)到[，：:]/,
  // 存在的主要问题有：；面临的困难主要是
  new RegExp(
    `(?:存在|面临|遇到)(?:的|着)?[^。，；]{0,10}(?:${troubles})[^。，；]{0,4}(?:是|有|包括|如下|表现|体现|集中|[：:]|$)`
  ),
  new RegExp(`^(?:主要)?存在(?:着|的)?[^。，；]{0,12}(?:${troubles})`)
]

/** Asserts in passing that something is wanting. */
const remarks: readonly RegExp[] = [
  // 仍然存在一些问题；还面临不少挑战；也有一些薄弱环节
  new RegExp(
    `(?:仍|还|依然|依旧|尚|也|但|却|不同程度|普遍|均|都|不可避免)[^。，；]{0,10}(?:存在|有|面临|遇到)(?!效|序|力)[^。；]{0,30}(?:${troubles})`
  ),
  // 离大家的期望还有距离
  new RegExp(`(?:距离?|与|同|离|对照|对标)[^。]{1,30}(?:还|仍|尚|相比)[^。；]{0,12}(?:${troubles}|距离)`),
  // 人员不足的问题依然存在
  new RegExp(`(?:${troubles})[，、]?(?:也|仍|还|依然)(?:很|比较|较为|然)?(?:存在|突出|不少|明显)`),
  /(?:暴露|折射)出[^。]{0,60}(?:仍|少数|个别|有的|不|问题)/
]

/** Talks of problems without asserting any: 针对存在的问题督促整改, 梳理形成问题清单, 坚持问题导向. */
const aside =
  /(?:针对|解决|查找|查摆|排查|整改|梳理|发现|纠正|聚焦|紧盯|剖析|反馈|分析|反映|化解|破解|围绕|督促|瞄准|直面|带着)(?:了|好|出|的)?[^。，；]{0,14}(?:问题|困难|不足|短板|差距)/

const must = '(?<![主重需首只概摘纪次])要(?![素点件么领义闻求])'
const acts =
  '将|(?<![主重需首只概摘纪次])要(?![素点件么领义闻求])|拟|计划|打算|力争|争取|准备|重点|继续|着力|突出|努力|进一步|坚持|抓好|做好|安排|主要|应|需|必须|紧紧|紧扣|围绕|按照|考虑|改进|工作'
const later =
  '下一?步|下一?阶段|下一?年度?|明年|来年|今后|接下来|下半年|下季度|下学[期年]|新学[期年]|新的一年|新一年|未来|展望'

/** Announces what will be done. */
const plans: readonly RegExp[] = [
  // 下一步，我们将重点抓好；今后一个时期，要
  new RegExp(`(?:^|[，：:；]|我们)(?:在)?(?:${later})[^。]{0,40}?(?:${acts})`),
  // 我局将继续；今年村里打算办好
  /^[^。；]{0,14}(?:将|打算|计划|拟|准备)(?:继续|进一步|重点|着力|努力|坚持|从|按照|以(?!来)|围绕|突出|紧紧|紧扣|始终|全力|深入|认真|持续|在|抓好|做好|办好|切实|采取|开展|实施)(?!了)/,
  /^(?:同时，)?(?:我们|我局|我校|我院|公司)?(?:要|将)(?:重点|着力|继续|努力)?(?:抓好|做好)(?:以下|下列|如下)/,
  // 改进措施：一是
  /^(?:针对性)?(?:下一?步)?的?(?:改进|整改|工作|具体|主要|对策|解决|努力)?(?:措施|打算|计划|方向|改进情况|建议|思路|办法)(?:主要)?(?:是|为|有|如下)?[：:]/
]

/** 对这些问题，我们将认真加以解决: ends the talk of problems and plans nothing by itself. */
const answer = new RegExp(`^(?:针对|围绕|对照|为此|对此|对于?这些)[^。]{0,30}(?:${later}|将|拟|${must})`)

/** Calls upon the hearers. */
const calls = /让我们|^(?:[^。，]{0,8})?号召/

/** Ends a text. */
const closing =
  /^(?:各位|同志|代表|委员|同仁|老师|朋友)[^。！]{0,8}[！!，,].*(?:奋斗|奋进|拼搏|携手|团结|共创|再创|谱写|感谢|祝|加油|前进|努力)|特此(?:报告|通知|函|汇报|公告)|以上(?:报告|汇报|总结|意见|情况)[^。]{0,10}(?:请|妥否|不当|如有)|(?:谢谢|祝)(?:大家|各位)/

/** Frame of a plan: its guiding thought, aims and setting. */
const frame =
  /(?:指导思想|总体要求|总要求|总体思路|基本思路|工作思路|总的要求|总体目标|预期目标|主要目标|工作目标|目标任务|基本原则|总体安排)[^。，；]{0,6}(?:是|为|：|:)|为(?:指导|统领|指引|总抓手)[，、]|(?:开局|收官|关键|决胜|起步|攻坚|重要|奠基|突破|谋划|布局|转折|提升|深化|承上启下)[^。，；]{0,6}(?:之年|一年|时期|阶段|节点)|面临[^。；]{0,10}(?:形势|机遇|挑战)|机遇[^。；]{0,6}挑战|意义(?:重大|深远|十分)|至关重要|任务(?:艰巨|繁重)|根据[^。]{2,60}(?:编制|制定|起草)|制定本|为(?:了)?(?:进一步|深入|全面|切实|认真)?(?:贯彻|落实|推动|加强|做好|规范)[^。]{4,60}(?:制定|拟定|提出|现就|特制)|召开[^。]{0,20}(?:会议|全会)|出席|综合(?:分析|考虑|各方面)/

/** Looks at the whole: what the period was, what made it so, what it taught. */
const account =
  /(?:是|系)[^。]{0,40}(?:之年|的一年|的五年|关键[一之]?[步年])|来之不易|(?:根本|关键)在于|得益于|离不开|是[^。]{4,60}的结果|(?:深刻|深切|深深)?(?:体会|感受|认识)(?:到|是)(?!.*(?:问题|不足|困难|短板))|(?:主要|几点|基本)(?:体会|经验|启示|做法和体会)|启示(?:是|我们)|极不(?:寻常|平凡)|非凡|经受住[^。]{0,10}考验|面临[^。]{0,10}(?:困难|挑战|压力|形势)|形势(?:严峻|复杂)/

/** Tells what was done. */
const past =
  /了(?![解如望然])|已(?:经|有|于|在|完|全|建|形|累|达|实|对)?|荣获|获评|获得|获批|评为|同比|[比较](?:上年|去年|上季|年初)|环比|先后|累计|截[至止]|以来|全年(?!要|将|力争)|去年|圆满|顺利|取得|成功|首次|年均|提前|超额|居全|位居|名列|基本(?:建成|完成|形成)|显著|明显|创[^，。]{0,6}新高|得到|迈[上出入]|跃[升上居]|受到|被[^，。]{2,8}(?:评|查|授|列|采|认|确)/

/** Tells what will or should be done. */
const future = new RegExp(
  `${must}|(?:^|[，；们])(?:须|必须|应当?)|将(?:要|会|继续|进一步|重点|着力|努力|坚持|按照|以|全力|大力|积极|加快|不断|持续|深入|紧|牢|始终|全面|认真|从|围绕|突出|抓|做|实施|开展|推|完成|建|组织|启动|坚|严)|力争|争取|下一?步|明年|今后|来年|不少于|以[上内](?=[，。；、])|预计|预期|拟|计划(?:于|新|完成|投|用|到)|确保|到20\\d\\d年|务必|严禁|不得`
)

/** Calls for work, or tells of it without a result: in a review it tells, elsewhere it calls. */
const bare =
  /继续|进一步|努力|加快|大力|着力|推动|推进|加强|深化|完善|健全|不断|坚决|深入|提升|强化|落实|抓好|做好|促进|优化|实施|开展/

/** Leads to the whole text, 现将有关情况报告如下. */
const introduces = /现将|(?:汇报|报告|总结|通报|通知|说明)如下/

/** Leads to what stands in the next paragraphs: 抓好以下几点。做好四个方面的工作。 */
const leads =
  /[：:]$|(?:如下|以下|下列|几)(?:几|个|[一二三四五六七八九十两\d]+)*(?:方面|项|点|工作|问题|任务|重点)[^。，；]{0,8}。$|[一二三四五六七八九十两\d]+[个大项件](?:方面|重点|任务|问题|工作|事|实事)[^。，；]{0,8}。$/

export interface Sentence {
  text: string
  /** Index in the text that it was split from. */
  start: number
}

export function splitSentences(text: string): Sentence[] {
  return [...text.matchAll(/[^。！？\n]+[。！？]*[”’]?/gu)].map(({0: sentence, index}) => {
    const blank = sentence.length - sentence.trimStart().length
    return {text: sentence.trim(), start: index + blank}
  })
}

/** More follows than the promise. */
const goesOn = new RegExp(`[：:]|${later}`)

export interface Turn {
  kind: 'problem' | 'plan'
  /** Said of the whole; weak ones may be said in passing. */
  strong: boolean
}

/** The kind that a sentence turns the text to, where it does. */
export function turnOf(sentence: string, planYear: number | null): Turn | null {
  if (introduces.test(sentence)) return null
  const plan =
    (planYear !== null && opensYear(sentence, planYear)) || plans.some((pattern) => pattern.test(sentence))
  if (answer.test(sentence)) return {kind: 'plan', strong: goesOn.test(sentence)}
  if (plan) return {kind: 'plan', strong: true}
  if (judgements.some((pattern) => pattern.test(sentence))) return {kind: 'problem', strong: true}
  const remark = remarks.some((pattern) => pattern.test(sentence)) && !aside.test(sentence)
  return remark ? {kind: 'problem', strong: false} : null
}

/** 2024年，我局将……, where 2024 is the year that is planned. */
function opensYear(sentence: string, planYear: number): boolean {
  const at = sentence.indexOf(`${planYear}年`)
  return (
    at >= 0 &&
    at <= 12 &&
    !past.test(sentence.slice(0, 30)) &&
    !/^年[^，。]{0,3}月|之年/.test(sentence.slice(at + 4, at + 60))
  )
}

/** `last` where nothing but signature and date follows. */
export function isClosing(text: string, last: boolean): boolean {
  return calls.test(text) || (last && closing.test(text))
}

export function isFrame(text: string): boolean {
  return frame.test(text)
}

export function isAccount(text: string): boolean {
  return account.test(text)
}

export function leadsOn(text: string): boolean {
  return leads.test(text.trimEnd())
}

export interface Tense {
  past: number
  future: number
  bare: number
}

/** Shares of the sentences that tell of the past, that look ahead, and that do neither but name work. */
export function tenseOf(sentences: readonly string[]): Tense {
  const tense = {past: 0, future: 0, bare: 0}
  for (const sentence of sentences) {
    if (past.test(sentence)) tense.past += 1 / sentences.length
    else if (future.test(sentence)) tense.future += 1 / sentences.length
    else if (bare.test(sentence)) tense.bare += 1 / sentences.length
  }
  return tense
}
