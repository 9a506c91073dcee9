import type {Rule} from '../rule.ts'

/**
 * What: a mark of the way the text was made: a vendor's mark, a note to oneself, a template's variable.
 * When: `##word##`, `$$word$$`, `TODO`, `FIXME`, `TBD`, `{{…}}`, or 待补、待核、待定、待填 in brackets or at the end of a
 * clause stands in text that will be published. Marks that reading sets aside are not said again.
 * Source: marks counted in drafts and in copies that vendors pass on.
 */
export const markLeftover: Rule = {
  id: 'mark-leftover',
  check({passages}, say) {
    for (const passage of passages) {
      if (passage.kind === 'code') continue
      for (const {0: found, index} of passage.text.matchAll(marks)) {
        say({found}, passage.position(index, index + found.length))
      }
    }
  }
}

const marks = new RegExp(
  [
    '##\\w{3,30}##|\\$\\$\\w{3,30}\\$\\$',
    '\\{\\{[^{}\\n]{1,40}\\}\\}',
    '(?<![A-Za-z])(?:TODO|FIXME|TBD)(?![A-Za-z])',
    '[（(【〔[]待(?:补|核|定|填)[^（()）【】〔〕[\\]\\n]{0,12}[）)】〕\\]]',
    '待(?:补充?|核实?|定|填写?)(?=[，。；！、\\s]|$)'
  ].join('|'),
  'g'
)
