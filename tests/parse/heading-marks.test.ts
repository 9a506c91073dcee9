import {describe, expect, test} from 'vitest'
import {headingsOf} from './tree-text.ts'

const body = '各科室按照分工完成了全年任务，收到了较好的效果，得到群众的认可。'

describe('marks that make headings', () => {
  test('symbols stand before headings, where text and no further item follows', () => {
    expect(headingsOf(`★ 教学工作\n${body}\n★ 存在的不足\n1、经费少。\n2、人手少。`)).toEqual([
      '★|教学工作',
      '★|存在的不足'
    ])
    expect(headingsOf(`主要有：\n●教学工作\n●后勤工作\n●食堂工作\n${body}`)).toEqual([])
    expect(headingsOf(`●教学工作，有声有色\n${body}\n●食堂办好了。\n${body}`)).toEqual([])
  })

  test('Roman numerals stand above Han ones', () => {
    expect(headingsOf(`Ⅰ、工作回顾\n一、供水\n${body}\nⅡ、问题\n${body}\nIII. 打算\n${body}`)).toEqual([
      'Ⅰ、|工作回顾',
      '  一、|供水',
      'Ⅱ、|问题',
      'III.|打算'
    ])
    expect(headingsOf(`Ⅰ级响应启动\n${body}\nV型滤池投用\n${body}`)).toEqual(['|Ⅰ级响应启动', '|V型滤池投用'])
  })

  test('a point ends a run-in heading in texts typed with half-width marks', () => {
    expect(headingsOf(`(一)服务有温度.${body}\n(二)管理有力度.${body}`)).toEqual([
      '(一)|服务有温度 →',
      '(二)|管理有力度 →'
    ])
  })

  test('the parts of what was put together are headings', () => {
    expect(headingsOf(`材料一：会议精神\n${body}\n材料二：存在的问题\n1.${body}`)).toEqual([
      '|材料一：会议精神',
      '|材料二：存在的问题'
    ])
    expect(headingsOf(`亮点一：办好演出，${body}`)).toEqual([])
  })

  test('a heading before the title holds none of what stands behind', () => {
    const text = `# 来文登记\n\n- title: 河口镇文化站2024年工作要点\n- 发布时间: 2024-01-08\n\n---\n\n河口镇文化站2024年工作要点\n\n一、办好演出\n\n${body}`
    expect(headingsOf(text, 'a.md')).toEqual(['|来文登记', '一、|办好演出'])
  })

  test('where （一） starts anew under 1、 and 2、, it stands below them', () => {
    const text = [
      '1、生产',
      '（一）排产',
      body,
      '（二）质量',
      body,
      '2、管理',
      '（一）制度',
      body,
      '（二）培训',
      body
    ]
    expect(headingsOf(text.join('\n'))).toEqual([
      '1、|生产',
      '  （一）|排产',
      '  （二）|质量',
      '2、|管理',
      '  （一）|制度',
      '  （二）|培训'
    ])
    const usual = `${body}\n去年工作\n（一）排产\n1.甲。${body}\n（二）质量\n2.乙。${body}\n今年工作\n（一）制度\n3.丙。${body}`
    expect(headingsOf(usual).filter((line) => line.includes('（'))).toEqual([
      '  （一）|排产',
      '  （二）|质量',
      '  （一）|制度'
    ])
  })

  test('an unnumbered heading may stand behind the lead, and over a count that goes on', () => {
    const lead = `${body}现将有关情况报告如下：`
    expect(headingsOf(`${lead}\n供水工作\n${body}\n排水工作\n${body}`)).toEqual(['|供水工作', '|排水工作'])
    expect(headingsOf(`${body}主要有：\n供水工作\n排水工作\n${body}`)).toEqual([])
    const running = `总体要求\n（一）思想。${body}\n重点任务\n（二）供水。${body}\n保障措施\n（三）经费。${body}`
    expect(headingsOf(running).filter((line) => !line.includes('（'))).toEqual([
      '|总体要求',
      '|重点任务',
      '|保障措施'
    ])
  })

  test('unnumbered headings over numbered ones stand alike, the first as well', () => {
    const part = `（一）供水。${body}\n（二）排水。${body}`
    expect(headingsOf(`${body}\n去年工作回顾\n${part}\n总体要求\n${body}\n今年任务\n${part}`)).toEqual([
      '|去年工作回顾',
      '  （一）|供水 →',
      '  （二）|排水 →',
      '|总体要求',
      '|今年任务',
      '  （一）|供水 →',
      '  （二）|排水 →'
    ])
  })

  test('titles in heavy brackets are headings, with a sibling', () => {
    expect(headingsOf(`${body}\n【客户服务】\n${body}\n【不足之处】\n${body}`)).toEqual([
      '|【客户服务】',
      '|【不足之处】'
    ])
    expect(headingsOf(`${body}\n【客户服务】\n${body}`)).toEqual([])
  })

  test('壹、 counts as 一、 does', () => {
    expect(headingsOf(`壹、供水\n（一）水源\n${body}\n贰、排水\n${body}`)).toEqual([
      '壹、|供水',
      '  （一）|水源',
      '贰、|排水'
    ])
  })

  test('a list of 一、 二、 三、 under 二、 stands below it, where 三、 goes on behind', () => {
    const list = ['甲项。', '乙项。', '丙项。']
      .map((name, at) => `${'一二三'[at]}、${name}${body}`)
      .join('\n')
    expect(headingsOf(`一、回顾\n${body}\n二、问题\n${list}\n三、计划\n${body}`)).toEqual([
      '一、|回顾',
      '二、|问题',
      '  一、|甲项 →',
      '  二、|乙项 →',
      '  三、|丙项 →',
      '三、|计划'
    ])
  })

  test.each(['一丶', '［一］', '㊀', 'Part 1 ', '1.、', 'I. ', '➤ ', '📌 ', '▌'])(
    '%j is a mark, and no part of the title',
    (mark) => {
      const next = mark.replace('一', '二').replace('㊀', '㊁').replace('1', '2').replace('I', 'II')
      const text = `${body}\n${mark}工作回顾\n${body}\n${next}存在的问题\n${body}`
      expect(headingsOf(text)).toEqual([`${mark.trim()}|工作回顾`, `${next.trim()}|存在的问题`])
    }
  )

  test.each(['PM2.5治理', 'Park改造', '① ② ③', '© 版权所有'])('none begins %j', (line) => {
    expect(headingsOf(`${body}\n${line}\n${body}`)).toEqual([])
  })

  test('（二）项目 is a heading, （二）项 cites one', () => {
    const text = `（一）目标任务。${body}\n（二）项目建设。${body}\n（三）期盼回应。${body}`
    expect(headingsOf(text)).toHaveLength(3)
    expect(headingsOf(`（一）项、（二）项由办公室负责。\n（二）项由各科负责，按季度报送。`)).toEqual([])
  })

  test('（一）（二）（三） in one paragraph are items', () => {
    for (const [first, second] of [
      ['（一）', '（二）'],
      ['1.', '2.'],
      ['①', '②']
    ])
      expect(headingsOf(`三、打算\n${first}修渠。年内完成。${second}种树。春天栽好。`)).toEqual(['三、|打算'])
  })
})
