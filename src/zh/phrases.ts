/** ICU's dictionary of Chinese words; it takes long to load. */
let segmenter: Intl.Segmenter | undefined

/**
 * Cuts a title where a line of it may end: 词意完整 (GB/T 9704-2012, 7.3.1). Names and unknown
 * words, which the dictionary leaves in single characters, stay whole. The parts joined are the text.
 */
export function phrases(text: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', {granularity: 'word'})
  const found: string[] = []
  let last = ''
  for (const {segment} of segmenter.segment(text)) {
    if (last !== '' && mayBreak(last, segment)) found.push(segment)
    else found.push(`${found.pop() ?? ''}${segment}`)
    last = segment
  }
  return found
}

function mayBreak(before: string, after: string): boolean {
  if (closing.test(after) || opening.test(before)) return false
  if (closing.test(before) || opening.test(after) || conjunctions.has(after)) return true
  if (/年度?$/.test(before)) return /^\p{L}/u.test(after)
  if (conjunctions.has(before) || single.test(after) || compounds.has(before + after)) return false
  return single.test(before) ? suffixes.has(before) : /\p{Script=Han}/u.test(before + after)
}

const single = /^\p{Script=Han}$/u
const closing = /^[，。、；：！？）〕】》〉”’…—·%％]/u
const opening = /^[（〔【《〈“‘]$/u

/** They open the line rather than end it. */
const conjunctions: ReadonlySet<string> = new Set(['及', '和', '与', '暨', '并'])

/** Last characters of names of organizations, and particles, after which a new word begins. */
const suffixes: ReadonlySet<string> = new Set('的局委办厅部司处科室院校馆站所队会社厂县市区镇乡村')

/** Words that are read as one. */
const compounds: ReadonlySet<string> = new Set(
  ['总结', '计划', '报告', '要点', '情况', '安排', '打算', '思路', '方案', '任务'].map(
    (word) => `工作${word}`
  )
)
