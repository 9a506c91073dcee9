/** Wording of report titles and of the lines around them. */

/** Genres that a title ends in; official kinds by 党政机关公文处理工作条例 art. 8, and office papers. */
const genres =
  '总结|报告|计划|要点|方案|思路|打算|安排|汇报|情况|意见|通知|通报|公报|公告|讲话|发言|致辞|纪要|决议|决定|简报|规划|说明|述职|清单|办法|规定|细则|年报|周报|月报|旬报|分工|台账|一览表|记录|议案|章程|条例|综述|材料|提纲|小结|部署|设想|举措|目标|任务|摘要|回顾|请示|批复|复函|的函|公约|倡议|建议|承诺|心得|体会|事迹|大事记|动态|公开信|一封信|感谢信|慰问信|贺词|祝词|致词|献词|开幕词|闭幕词|主持词|讲稿|发言稿|演讲稿|责任书|告知书|申请书|保证书'

/** A title that ends as titles do, a note in brackets aside. */
export const endsAsTitle = new RegExp(
  `(?:${genres})(?:书|会)?[”》]?[ \\u3000]*(?:[（(〔\\[][^（(]{1,12}[）)〕\\]])?$`
)
export const hasGenre = new RegExp(genres)

/** The year that a title names. */
export const hasYear =
  /(?:19|20)\d\d|(?:１９|２０)[０-９]{2}|[二一][〇○零0９九][〇○零一二三四五六七八九]{2}|[Xx×*＊]{2,4}年|本年|上半年|下半年|第[一二三四]季度/

/** The first line of a title that was broken before the name of what it issues: 某某办公室关于印发. */
export const leavesTitleOpen = /(?:关于|印发|转发|批转|公布|发布|颁布|下达)$/

/** The second line of a title that was broken. */
export const continuesTitle = /^(?:暨|及|和|与|并|的|关于|（|\()/

/** ——2026年1月26日在……会议上, （……会议通过）: occasion of a speech, of a resolution. */
export const subtitle =
  /^[（(]?——|^[（(]?\d{4}年\d{1,2}月\d{1,2}日[^，。；]{0,64}(?:上|通过|批准|印发|发布|公布|修订|修正|施行)[）)]?$|^[（(].{4,80}(?:通过|批准|修订|讨论稿|征求意见稿)[）)]$/
/** The rest of such a line that was broken. */
export const subtitleTail = /^.{2,30}(?:会议|大会|全会|会)上[）)]?$/

/** （2024年1月5日）, 2024-01-05, 二〇二四年一月五日, 发布时间：… alone on a line. */
export const dateLine =
  /^[（(〔]?[ \u3000]*(?:(?:发布|发文|成文|印发|报告|提交|更新|填报|公开|生成)?(?:时间|日期)[：:][ \u3000]*)?(?:[\d０-９Xx×*＊_〇○零OoＯ一二三四五六七八九]{2,4}[ \u3000]*年[ \u3000]*[\d０-９Xx×*＊_〇○一二三四五六七八九十元正]{1,3}[ \u3000]*月(?:[ \u3000]*[\d０-９Xx×*＊_〇○一二三四五六七八九十廿]{1,4}[ \u3000]*[日号])?|(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2})(?:[ \u3000T]*\d{1,2}:\d{2}(?::\d{2})?)?[ \u3000]*[）)〕]?$/

/** 来源：…, 文章来源：… */
export const sourceLine = /^(?:文章|信息|稿件|内容|资料|数据)?(?:来源|出处|转载自|供稿单位)[：:]/

/** 作者：…, 报告人：…, 市长 某某: who speaks; 校长 述职报告 is a title. */
export const bylineLine =
  /^(?!.*(?:报告|总结|计划|讲话|发言|要点)$)(?:(?:作者|撰稿|撰写人|报告人|汇报人|述职人|发言人|执笔|填报人|起草人|记者|编辑|单位|报告单位|报送单位|填报单位|编制单位|汇报单位)[：:]|.{0,24}(?:省长|市长|区长|县长|州长|主席|主任|局长|院长|校长|园长|书记|部长|厅长|处长|科长|所长|站长|馆长|社长|台长|镇长|乡长|村长|厂长|经理|总裁|董事长|理事长|监事长|队长|组长|会长|秘书长|检察长|总理|局|委|办|厅|镇|乡|街道|社区|学校|医院|公司|中心)[ \u3000]+\S[\S \u3000]{1,5}$)/
