import {describe, expect, test} from 'vitest'
import {parse} from '../../src/parse/parse.ts'
import {fileOf, headingsOf, literalText, outlineOf} from './tree-text.ts'

const body = '各科室按照分工完成了全年任务，收到了较好的效果，得到群众的认可。'

describe('what plain text keeps of Markdown', () => {
  test('titles between stars are bold', () => {
    const text = `**一、工作回顾**\n**（一）办好讲座。**${body}\n**（二）办好展览。**${body}\n## **二、存在的问题**\n- **场地小**：排练要排队。`
    expect(headingsOf(text)).toEqual([
      '一、|工作回顾',
      '  （一）|办好讲座 →',
      '  （二）|办好展览 →',
      '二、|存在的问题'
    ])
    expect(outlineOf(text)).toContain('• -|场地小')
    expect(literalText(parse(fileOf(text)))).toContain('**场地小**')
  })

  test.each(['**家企业获评先进，**名员工受到表彰。', '全站**名职工，**万元。', '**, **'])(
    'other stars are text: %s',
    (text) => {
      const [block] = parse(fileOf(`${body}\n${text}`)).children.slice(1)
      const kinds = block && 'children' in block ? block.children.map(({type}) => type) : []
      expect(kinds).not.toContain('strong')
    }
  )
})
