/** Wording of headings and of lines that look like headings. */

/** Headings that stand at the end of a whole text, outermost whatever is open before them. */
export const closingTitle =
  /^(?:结束语|结[ \u3000]*语|附件(?:[一二三四五六七八九十\d]{0,2})|附录|附表|附注|(?:相关|有关)?名词解释|名词注释|注释)[：:]?$/

/** Names of parts that nearly every report has; such a short line titles even without siblings. */
export const commonTitle =
  /^(?:前[ \u3000]*言|引[ \u3000]*言|导[ \u3000]*语|概[ \u3000]*述|工作总结|工作计划|不足之处|努力方向|改进(?:方向|措施)|整改措施|(?:工作|几点)体会|(?:.{0,10}(?:20\d\d年|今年|明年|今后|来年|下一?阶段|接下来|本周|下周|本月|下月|本季度|下季度|下一步|下步|下一年|全年|上半年|下半年|主要|基本|总体|存在|面临|当前)(?:的|工作|主要|度|重点|以来|方面)*(?:情况|概况|问题|不足|困难|短板|差距|打算|计划|安排|思路|措施|做法|成效|成绩|目标|任务|建议|要求|回顾|总结|体会|经验|亮点|问题[和与及]不足|困难[和与及]问题|问题[和与及]困难)))$/

/** 第一季度：打基础, 第二阶段：分片实施, 三月份：植树护绿: what a stretch of time is for. */
export const timedTitle =
  /^(?:第[一二三四五六七八九十\d]{1,3}(?:季度|阶段|步|周|学期)|[一二三四五六七八九十\d]{1,2}月份?|[上下]半年|[上中下]旬)[：:][^。！？；：:]{2,24}$/

/** 材料一：会议精神, 案例2：……: the parts of what was put together. */
export const labelledTitle =
  /^(?:材料|案例|议题|专题|板块|篇章|亮点|做法|举措|经验)[一二三四五六七八九十\d]{1,2}[：:][^。！？；：:]{2,24}$/

/** 各位代表：, 同志们： address the hearers, and title nothing. */
export const salutation =
  /^(?:尊敬的.*|各位(?:代表|委员|领导|同志|同事|老师|来宾|理事|会员|职工|股东|评委|朋友|嘉宾|局长|校长|家长|常委)?.*|(?:同志|代表|委员|朋友|老师|同学|同事|女士|先生)们.*|.{0,12}(?:主任|书记|局长|领导)(?=[，,！!：:]))[，,！!：:]?$|^各[^。；]{1,60}[：:]$/

/** Sentences that lead to a list, 主要做了以下工作： */
export const leadIn =
  /如下|以下|下列|下面|包括|主要有|几个?方面|[一二三四五六七八九十两\d]+(?:个|方面|大|项)+.{0,6}(?:工作|任务|方面|问题|措施)[：:。]|分别是|特此|我们|^附[：:]|现将|汇报如/
