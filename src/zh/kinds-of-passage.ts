import {oneOf} from './one-of.ts'

/** The frame of a plan: its guiding thought, aims and setting. */
export function isFrame(opening: string): boolean {
  return frame.test(opening)
}

/** Looks at the whole: what the period was, what made it so, what it taught. */
export function isAccount(opening: string): boolean {
  return account.test(opening)
}

/** Sums up a period before its parts are told: few figures, and the whole in view. */
export function isSummary(text: string): boolean {
  return summary.test(text) && (text.match(/\d[\d.]*(?!年|\d)/g)?.length ?? 0) < 4
}

/** Calls upon the hearers, or ends the text; `last` where nothing but signature and date follows. */
export function isClosing(text: string, last: boolean): boolean {
  return calls.test(text) || (last && ends.test(text))
}

/** Leads to what stands in the next paragraphs: 抓好以下几点。做好四个方面的工作。 */
export function leadsOn(text: string): boolean {
  return leads.test(text.trimEnd())
}

const frame = oneOf(
  // 总体要求是：……
  `(?:${[
    '指导思想|总体要求|总要求|总体思路|基本思路|工作思路|总的要求|总体目标|预期目标|主要目标|工作目标',
    '目标任务|基本原则|总体安排'
  ].join('|')})[^。，；]{0,6}(?:[是为：:])`,
  '为(?:指导|统领|指引|总抓手)[，、]',
  // 2025年是……的关键之年
  '(?:开局|收官|关键|决胜|起步|攻坚|重要|奠基|突破|谋划|布局|转折|提升|深化|承上启下)[^。，；]{0,6}(?:之年|一年|时期|阶段|节点)',
  '面临[^。；]{0,10}(?:形势|机遇|挑战)|机遇[^。；]{0,6}挑战|意义(?:重大|深远|十分)|至关重要|任务(?:艰巨|繁重)',
  // what the text rests on: 根据……编制；为进一步……，特制定本方案
  '根据[^。]{2,60}(?:编制|制定|起草)|制定本|综合(?:分析|考虑|各方面)',
  '为(?:了)?(?:进一步|深入|全面|切实|认真)?(?:贯彻|落实|推动|加强|做好|规范)[^。]{4,60}(?:制定|拟定|提出|现就|特制)',
  '召开[^。]{0,20}(?:会议|全会)|出席'
)

const account = oneOf(
  // 是极不平凡的一年
  '[是系][^。]{0,40}(?:之年|的一年|的五年|关键[一之]?[步年])|极不(?:寻常|平凡)|非凡|经受住[^。]{0,10}考验',
  // what made it so
  '来之不易|(?:根本|关键)在于|得益于|离不开|是[^。]{4,60}的结果',
  // what it taught
  '(?:体会|感受|认识)[到是](?!.{0,80}(?:问题|不足|困难|短板))|(?:主要|几点|基本)(?:体会|经验|启示|做法和体会)|启示(?:是|我们)',
  '面临[^。]{0,10}(?:困难|挑战|压力|形势)|形势(?:严峻|复杂)'
)

const summary = oneOf(
  // 较好完成了全年目标任务
  '(?:完成|实现)了?(?:全年|年初|各项|既定|主要|预期|经济社会)[^。]{0,16}(?:目标|任务)',
  // 在……的坚强领导下
  '在[^。]{2,40}领导下|面对[^。]{2,40}(?:形势|环境|挑战|压力|局面)|取得[^。]{0,12}(?:成绩|成效|进展|成果)'
)

const calls = /让我们|^[^。，]{0,8}号召/

const ends = oneOf(
  '^(?:各位|同志|代表|委员|同仁|老师|朋友)[^。！]{0,8}[！!，,].*(?:奋斗|奋进|拼搏|携手|团结|共创|再创|谱写|感谢|祝|加油|前进|努力)',
  '特此(?:报告|通知|函|汇报|公告)|以上(?:报告|汇报|总结|意见|情况)[^。]{0,10}(?:请|妥否|不当|如有)',
  '(?:谢谢|祝)(?:大家|各位)'
)

const count = '一二三四五六七八九十两\\d'
const leads = oneOf(
  '[：:]$',
  `(?:如下|以下|下列|几)[几个${count}]{0,4}(?:方面|项|点|工作|问题|任务|重点)[^。，；]{0,8}。$`,
  `[${count}][个大项件](?:方面|重点|任务|问题|工作|事|实事)[^。，；]{0,8}。$`
)
