import type {Kind} from '../types.ts'

/**
 * What a text of a genre holds where nothing else tells. A title with several genres (总结及计划, 情况的报告) is a
 * review, for a review tells what is planned under a heading of its own.
 */
const genres: ReadonlyArray<readonly [RegExp, Kind]> = [
  // it only carries another text
  [/(?:印发|转发|批转|公布|发布|颁布)[^的]{0,80}的(?:通知|公告|命令)/, 'other'],
  [/总结|回顾|述职|年报|小结|汇报|业绩|年度报告|情况|报告|工作通报|简报|综述|典型材料/, 'achievement'],
  [/办法|规定|条例|细则|章程|制度|规则|决议|公约|守则/, 'other'],
  [/计划|方案|要点|安排|打算|思路|规划|意见|部署|措施|任务|通知|指引|倡议|设想|目标|预案|议程/, 'plan']
]

/** Null where the title tells no genre. */
export function kindOfGenre(title: string): Kind | null {
  // what stands in book marks is the name of another text
  const own = title.replace(/《[^》]{0,80}》/g, '')
  const genre = genres.find(([pattern]) => pattern.test(own))?.[1] ?? null
  // 关于印发《……任务清单》的通知 is read for the list that it carries
  const carried = genre === 'other' ? /[发转布]\s*《([^》]{2,80})》/.exec(title)?.[1] : undefined
  return carried === undefined ? genre : (kindOfGenre(carried) ?? genre)
}

/** What a text without a telling title says of itself: 现将有关情况报告如下. */
export function kindOfLead(text: string): Kind | null {
  const [, matter = '', act = ''] =
    /现[将就把]([^。：]{0,60}?)(总结|汇报|报告|述职|通报|小结)?(?:如下|于后)/.exec(text) ?? []
  return kindOfGenre(matter) ?? (act === '' ? null : kindOfGenre(act))
}

/** Characters at the start of a text that may hold its title, where no line of its own does. */
const opening = 60

/** The part of an opening that reads as a title, `''` where none does. */
export function titleWithin(text: string): string {
  return (
    /^.{4,}?(?:工作总结|工作报告|情况汇报|工作汇报|述职报告|工作计划|工作要点|工作方案)(?:[及和与暨]\S{2,16}(?:计划|打算|要点|安排|思路))?/.exec(
      text.slice(0, opening)
    )?.[0] ?? ''
  )
}
