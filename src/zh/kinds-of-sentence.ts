import {memo} from '../util/memo.ts'
import {unwrap} from './line-ends.ts'
import {oneOf} from './one-of.ts'
import {later, must, past} from './kinds-of-tense.ts'

/** A sentence that turns a text to problems or plans. */
export interface Turn {
  kind: 'problem' | 'plan'
  /** Said of the whole; weak ones may be said in passing. */
  strong: boolean
}

/** The kind that a sentence turns its text to, where it does; `planYear` is the year that the report plans for. */
export function turnOf(sentence: string, planYear: number | null): Turn | null {
  return turns(planYear)(unwrap(sentence))
}

const turns = memo((planYear: number | null) => memo((sentence: string) => readTurn(sentence, planYear)))

function readTurn(sentence: string, planYear: number | null): Turn | null {
  if (introduces.test(sentence)) return null
  if (answers.test(sentence)) return {kind: 'plan', strong: goesOn.test(sentence)}
  if (plansAhead(sentence, planYear)) return {kind: 'plan', strong: true}
  if (!mayJudge.test(sentence)) return null
  if (judges.test(sentence)) return {kind: 'problem', strong: true}
  return remarks.test(sentence) && !deals.test(sentence) ? {kind: 'problem', strong: false} : null
}

/** Leads to the whole text: 现将有关情况报告如下. */
const introduces = /现将|(?:汇报|报告|总结|通报|通知|说明)如下/

const trouble = `(?:${[
  '问题|困难|不足(?!之处)|短板|差距|薄弱环节|薄弱点|挑战|弱项|缺点|瓶颈|矛盾|欠缺|困惑|缺陷|制约因素',
  '不足之处|不到位的地方|需要改进|不尽如?人意',
  // 还有不小的距离; 距离 alone is a length
  '(?:不小|很大|较大|一定)的?距离|有距离',
  '有待[^。，；]{0,6}(?:提高|加强|改进|提升|完善|增强)|(?:提升|提高|改进|进步)的?空间'
].join('|')})`

/** Without one of these a sentence names no problem; asked first, for speed. */
const mayJudge =
  /问题|困难|不足|短板|差距|薄弱|挑战|弱项|缺点|瓶颈|矛盾|欠缺|困惑|缺陷|制约|不到位|改进|人意|距离|有待|空间|不够|不强|不高|不牢|滞后|到[，：:]|暴露|折射/

/** A report's own judgement of what is wanting. */
const judges = oneOf(
  // 我们也清醒地认识到，……还存在不少困难
  `(?:认识|看|意识|感|觉察)到[^。]{0,60}?(?:仍|还|存在|面临|不少|有|的)[^。]{0,40}?(?:${trouble}|不够|不强|不高|不牢|薄弱|滞后)`,
  // 也要看到不足：
  `(?:认识|看|意识|感|觉察)到[^。，；：:]{0,12}${trouble}[：:]`,
  // 主要问题：；归纳起来，主要有以下不足；我们深感差距和不足
  `^(?:主要|具体|突出)?的?${trouble}[：:]`,
  `(?:有|存在)(?:以下|如下|这些|几[个点方面]+)[^。，；]{0,8}${trouble}|深感[^。]{0,12}${trouble}`,
  // 但也要看到，底子薄的状况没有改变
  '^(?:但|同时|当然)?，?(?:我们)?也(?:应当?|要|必须|需要)(?:清醒地?)?(?:看|认识|意识)到[，：:]',
  // 我们清醒地看到：
  '(?:清醒|清楚|冷静)地?(?:认识|看|意识|感受|感觉)到[，：:]',
  // 存在的主要问题有：；面临的困难主要是
  `(?:存在|面临|遇到)(?:的|着)?[^。，；]{0,10}${trouble}[^。，；]{0,4}(?:是|有|包括|如下|表现|体现|集中|[：:]|$)`,
  // 主要存在以下不足
  `^(?:主要)?存在(?:着|的)?[^。，；]{0,12}${trouble}`,
  // 困难和问题主要是：；不足之处有以下几点：
  `^(?![^：:]*(?:发现|查|整改|解决|反映))[^。，；：:]{0,12}${trouble}(?:主要)?(?:是|有|如下|表现|体现|包括)(?:[^。，；]{0,8}[：:]|在?(?:以下|下列)[^。，；]{1,6}。)`,
  // 以下方面做得还不够
  '做得(?:还|仍)?不(?:够|好|到位)'
)

/** Asserts, maybe in passing, that something is wanting. */
const remarks = oneOf(
  // 仍然存在一些问题；还面临不少挑战；也有一些薄弱环节
  `(?:仍|还|依然|依旧|尚|也|但|却|不同程度|普遍|均|都|不可避免)[^。，；]{0,10}(?:存在|有|面临|遇到)(?!效|序|力)[^。；]{0,30}${trouble}`,
  // 离大家的期望还有距离
  `(?:距离?|与|同|离|对照|对标)[^。]{1,30}(?:还|仍|尚|相比)[^。；]{0,12}(?:${trouble}|距离)`,
  // 人员不足的问题依然存在
  `${trouble}[，、]?(?:也|仍|还|依然)(?:很|比较|较为|然)?(?:存在|突出|不少|明显)|${trouble}不容忽视`,
  // 一些工作还不到位
  '(?:仍|还|尚)(?:有)?(?:不够|不强|不高|不牢|不足|不尽如?人意|不到位|有待)',
  // 暴露出少数人员认识不到位
  '(?:暴露|折射)出[^。]{0,60}(?:仍|少数|个别|有的|不|问题)'
)

/** Deals with problems and asserts none: 针对检查发现的问题督促整改, 梳理形成问题清单. */
const deals = new RegExp(
  `(?:${[
    '针对|(?<![待需未])解决|查找|查摆|排查|整改|梳理|发现|纠正|聚焦|紧盯|剖析|反馈|分析|反映',
    '化解|破解|围绕|督促|瞄准|直面|带着'
  ].join('|')})(?:了|好|出|的)?[^。，；]{0,14}(?:问题|困难|不足|短板|差距)`
)

/** Says no more than that something is wanting: 在肯定成绩的同时，也要看到工作中的不足. */
export function isGeneralRemark(sentence: string): boolean {
  const clauses = unwrap(sentence)
    .replace(/[。！？；：]+$/, '')
    .split(/[，,]/)
  const last = clauses.pop() ?? ''
  if (last.length > 40 || !endsInTrouble.test(last)) return false
  if (!clauses.length && wants.test(last) && !fillingOnly.test(last)) return false
  const rest = last.replace(endsInTrouble, '').replace(compared, '').replace(filling, '')
  return rest.length <= 2 && clauses.every((clause) => leadsIn.test(clause))
}

const endsInTrouble = new RegExp(`(?:(?:和|与|及|、|的)*${trouble}|的?距离)+$`)
/** 与群众的期望相比 */
const compared =
  /(?:与|同|离|距离?|对照|对标)[^，。]{2,24}?(?:相比|(?:要求|期望|期盼|期待|目标|需要)(?!相比))/
const filling =
  /我[们市县区局校院处科办委镇乡村馆站]+|我国|[^，。的]{0,8}的?工作中?|发展中?|[前行]进中|过程中|清醒地?|清楚地?|(?:看|认识|意识|觉察)到|但是?|同时|也|仍然?|还|依然|必须|要|应当?|存在|面临|有|着|一些|不少|许多|诸多|很多|较多|一定|较大|不小|明显|的/g
/** 经费不足 names what is wanting, 主要不足 does not. */
const wants = /^\p{Script=Han}{2}(?:不足|困难|欠缺|短缺)$/u
const fillingOnly = new RegExp(`^(?:主要|${filling.source})+(?:不足|困难|欠缺|短缺)$`)
/** Clauses before it that name nothing wanting either. */
const leadsIn =
  /同时$|(?:看|认识|意识)到$|^(?:同时|当然|但是?|不过|然而|当前|目前|此外)$|^(?:尽管|虽|总的|回[顾首头]|反思|对照|对标|与|同|离|距|在看到|在肯定)|成绩|成效|进展|进步|一年来/

const acts = [
  `将|${must}|拟|计划|打算|力争|争取|准备|重点|继续|着力|突出|努力|进一步|坚持|抓好|做好|安排|主要`,
  '应|需|必须|紧紧|紧扣|围绕|按照|考虑|改进|工作'
].join('|')

/** 下一步，我们将重点抓好；今后一个时期，要 */
const times = new RegExp(`(?:^|[，：:；]|我们)在?(?:${later})[^。]{0,40}?(?:${acts})`)

/** Announces at its start what will be done. */
const announces = new RegExp(
  `^(?:${[
    // 我局将继续；今年村里打算办好
    `[^。；]{0,14}(?:将|打算|计划|拟|准备)(?:${[
      '继续|进一步|重点|着力|努力|坚持|从|按照|以(?!来)|围绕|突出|紧紧|紧扣|始终|全力|深入|认真',
      '持续|在|抓好|做好|办好|切实|采取|开展|实施'
    ].join('|')})(?!了)`,
    // what a meeting calls for, and what it settles
    '会议(?:要求|强调|明确|决定|议定|商定|原则同意|同意|研究决定)(?!了)',
    // 要抓好以下工作
    '(?:同时，)?(?:我们|我局|我校|我院|公司)?(?:要|将)(?:重点|着力|继续|努力)?(?:抓好|做好)(?:以下|下列|如下)',
    // 改进措施：一是
    `(?:\\d{4}年度?)?(?:针对性)?(?:下一?步)?的?(?:改进|整改|工作|具体|主要|对策|解决|努力|重点)*(?:措施|打算|计划|方向|改进情况|建议|思路|办法)(?:主要)?(?:是|为|有|如下)?[：:]`
  ].join('|')})`
)

function plansAhead(sentence: string, planYear: number | null): boolean {
  return (
    announces.test(sentence) || times.test(sentence) || (planYear !== null && opensYear(sentence, planYear))
  )
}

/** 对这些问题，我们将认真加以解决: ends the talk of problems and plans nothing by itself. */
const answers = new RegExp(
  `^(?:(?:针对|围绕|对照|为此|对此|对于?这些)[^。]{0,30}(?:${later}|将|拟|一定|必须|${must})|这些(?:问题|困难|不足|短板)[^。]{0,30}(?:需|要|将|会|有待|必须|应当|着力|认真|努力|逐步)|我们[^。]{0,60}(?:这些|上述|正视|直面)(?:问题|困难|矛盾|不足)|这些都是[^。]{0,40}(?:问题|困难))`
)

/** More follows than the promise; 在今后的工作中解决 only dates it. */
const goesOn = new RegExp(`[：:]|(?<!在)(?:${later})`)

/** 2025年，我局将…… or 二〇二五年，……, where 2025 is the year that is planned. */
function opensYear(sentence: string, planYear: number): boolean {
  const opening = sentence.slice(0, 17)
  if (!opening.includes('年')) return false
  const digits = String(planYear)
  const written = digits.replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)))
  const at = Math.max(opening.indexOf(`${digits}年`), opening.replace(/[○零]/g, '〇').indexOf(`${written}年`))
  if (at < 0 || past.test(sentence.slice(0, 30))) return false
  // a date of the past, 2025年1月3日; 2025年是……之年 tells of the year
  return !/^年[^，。]{0,3}月|之年(?!.*(?:将|要))/.test(sentence.slice(at + 4, at + 80))
}
