import {callsForWork} from './kinds-of-heading.ts'

/** Words that names of bodies end in. */
const endings =
  '局|委|委员会|办公室|办|厅|部|处|科|所|站|中心|院|校|学校|小学|中学|大学|学院|幼儿园|馆|社|社区|村|镇|乡|街道|街道办事处|办事处|公司|集团|厂|矿|银行|支行|分行|协会|学会|商会|总会|联合会|工会|总工会|联社|合作社|党委|党组|工委|党总支|党支部|支部|支队|大队|中队|总队|队|医院|法院|检察院|政府|人民政府|管委会|政协|人大|人大常委会|政协|团委|妇联|科协|残联|文联|侨联|红十字会|基金会|研究院|研究所|出版社|杂志社|报社|电视台|总局|分局|中心校|指挥部|工作组|领导小组|专班|开发区|园区|景区|林场|农场|水库|车站|机场|港口|县|市|区|省|州|旗|国务院|课题组|项目部|事业部|车间|班组|班|团队|社会组织|服务队|志愿队|村委会|居委会|业委会|理事会|监事会|董事会'

/** A line that is the name of a body and nothing else. */
export const bodyName = new RegExp(
  `^[\\p{Script=Han}A-Za-z0-9×＊*○〇_·（）()“” \\u3000]{0,40}(?:${endings})$`,
  'u'
)

/** Names in titles end here: 某某局 | 2023年工作总结, 某某局 | 关于……的报告. */
const titleTail =
  '关于|[（(]?(?:19|20)\\d\\d|[二一][〇○零九]|[Xx×*＊]{2,4}年|年[度终]|本年|全年|上半年|下半年|第[一二三四]季度|工作|党建|党风|党史|基层|机关党建|思想|意识形态|法治|安全|应急|信访|综治|平安|政务|政府信息|信息公开|乡村振兴|精神文明|宣传|教育教学|述职|履职|近期|半年|月度|季度|[0-9０-９一二三四五六七八九十]{1,2}月|第?[一二三四五六七八九十0-9]+周|的|党组工作|[——-]'
const year =
  '(?:关于)?(?:(?:19|20)\\d\\d(?:[-—–~～至](?:19|20)?\\d\\d)?|[二一][〇○零九][〇○零一二三四五六七八九]{2})[ \\u3000]*学?年?度?(?:上半年|下半年|第[一二三四]季度)?'
const named = new RegExp(
  `^(?:${year})?[ \\u3000]*([\\p{Script=Han}A-Za-z×＊*○〇_·（）“” ]{1,40}?(?:${endings}))[ \\u3000\\n]*(?=${titleTail})`,
  'u'
)

const furtherName = new RegExp(
  `^[\\p{Script=Han}]{1,16}?(?:局|委员会|办公室|中心|公司|科|股|处|支队|大队|院|馆|站|所|部|党委|支部|领导小组)(?=${titleTail})`,
  'u'
)

/** The body whose report a title names, or null; 关于 may stand before it: 关于某某局2025年工作情况的报告. */
export function bodyInTitle(title: string): string | null {
  const words = title.trim()
  const name = nameAt(words)
  if (isName(name)) return name
  const about = /^关于(?!在)/.test(words) ? nameAt(words.slice(2)) : ''
  // 关于社区工作的报告, 关于加强机关工作的意见 name nobody
  return about.length > 3 && isName(about) && !callsForWork(about) ? about : null
}

/** 某区 | 应急管理局 | 2024年: a word that titles go on with may as well be part of the name. */
function nameAt(words: string): string {
  const match = named.exec(words)
  const name = match?.[1]?.trim() ?? ''
  const rest = words.slice(match?.[0].length ?? 0)
  return name === '' ? '' : name + (furtherName.exec(rest)?.[0] ?? '')
}

function isName(name: string): boolean {
  return (
    name !== '' &&
    !name.includes('关于') &&
    !/^(?:年.*|(?:人民)?政府|全[市县区省镇乡局校院]|[我本各](?:[市县区省镇乡局校院]))$/.test(name)
  )
}

/** 现在，我代表省人民政府，向大会报告工作 */
export function bodyInSpeech(text: string): string | null {
  return nameIn(text, /我(?:谨)?代表([\p{Script=Han}A-Za-z×＊*○]{2,24}?)(?:，|,|向|作|做|就|汇报|报告)/u)
}

/** 我受省人民政府的委托，向大会报告: whose report it is unless the speaker's own body is named. */
export function bodyInMandate(text: string): string | null {
  return nameIn(text, /我受([\p{Script=Han}A-Za-z×＊*○]{2,24}?)的?委托/u)
}

/** 某市审计局局长 某某: the body of a speaker. */
export function bodyInByline(line: string): string | null {
  return nameIn(
    line,
    /^([\p{Script=Han}A-Za-z×＊*○]{3,24}?)(?:党[组委]书记、)?(?:局长|主任|厅长|部长|院长|检察长|校长|园长|行长|馆长|所长|站长|会长|理事长|董事长|总经理|书记)[ \u3000]/u
  )
}

function nameIn(text: string, pattern: RegExp): string | null {
  const name = pattern.exec(text)?.[1]
  return name && bodyName.test(name) ? name : null
}

const doing =
  '在|认真|坚持|深入|紧紧|全面|围绕|以|紧扣|坚决|严格|按照|积极|切实|牢牢|始终|聚焦|立足|大力|扎实|持续|充分|高度|党组|党委|根据|贯彻|统筹|主动|全体|着力|全力|锚定|把'
const leading = new RegExp(
  `^(?:[^，。]{0,24}(?:年|年度|以来|来|半年|季度|期间)[，,])?[ \\u3000]*([\\p{Script=Han}A-Za-z×＊*○_]{2,24}?(?:${endings}))(?:[，,]?(?:${doing}))`,
  'u'
)

/** 2023年，某某局在……领导下 at the start of the text; 我局 and the like name nobody. */
export function bodyInLead(text: string): string | null {
  const name = leading.exec(text)?.[1]
  return name && !/[我本全该各]|的|年$/.test(name) ? name : null
}
