/** A report to begin with: the usual build, with blanks to be filled. What was asked for stands at its head, however odd the name. */
export function starterReport(organization: string, year: number): string {
  return `---
单位: ${JSON.stringify(organization)}
年度: ${year}
---
${organization}${year}年工作总结和${year + 1}年工作计划

${year}年，${organization}围绕年初确定的目标开展工作，各项任务按计划推进。现将全年工作情况总结如下：

一、主要工作情况
（一）日常服务平稳有序。全年办理事项*件，接待来访群众*人次，按时办结率*%。
（二）重点任务如期完成。年初列出的*项重点任务全部有人负责、有进度记录，已完成*项。
（三）队伍建设得到加强。组织业务培训*期，参加*人次，新进人员都有老同志带教。

二、存在的问题
一是工作进展不够均衡。个别任务前松后紧，集中在年底收尾。二是业务培训的针对性还不强。内容多、练习少，学了不常用。

三、${year + 1}年工作计划
一是按季度安排任务，每季度通报一次进度。二是按岗位需要组织培训，全年不少于*期。三是定期听取群众意见，及时改进服务。
`
}

/** `content/site.yaml` of a new site. */
export function starterConfig(organization: string): string {
  return `# 各项设置见汇报（huibao）的 docs/keys.md；没写的都用默认值
title: ${JSON.stringify(`${organization}工作报告`)}
organization: ${JSON.stringify(organization)}
# 网站首页的完整网址，订阅和站点地图要用：
# url: https://example.org/
`
}

export const starterIgnore = 'dist/\n.huibao/\n'
