import type {OmissionReason} from '../types.ts'

/** Page residue (页面残留) that arrives with copied text; each rule can be switched off by its name. */
export interface FurnitureRule {
  name: string
  reason: OmissionReason
  /** `line`: a whole line; `beside`: a line next to one of its kind; `inline`: anywhere; `tail`: the line and all after it; `contents`: the line and the entries after it. */
  scope: 'line' | 'beside' | 'inline' | 'tail' | 'contents'
  pattern: RegExp
  example: string
}

export const furnitureRules: readonly FurnitureRule[] = [
  {
    // paid-content marks of the FastAdmin CMS add-on and its page break
    name: 'vendor-mark',
    reason: 'vendor-mark',
    scope: 'inline',
    pattern: /(?:##|\$\$)(?:paid(?:begin|end)|pagebreak)(?:##|\$\$)|\[\/?(?:vip|paid|hide|pay)\]/gi,
    example: '##paidbegin##'
  },
  {
    // member labels of text libraries
    name: 'vendor-label',
    reason: 'vendor-mark',
    scope: 'line',
    pattern:
      /^[【[〔](?:VIP|vip|会员|付费|精品|推荐|原创|范文|独家|热门|收藏)(?:专享|文章|内容|可见|阅读|下载|范文|推荐)?[】\]〕]$|^(?:下载(?:word|文档|全文)|本文(?:来自|由)|更多(?:范文|精彩|内容)|关注(?:公众号|微信)|免费下载|点击下载|(?:以上|本文)内容由).{0,40}$/i,
    example: '【VIP】'
  },
  {
    name: 'page-number',
    reason: 'page-number',
    scope: 'line',
    // GB/T 9704—2012 7.5: a numeral between dashes; viewers add 第1页 共5页 and paging links
    pattern:
      /^(?:[-—–－~·|]{1,2}[ \u3000]*[\d０-９]{1,4}[ \u3000]*[-—–－~·|]{1,2}|第[ \u3000]*[\d０-９]{1,4}[ \u3000]*页(?:[ \u3000]*[，,/／]?[ \u3000]*共[ \u3000]*\d{1,4}[ \u3000]*页)?|共[ \u3000]*\d{1,4}[ \u3000]*页.{0,40}|\d{1,4}[ \u3000]*[/／][ \u3000]*\d{1,4}|Page[ ]\d+(?:[ ]of[ ]\d+)?)$/i,
    example: '— 3 —'
  },
  {
    // buttons of articles on official sites, from the pages of thirty provinces
    name: 'site-button',
    reason: 'site-furniture',
    scope: 'line',
    pattern:
      /^(?:(?:下载|打印|全屏|收藏|分享|关闭|返回|加大|还原|减小|纠错|朗读|复制|点赞|评论|扫一扫|阅读全文|展开|收起|微信|微博|QQ空间|首页|上一页|下一页|上一篇|下一篇|返回顶部|返回首页|返回列表|关闭窗口|关闭本页|打印本页|收藏本页|打印此页|分享到|分享到微信|分享到微博|无障碍|长者模式|无障碍浏览|附件下载|字号|字体)[ \u3000|>＞]*[：:]?[ \u3000|>＞]*)+$/,
    example: '打印 收藏 关闭'
  },
  {
    name: 'font-size',
    reason: 'site-furniture',
    scope: 'line',
    pattern: /^[【[（(]?[ \u3000]*字(?:号|体)(?:大小)?[：:][^。]{0,20}$/,
    example: '【字号：大 中 小】'
  },
  {
    // pieces of a button row that was copied one piece a line
    name: 'button-piece',
    reason: 'site-furniture',
    scope: 'beside',
    pattern: /^(?:[大中小】\]）|×>＞»/\\]|[-\d]{1,2})$/,
    example: '】'
  },
  {
    name: 'breadcrumb',
    reason: 'site-furniture',
    scope: 'line',
    pattern:
      /^(?:您?(?:当前|现在|所在|的)*(?:的)?位置|当前(?:位置|栏目|页面)|您现在(?:的位置|所在位置)是?)[ \u3000]*[：:].{0,60}$|^(?:首页|网站首页|主页)(?:[ \u3000]*[>＞»/›→][ \u3000]*[^>＞»/›→。]{1,20})+$/,
    example: '当前位置：首页 > 政务公开'
  },
  {
    // time, source and buttons under a title, copied as one line
    name: 'page-details',
    reason: 'metadata',
    scope: 'line',
    pattern:
      /^(?:(?:(?:发布|发文|更新|成文)?(?:时间|日期)|(?:信息|文章|稿件)?来源|作者|编辑|责任编辑|浏览|阅读|点击|浏览次数|阅读次数|点击数|浏览量|阅读量|字[号体])[：:][ \u3000]*(?:[[【（(][^\]】）)]{0,20}[\]】）)]|\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?(?:[ \u3000]\d{1,2}:\d{2}(?::\d{2})?)?|[^ \u3000：:]{0,30})(?:[ \u3000|]+|$)){2,}(?:打印|收藏|关闭|分享|[ \u3000|])*$/,
    example: '发布时间：2024-01-05 来源：办公室'
  },
  {
    name: 'page-count',
    reason: 'site-furniture',
    scope: 'line',
    pattern:
      /^(?:(?:浏览|阅读|点击|访问|浏览量|阅读量|点击量|点击数|浏览次数|阅读次数|点击次数|访问量|访问次数)[：:次数量]*[ \u3000]*\d*[ \u3000]*次?|扫一扫.{0,20}|.{0,20}在手机(?:上)?(?:查看|打开).{0,12}|(?:责任编辑|责编|编辑|审核|校对|初审|复审|终审|录入|排版|值班主任|信息员)[：:][^。]{0,30})$/,
    example: '浏览次数：128'
  },
  {
    // caption of a news picture: a sentence, then who took it
    name: 'photo-caption',
    reason: 'site-furniture',
    scope: 'line',
    pattern:
      /^[^。]{2,40}。?[ \u3000]*(?:本报|本网|新华社|通讯员|特约)?(?:记者|通讯员|摄影)?[ \u3000]?[\p{Script=Han} \u3000]{2,12}[ \u3000]?摄(?:影)?$/u,
    example: '会议现场。本报记者 某某 摄'
  },
  {
    name: 'related-links',
    reason: 'site-furniture',
    scope: 'line',
    pattern:
      /^(?:相关(?:报道|文档|链接|阅读|新闻|文章|附件|解读|稿件|信息|推荐)|推荐阅读|延伸阅读|热门文章|猜你喜欢|上一[篇条]|下一[篇条]|[上下]一(?:篇|条)文章)[：:].{0,50}$|^[》>]{2}.{1,20}[《<]{2}$/,
    example: '相关阅读：'
  },
  {
    // footers of wiki copies: the notice, its links one a line, and what follows
    name: 'licence',
    reason: 'licence',
    scope: 'tail',
    pattern:
      /^(?:本作品(?:是|在|采用|依据|根据).{0,40}|Public domain|版权(?:声明|所有|归).{0,60}|免责声明[：:].{0,200}|Copyright.{0,80}|©.{0,80}|本(?:作品|文)(?:采用|以).{0,20}(?:CC|知识共享|创作共用).{0,60})$/i,
    example: '本作品采用知识共享许可协议'
  },
  {
    // of a printed report: its lines stand again over the parts
    name: 'contents',
    reason: 'site-furniture',
    scope: 'contents',
    pattern: /^目[ \u3000]*[录次][：:]?$/,
    example: '目录'
  },
  {
    name: 'separator',
    reason: 'separator',
    scope: 'line',
    pattern:
      /^(?:[=＝*＊~～_＿\-－—·.#]{4,}|[=＝\-－—*]{3,}[ \u3000]*(?:正文|全文|内容|完|end)[ \u3000]*[=＝\-－—*]{3,})$/i,
    example: '========'
  }
]

/** Whether a line is page residue whatever stands beside it. */
export function isFurniture(line: string): boolean {
  return furnitureRules.some(
    ({scope, pattern}) => (scope === 'line' || scope === 'contents') && pattern.test(line)
  )
}

/** Labels of metadata blocks before the text → front matter key; null: known, and not kept. */
export const metadataLabels: Readonly<Record<string, string | null>> = {
  标题: 'title',
  题名: 'title',
  title: 'title',
  副标题: 'subtitle',
  发布机构: 'organization',
  发文机关: 'organization',
  发文单位: 'organization',
  发布单位: 'organization',
  单位: 'organization',
  publisher: 'organization',
  发布时间: 'date',
  发布日期: 'date',
  发文日期: 'date',
  成文日期: 'date',
  生成日期: 'date',
  日期: 'date',
  时间: 'date',
  publish_date: 'date',
  date: 'date',
  来源: 'source',
  信息来源: 'source',
  source: 'source',
  source_url: null,
  作者: 'author',
  author: 'author',
  关键词: 'keywords',
  主题词: 'keywords',
  keywords: 'keywords',
  摘要: 'description',
  内容概述: 'description',
  栏目: 'column',
  文号: null,
  发文字号: null,
  索引号: null,
  信息索引: null,
  信息分类: null,
  主题分类: null,
  公开方式: null,
  公开范围: null,
  公开时限: null,
  公开类别: null,
  有效性: null,
  网址: null,
  链接: null,
  url: null,
  浏览次数: null,
  阅读次数: null,
  点击数: null,
  字号: null
}
