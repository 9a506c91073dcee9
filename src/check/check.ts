import {say} from '../messages/say.ts'
import type {Report, VFile} from '../types.ts'
import {passagesOf} from './passages.ts'
import {rules} from './rules.ts'

/** What the report itself does not know. */
export interface CheckOptions {
  /** Whose report it is when it does not say so: `organization` of site.yaml. */
  readonly organization: string | null
}

/** Checks a report before publication: each finding of a rule becomes a message under the rule's id. */
export function check(report: Report, file: VFile, options: CheckOptions = {organization: null}): void {
  const subject = {report, passages: passagesOf(report.tree, file), organization: options.organization}
  for (const rule of rules) rule.check(subject, (values, place) => say(file, rule.id, values, place))
}
