import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {parse} from '../../src/parse/parse.ts'
import type {Section} from '../../src/types.ts'

const treeOf = (text: string) => parse(new VFile({path: 'a.txt', value: text}), {off: []})
const sectionsOf = (text: string) =>
  treeOf(text)
    .children.filter((node): node is Section => node.type === 'section')
    .map(({title, kinds}) => `${title}: ${kinds.join(' ')}`)

const title = '河口镇文化站2024年工作总结'

describe('kinds of sections', () => {
  test('by their headings', () => {
    const text = `${title}
一、基本情况
全站现有职工六人，馆舍三处。
二、主要工作
举办演出32场，观众8600人次。
三、存在的问题
场地不足，排练要排队。
四、2025年打算
增加排练场地，办好春节晚会。
五、附件
演出节目单见后。`
    expect(sectionsOf(text)).toEqual([
      '基本情况: overview',
      '主要工作: achievement',
      '存在的问题: problem',
      '2025年打算: plan',
      '附件: other'
    ])
  })

  test('by turns of the text under a heading that names none', () => {
    const text = `${title}
一、把舞台搭到村口
举办演出32场，观众8600人次。
二、让老手艺有人学
开设剪纸班6期，招收学员90名。
同时，我们也清醒看到，工作中还存在一些短板：一是场地不足，二是骨干偏少。
2025年，我站将抓好排练场改造和骨干培训，力争每村有一支演出队，每支队伍有一名骨干，每名骨干带三个徒弟。`
    expect(sectionsOf(text)).toEqual([
      '把舞台搭到村口: achievement',
      '让老手艺有人学: achievement problem plan'
    ])
  })

  test('a passing remark adds none', () => {
    const text = `${title}
一、把舞台搭到村口
举办演出32场，观众8600人次，新编节目9个，送戏到村的路程超过两千公里。下一步将继续办好。`
    expect(sectionsOf(text)).toEqual(['把舞台搭到村口: achievement'])
  })

  test('work to do by year, by genre, by what came before', () => {
    const work = '加强骨干培训，办好春节晚会。'
    expect(sectionsOf(`${title}\n一、2025年重点工作\n${work}`)).toEqual(['2025年重点工作: plan'])
    expect(sectionsOf(`${title}\n一、重点工作\n${work}`)).toEqual(['重点工作: achievement'])
    expect(sectionsOf(`河口镇文化站工作方案\n一、重点工作\n${work}`)).toEqual(['重点工作: plan'])
    expect(sectionsOf(`${title}\n一、工作回顾\n办好演出32场。\n二、重点工作\n${work}`)).toEqual([
      '工作回顾: achievement',
      '重点工作: plan'
    ])
  })

  test('what stands before the problems tells what was done', () => {
    const text = `${title}
一、指标完成情况
举办演出32场。
二、工作措施
抓排练，拓场地，走访村组，新增骨干。
三、剧本创作
加强选题，推进改编。
四、存在的问题
场地不足，排练要排队。
五、工作措施
加强骨干培训。`
    expect(sectionsOf(text)).toEqual([
      '指标完成情况: achievement',
      '工作措施: achievement',
      '剧本创作: achievement',
      '存在的问题: problem',
      '工作措施: plan'
    ])
  })

  test('frame, account and closing', () => {
    const text = `2025年云岭县政府工作报告
一、2024年工作回顾
2024年是云岭发展历程中极不平凡的一年。
新修公路120公里，新建学校2所。
二、2025年重点工作
做好今年工作的总体要求是：以群众满意为目标，稳步推进各项建设。
继续修路，新增公路80公里，改造危桥5座。
各位代表，让我们团结起来，把云岭建设得更加美好！`
    expect(sectionsOf(text)).toEqual([
      '2024年工作回顾: overview achievement',
      '2025年重点工作: overview plan other'
    ])
  })

  test('aims that a sentence about the years to come states are the frame', () => {
    const text = `${title}
一、今后三年的总体要求
今后三年工作的总体要求是：以村民满意为目标，努力办好演出。
二、今后三年的任务
今后三年，我站将继续办好演出。`
    expect(sectionsOf(text)).toEqual(['今后三年的总体要求: overview', '今后三年的任务: plan'])
  })

  test('what is to be reached by a year is no plan under a heading that names aims', () => {
    const text = `河口镇文化站2025年工作方案
一、工作目标
到2025年底，全镇各村都有一支演出队，每队不少于十人。
二、基本情况
2025年，全站将有职工八人，承担全镇的演出和培训。`
    expect(sectionsOf(text)).toEqual(['工作目标: overview', '基本情况: plan'])
  })

  test('a speech says why before it says what', () => {
    const text = `在排练动员会上的讲话
一、统一思想，提高认识
大家要明白，演出办得好不好，事关全镇的脸面。
二、突出重点，抓好排练
大家要按时到场，认真排练。`
    expect(sectionsOf(text).map((section) => section.split(': ')[1])).toEqual(['overview', 'plan'])
  })

  test('where no title tells the genre, what the text says of itself does', () => {
    const text = `各位领导：\n现将文化站的情况汇报如下：\n一、加强骨干培训\n严格排练，提升水平，加强场地管理。`
    expect(sectionsOf(text)).toEqual(['加强骨干培训: achievement'])
    expect(sectionsOf(text.replace('现将文化站的情况汇报如下', '大家好'))).toEqual(['加强骨干培训: plan'])
  })

  test('a title set wide names its genre', () => {
    const text = `文 化 站 工 作 总 结\n一、加强骨干培训\n严格排练，提升水平。`
    expect(sectionsOf(text)).toEqual(['加强骨干培训: achievement'])
  })

  test('articles lay down the law', () => {
    const text = `图书借阅管理办法\n第一条 为方便读者，制定本办法。\n第二条 读者应当爱护图书。\n第三条 下一步修订由图书室负责。`
    expect(sectionsOf(text).every((section) => section.endsWith(': other'))).toBe(true)
    const cites = `${title}\n一、公开情况\n第二十条 第（一）项\n规章三件。\n第二十条 第（五）项\n许可八件。`
    expect(sectionsOf(cites)).toEqual(['公开情况: achievement'])
  })
})

test('points bear the kind of their stretch', () => {
  const text = `${title}
一、存在不足与今后打算
工作还存在一些不足：一是场地小。二是人手少。今后，我们将努力做好：一是扩建场地。二是招募志愿者。`
  const section = treeOf(text).children.find((node): node is Section => node.type === 'section')
  const [, paragraph] = section?.children ?? []
  const points =
    paragraph?.type === 'paragraph' ? paragraph.children.filter(({type}) => type === 'point') : []
  expect(points.map(({data}) => data?.kind)).toEqual(['problem', 'problem', 'plan', 'plan'])
})
