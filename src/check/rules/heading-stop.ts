import {textOf} from '../../util/phrasing.ts'
import type {Section} from '../../types.ts'
import type {Rule, Say, Subject} from '../rule.ts'

/**
 * What: a run-in heading ends with no stop or with two.
 * When: the heading of a section that runs into its paragraph has no stop mark at its end, or the text behind it opens
 * with one more.
 * Source: GB/T 15834-2011; usage of GB/T 9704-2012, 7.3.3: a heading that its paragraph follows is a sentence.
 */
export const headingStop: Rule = {
  id: 'heading-stop',
  check({report}, say) {
    examine(report.sections, say)
  }
}

function examine(sections: Subject['report']['sections'], say: Say): void {
  for (const section of sections) {
    const [heading, body] = section.children
    if (section.runIn && heading?.type === 'heading') {
      const text = textOf(heading.children)
      const after = body?.type === 'paragraph' ? textOf(body.children) : ''
      const stops = (/[。！？；：]*$/.exec(text)?.[0] ?? '') + (/^[，、。；：！？]*/.exec(after)?.[0] ?? '')
      const title = section.marker + section.title
      if (stops === '') say({title, stops, kind: 'none'}, heading.position?.end ?? null)
      else if (stops.length > 1) say({title, stops, kind: 'many'}, heading.position?.end ?? null)
    }
    examine(
      section.children.filter((child): child is Section => child.type === 'section'),
      say
    )
  }
}
