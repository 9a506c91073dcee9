import type {VFile} from '../types.ts'
import {say} from '../messages/say.ts'
import {indexOfStop} from '../zh/sentence.ts'
import type {Block} from './blocks.ts'
import type {Group} from './groups.ts'
import type {Verdict} from './judge.ts'

/** Says where numbers of headings are left out, repeated or do not begin with one. */
export function checkNumbers(
  groups: readonly Group[],
  verdicts: ReadonlyMap<Block, Verdict>,
  file: VFile
): void {
  const ended = new Map<string, number>()
  for (const {style, members} of groups) {
    const others = members.filter((block) => !verdicts.has(block))
    if (style === 'han' || style === 'hanBracket') checkDivision(others, file)
    if (!members.some((block) => verdicts.has(block))) continue
    checkGroup(members, ended.get(style) ?? 0, file)
    ended.set(style, members.at(-1)?.mark?.ordinal ?? 0)
  }
}

/** A long sentence behind 一、 or （一）: its heading may run into its text without a stop. */
const undivided = 50

function checkDivision(others: readonly Block[], file: VFile): void {
  for (const {mark, text, node, row} of others) {
    const start = mark?.length ?? 0
    const stop = indexOfStop(text, '。！？；：:', start)
    const long = (stop < 0 ? text.length : stop) - start > undivided && !/[；;，,]$/.test(text)
    if (mark && long && !row) say(file, 'heading-undivided', {marker: mark.marker}, node.position?.start)
  }
}

/** `before`: the last number of this style so far; a count that runs on through the sections is no slip. */
function checkGroup(members: readonly Block[], before: number, file: VFile): void {
  members.forEach((block, at) => {
    const {mark} = block
    const last = members[at - 1]
    const place = block.node.position?.start
    if (!mark || !place) return
    if (!last?.mark) {
      if (mark.ordinal > 1 && mark.ordinal !== before + 1)
        say(file, 'number-start', {marker: mark.marker}, place)
    } else if (mark.ordinal === last.mark.ordinal) {
      const line = last.node.position?.start.line ?? 0
      say(file, 'number-repeated', {marker: mark.marker, line}, place)
    } else if (mark.ordinal > last.mark.ordinal + 1) {
      say(file, 'number-gap', {marker: mark.marker, after: last.mark.marker}, place)
    }
  })
}
