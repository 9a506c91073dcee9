import {inOrder} from './mark-order.ts'
import {readMark, styles, type NumberMark} from './number-marks.ts'

/** 1.5号楼, 2.3台: as well item 1 about building 5 as a figure; 1.5万元, 2.3公里 are figures. */
const either =
  /^(\d{1,2})[.．](?=\d{1,4}(?:号|#|[台名人家户件项座栋幢条处所间套批期层楼班级辆次只支部门组队区届页本]|个(?!百分|多?月|半)|单元|年级|车间|分厂|季度|标段|路|线))/

/**
 * The number marks of lines that stand together. Where one may be a number or a decimal figure, 1. 2. 3. in succession
 * make it a number.
 */
export function readMarks(texts: readonly string[]): Array<NumberMark | null> {
  const marks = texts.map((text) => readMark(text))
  let run: number[] = []
  let seen = 0
  const settle = () => {
    for (const at of run.length > 1 ? run : []) marks[at] = numberOf(texts[at] ?? '') ?? marks[at] ?? null
  }
  marks.forEach((mark, at) => {
    const number = mark?.style === 'digit' ? mark : numberOf(texts[at] ?? '')
    // 1.1 and 1.2 are parts of 1
    if (number && number.ordinal === seen) run = []
    else if (number && run.length > 0 && number.ordinal === seen + 1) run.push(at)
    else if (number?.ordinal === 1 || (mark && styles[mark.style].rank <= styles.digit.rank)) {
      settle()
      run = number?.ordinal === 1 ? [at] : []
    } else return
    seen = number?.ordinal ?? 0
  })
  settle()
  return inOrder(marks)
}

function numberOf(text: string): NumberMark | null {
  const [marker, number] = either.exec(text) ?? []
  if (marker === undefined) return null
  const {rank} = styles.digit
  return {style: 'digit', rank, marker, length: marker.length, ordinal: Number(number), parts: 1, weak: false}
}
