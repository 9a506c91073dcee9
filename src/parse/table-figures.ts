import type {Table, TableCell} from 'mdast'
import {findQuantities, readFigure, type Quantity} from '../zh/quantities.ts'

/** Columns whose numbers count nothing. */
const plain = /^(?:序号|编号|年份|年度|日期|时间|电话|联系方式|名次|排名|页码|备注)$/
const unitColumn = /^(?:计量)?单位$/
const rate = /(?:增速|增幅|增长|同比|环比|比重|占比|比例|率)$/
const bracketed = /[（(]([^（()）]+)[）)]$/

/** The figures of each body cell; they are named by the heads of their row and column. */
export function tableFigures(table: Table, textOf: (cell: TableCell) => string): Map<TableCell, Quantity[]> {
  const found = new Map<TableCell, Quantity[]>()
  const [head, ...rows] = table.children
  const heads = head?.children.map((cell) => textOf(cell).trim()) ?? []
  const nameColumn = heads.findIndex((text) => !plain.test(text))
  const units = heads.findIndex((text) => unitColumn.test(text))
  let above = ''
  for (const {children: cells} of rows) {
    const texts = cells.map(textOf)
    // a name over several rows stands in the first of them
    above = texts[nameColumn]?.trim() || above
    cells.forEach((cell, column) => {
      const text = texts[column] ?? ''
      const title = heads[column] ?? ''
      const name = column === nameColumn ? '' : above
      const label = nameOf(name.replace(bracketed, '').trim(), title.replace(bracketed, '').trim())
      const quantities = findQuantities(text).map((one) => named(one, label))
      const ofRow = bracketed.exec(name)?.[1] ?? texts[units]?.trim() ?? ''
      const unit = bracketed.exec(title)?.[1] ?? (rate.test(title) ? '%' : ofRow)
      const bare = quantities.length > 0 || plain.test(title) || name === ''
      const figure = bare ? null : (readFigure(text, unit) ?? blankIn(text))
      found.set(cell, figure ? [{...figure, label}] : quantities)
    })
  }
  return found
}

/** Marks that nobody puts for yes or no. */
const blank = /^(?:[*＊_＿]+|[×✕xXｘＸ]{2,}|某{2,})(?:[.．][*＊_＿×✕xXｘＸ]+)?$/

/** A cell that is still to be filled in, whatever it counts. */
function blankIn(text: string): Omit<Quantity, 'label'> | null {
  const raw = text.trim()
  const start = text.indexOf(raw)
  return blank.test(raw) ? {start, end: start + raw.length, raw, number: null, unit: ''} : null
}

function named(quantity: Quantity, label: string): Quantity {
  return quantity.label === '' ? {...quantity, label} : quantity
}

function nameOf(row: string, column: string): string {
  const name = row + column
  return name.length <= 16 ? name : column.length > 1 ? column : row.slice(0, 16)
}
