import {endsAsTitle} from './report-titles.ts'

/** Parts of a page's head that was copied into the line of its text. */
export interface PageHead {
  title: number
  /** Where time, source and buttons begin. */
  rest: number
  body: number
}

const trail = /^(?:您?(?:当前|现在|所在)?(?:的)?位置[：:]|(?:网站)?(?:首页|主页)[ \u3000]*[>＞»/›→])/
/** Time, source and buttons between title and text. */
const details =
  /^(?:[ \u3000]*(?:(?:发布|发文)?(?:时间|日期)[：:][ \u3000]*\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?(?:[ \u3000]*\d{1,2}:\d{2}(?::\d{2})?)?|(?:来源|作者|文章来源|信息来源)[：:][ \u3000]*\S{2,30}|(?:浏览|阅读|点击)(?:次数|量)?[：:][ \u3000]*\d*次?|【?字[号体][：:][^】。]{0,20}】?|微信|微博|QQ空间|分享到?[：:]?|打印|收藏|关闭|大|中|小)(?=[ \u3000]))+[ \u3000]*/

/** 当前位置：首页…… 某某局……的报告 时间：…… 打印: null where a text does not begin so. */
export function pageHead(text: string, title: string | undefined): PageHead | null {
  if (!trail.test(text)) return null
  const head = text.slice(0, 400)
  const named = title ? head.indexOf(title) : -1
  const words =
    named < 0
      ? [...head.matchAll(/[^ \u3000]{8,70}(?=[ \u3000])/g)].find(([word]) => endsAsTitle.test(word))
      : undefined
  const start = named < 0 ? (words?.index ?? -1) : named
  if (start < 0) return null
  const rest = start + (named < 0 ? (words?.[0].length ?? 0) : (title?.length ?? 0))
  return {title: start, rest, body: rest + (details.exec(text.slice(rest))?.[0].length ?? 0)}
}

/** Where 来源、附件下载 and buttons begin behind the last sentence; -1 where there are none. */
export function pageTail(text: string): number {
  const tail =
    /[。）)”][ \u3000]+(?:(?:来源|责任编辑|编辑|作者)[：:][ \u3000]*\S{2,30}|附件(?:下载|[：:])|打印|关闭|收藏|分享)(?:[ \u3000]+(?:(?:来源|责任编辑|编辑|作者)[：:][ \u3000]*\S{2,30}|附件(?:下载|[：:])|打印|关闭|收藏|分享))*[ \u3000]*$/.exec(
      text.slice(-200)
    )
  return tail ? Math.max(0, text.length - 200) + tail.index + 1 : -1
}
