import {memo} from '../util/memo.ts'
import {oneOf} from './one-of.ts'

/** Shares of the sentences that tell of the past, that look ahead, and that do neither but name work. */
export interface Tense {
  past: number
  future: number
  bare: number
}

export function tenseOf(sentences: readonly string[]): Tense {
  const tense = {past: 0, future: 0, bare: 0}
  for (const sentence of sentences) {
    const told = toldIn(sentence)
    if (told) tense[told] += 1 / sentences.length
  }
  return tense
}

const toldIn = memo((sentence: string): keyof Tense | null => {
  if (past.test(sentence)) return 'past'
  if (future.test(sentence)) return 'future'
  return bare.test(sentence) ? 'bare' : null
})

/** 要 that calls for something; not in 主要, 重要, 要求, 要点. */
export const must = '(?<![主重需首只概摘纪次])要(?![素点件么领义闻求])'

/** Times to come, as a report names them. */
export const later = [
  '下一?步|下一?阶段|下一?年度?|明年|来年|今后|接下来|下半年|下季度|下学[期年]|新学[期年]',
  '新的一年|新一年|未来|展望|今冬明春'
].join('|')

/** Tells what was done. */
export const past = oneOf(
  '了(?![解如望然])',
  '已|荣获|获评|获得|获批|评为|受到|得到|被[^，。]{2,8}(?:评|查|授|列|采|认|确)',
  // measured against a time before
  '同比|[比较](?:上年|去年|上季|年初)|环比|年均|首次|创[^，。]{0,6}新高|跃[升上居]',
  // up to now
  '先后|累计|截[至止]|以来|全年(?!要|将|力争)|去年',
  '圆满|顺利|取得|成功|提前|超额|居全|位居|名列|基本(?:建成|完成|形成)|显著|明显|迈[上出入]'
)

/** Tells what will or should be done. */
const future = oneOf(
  must,
  '(?:^|[，；们])(?:须|必须|应当?)',
  `将(?:${[
    '要|会|继续|进一步|重点|着力|努力|坚持|按照|以|全力|大力|积极|加快|不断|持续|深入|紧|牢|始终|全面',
    '认真|从|围绕|突出|抓|做|实施|开展|推|完成|建|组织|启动|坚|严'
  ].join('|')})`,
  '力争|争取|下一?步|明年|今后|来年|预计|预期|拟|计划(?:于|新|完成|投|用|到)|确保|务必|严禁|不得',
  // aims: 不少于20场，控制在5%以内
  '不少于|以[上内](?=[，。；、])|到20\\d\\d年'
)

/** Calls for work, or tells of it without a result: in a review it tells, elsewhere it calls. */
const bare = oneOf(
  '继续|进一步|努力|加快|大力|着力|推动|推进|加强|深化|完善|健全|不断|坚决|深入|提升|强化|落实',
  '抓好|做好|促进|优化|实施|开展'
)
