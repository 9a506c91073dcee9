import type {Heading, Root} from 'mdast'
import type {Omitted, Report, Section, Statistic, VFile} from '../types.ts'
import {textOf} from '../util/phrasing.ts'
import {walk} from '../util/walk.ts'
import {excerptsOf} from './excerpts.ts'
import {organizationOf} from './organization.ts'
import {yearsOf} from './years.ts'

/** A read-only view into the tree of a report. */
export function reportFrom(tree: Root, file: VFile): Report {
  const statistics: Statistic[] = []
  const omitted: Omitted[] = []
  walk(tree, (node) => {
    if (node.type === 'statistic') statistics.push(node)
    else if (node.type === 'omitted') omitted.push(node)
  })
  const title = titleOf(tree, file)
  const years = yearsOf(tree, file, title?.text ?? null)
  return {
    tree,
    source: file.path ?? '',
    title,
    organization: organizationOf(tree, file, title?.text ?? null),
    ...years,
    sections: tree.children.filter((node): node is Section => node.type === 'section'),
    statistics,
    problems: excerptsOf(tree, 'problem', years.planYear),
    plans: excerptsOf(tree, 'plan', years.planYear),
    omitted
  }
}

/** The title as front matter names it, else as it stands in the text; its line in the text where it stands there. */
function titleOf(tree: Root, file: VFile): Report['title'] {
  const heading = tree.children.find(
    (node): node is Heading => node.type === 'heading' && node.data?.role === 'title'
  )
  const written =
    heading &&
    textOf(heading.children)
      .replace(/\s*\n\s*/g, '')
      .trim()
  const named = file.data.matter?.title?.trim()
  if (named && named !== written) return {text: named, line: lineOfMatter(file)}
  return heading && written ? {text: written, line: heading.position?.start.line ?? 1} : null
}

function lineOfMatter(file: VFile): number {
  const field = /^\s*["']?(?:title|标题)["']?\s*[:：]/
  const line = (text: string | undefined) =>
    (text ?? '').split('\n').findIndex((line) => field.test(line)) + 1
  return line(file.data.matterText) || line(String(file)) || 1
}
