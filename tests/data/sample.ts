import type {Paragraph, PhrasingContent} from 'mdast'
import {VFile} from 'vfile'
import type {Report, Root, Section, Statistic} from '../../src/types.ts'

/**
 * A report from lines: `# 一、标题` opens a section, `⟦*次|专题辅导|fu-dao⟧` is a statistic with label and id.
 * A number in the raw text makes it a written one. `|unit` may follow where the unit is not all but the mask.
 */
export function sampleReport(source: string, lines: readonly string[]): Report {
  const tree: Root = {type: 'root', children: []}
  const statistics: Statistic[] = []
  const sections: Section[] = []
  for (const [i, line] of lines.entries()) {
    const heading = /^# (（?[一二三]）?、?)(.*)$/.exec(line)
    if (heading) {
      const [, marker = '', title = ''] = heading
      const section: Section = {
        type: 'section',
        depth: 1,
        id: `s${i}`,
        marker,
        title,
        runIn: false,
        kinds: ['achievement'],
        children: [{type: 'heading', depth: 2, children: [{type: 'text', value: marker + title}]}]
      }
      tree.children.push(section)
      sections.push(section)
    } else (sections.at(-1) ?? tree).children.push(paragraph(line, i + 1, statistics))
  }
  return {
    tree,
    source,
    title: null,
    organization: null,
    year: null,
    planYear: null,
    sections,
    statistics,
    problems: [],
    plans: [],
    omitted: []
  }
}

/** Messages as `rule: place`. */
export function told(file: VFile): string[] {
  return file.messages.map(({ruleId, values}) => `${ruleId}: ${values?.where ?? ''}`)
}

export function emptyFile(path = 'annual.txt'): VFile {
  return new VFile({path, value: ''})
}

/** Text of a tree, blocks divided by line feeds. */
export function textOf(node: Root | Root['children'][number] | PhrasingContent): string {
  if ('children' in node) return node.children.map(textOf).join(node.type === 'paragraph' ? '' : '\n')
  return 'value' in node ? node.value : ''
}

function paragraph(line: string, number: number, statistics: Statistic[]): Paragraph {
  let column = 1
  const children = line.split(/(⟦[^⟧]*⟧)/).map((part): PhrasingContent => {
    if (!part.startsWith('⟦')) {
      column += part.length
      return {type: 'text', value: part}
    }
    const [raw = '', label = '', id = '', given] = part.slice(1, -1).split('|')
    const digits = /^\d+(?:\.\d+)?/.exec(raw)?.[0]
    const node: Statistic = {
      type: 'statistic',
      value: raw,
      raw,
      number: digits === undefined ? null : Number(digits),
      unit: given ?? raw.replace(/^[\d.*X]+[余多]?/, ''),
      label,
      id,
      position: {start: {line: number, column}, end: {line: number, column: column + raw.length}}
    }
    column += raw.length
    statistics.push(node)
    return node
  })
  return {type: 'paragraph', children}
}
