import type {Heading, Paragraph, Parents, Root, RootContent} from 'mdast'
import type {Section, VFile} from '../types.ts'
import {textOf} from '../util/phrasing.ts'
import {kindOfGenre, kindOfLead, titleWithin} from '../zh/kinds-of-genre.ts'
import {kindsOfHeading} from '../zh/kinds-of-heading.ts'
import {yearsOfTitle} from '../zh/kinds-of-years.ts'
import {closeUp} from '../zh/spaces.ts'
import {markParagraph, type Stretch} from './kinds-of-paragraph.ts'
import {frameOfSection, toFrame, type Flow, type Frame} from './kinds-of-section.ts'

/** Says of every section, block and point what it holds: by headings, turns of the text, tense and genre. */
export function markKinds(tree: Root, file: VFile): void {
  const title = closeUp(titleOf(tree, file))
  const genre = kindOfGenre(title) ?? kindOfLead(leadOf(tree))
  const sections = tree.children.some(({type}) => type === 'section')
  const flow: Flow = {
    genre,
    ...yearsOfTitle(title),
    before: null,
    reviewed: false,
    judged: new Set(judgedOf(tree.children)),
    last: paragraphsOf(tree).slice(-2)
  }
  walk(tree, toFrame(sections ? 'overview' : (genre ?? 'overview'), sections || genre === null), flow)
}

/** The text before the first section, as far as it may say what follows. */
function leadOf({children}: Root): string {
  const end = children.findIndex(({type}) => type === 'section')
  const lead = children.slice(0, end < 0 ? reach : Math.min(end, reach))
  return lead.map((block) => (block.type === 'paragraph' ? textOf(block.children) : '')).join('\n')
}

/** Blocks; no lead is longer. */
const reach = 12

function judgedOf(blocks: readonly RootContent[]): Section[] {
  const sections = blocks.filter((block): block is Section => block.type === 'section')
  const last = sections.findLastIndex(({title}) => kindsOfHeading(title)[0] === 'problem')
  return sections.slice(0, Math.max(0, last))
}

/** The title that front matter or the tree names, else what the text opens with. */
function titleOf(tree: Root, file: VFile): string {
  const named = file.data.matter?.title
  if (named) return named
  const heading = tree.children.find(
    (node): node is Heading => node.type === 'heading' && node.data?.role === 'title'
  )
  if (heading) return textOf(heading.children)
  const first = tree.children.find(({type}) => type !== 'omitted')
  return first?.type === 'paragraph' ? titleWithin(textOf(first.children)) : ''
}

function walk(parent: Parents, frame: Frame, flow: Flow): Stretch[] {
  const stretches: Stretch[] = []
  for (const node of parent.children) {
    if (node.type === 'section') stretches.push(...walkSection(node, frame, flow))
    else if (node.type === 'paragraph') {
      if (!node.data?.role) stretches.push(...markParagraph(node, frame, flow))
    } else if (node.type === 'table') {
      node.data = {...node.data, kind: frame.now}
      stretches.push({kind: frame.now, whole: true})
    } else if (isContainer(node)) stretches.push(...walk(node, frame, flow))
  }
  return stretches
}

function isContainer(node: Parents['children'][number]): node is Extract<RootContent, Parents> {
  return 'children' in node && node.type !== 'heading'
}

function walkSection(section: Section, outer: Frame, flow: Flow): Stretch[] {
  const {frame, named} = frameOfSection(section, outer, flow)
  frame.heads = section.depth === 1 && section.children.some(({type}) => type === 'section')
  const inner = walk(section, frame, flow)
  const kinds = inner.filter(({whole}) => whole).map(({kind}) => kind)
  const held = kinds.length ? kinds : [inner[0]?.kind ?? frame.kind]
  const promised = inner.length ? named.filter((kind) => kind === 'problem' || kind === 'plan') : []
  section.kinds = [...new Set([...held, ...promised])]
  // parts that each tell, judge and plan for themselves say nothing of the next one
  if (section.depth === 1 && !section.children.some((child) => child.type === 'section' && plans(child))) {
    flow.before = section.kinds.at(-1) ?? null
    flow.reviewed ||= named.includes('achievement') || section.kinds.includes('problem')
  }
  return inner.length ? inner : [{kind: frame.kind, whole: true}]
}

function plans(section: Section): boolean {
  return (
    section.depth > 1 && kindsOfHeading(section.title).some((kind) => kind === 'problem' || kind === 'plan')
  )
}

function paragraphsOf(node: Root | RootContent): Paragraph[] {
  if (node.type === 'paragraph') return node.data?.role ? [] : [node]
  if (!('children' in node) || node.type === 'heading' || node.type === 'table') return []
  return node.children.flatMap((child) => paragraphsOf(child))
}
