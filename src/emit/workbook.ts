import type {CellStyle} from 'hucre/xlsx'

/** Workbooks carry no clock: the same rows make the same bytes. */
const epoch = new Date(Date.UTC(2000, 0, 1))

/**
 * A workbook of one table: frozen head, numbers as numbers that show the digits as given, all else as text that
 * no spreadsheet evaluates.
 */
export async function writeTable(
  [head = [], ...rows]: ReadonlyArray<readonly string[]>,
  {sheet, title}: {readonly sheet: string; readonly title: string}
): Promise<Uint8Array> {
  const {writeXlsx} = await import('hucre/xlsx')
  return writeXlsx({
    properties: {title, created: epoch, modified: epoch},
    defaultFont: {name: '宋体', size: 11},
    sheets: [
      {
        name: sheet,
        columns: head.map((_, x) => ({width: widthOf([head, ...rows].map((row) => row[x] ?? ''))})),
        rows: [[...head], ...rows.map((row) => row.map((text) => (isNumber(text) ? Number(text) : text)))],
        cells: new Map([
          ...head.map((value, x) => [`0,${x}`, {value, style: headStyle}] as const),
          ...rows.flatMap((row, y) =>
            row.map(
              (text, x) =>
                [
                  `${y + 1},${x}`,
                  {value: isNumber(text) ? Number(text) : text, style: styleOf(text)}
                ] as const
            )
          )
        ]),
        freezePane: {rows: 1},
        pageSetup: {paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0}
      }
    ]
  })
}

const headStyle: CellStyle = {
  font: {bold: true},
  numFmt: '@',
  alignment: {vertical: 'center', wrapText: true}
}

function styleOf(text: string): CellStyle {
  if (!isNumber(text)) return {numFmt: '@'}
  const decimals = text.split('.')[1]?.length ?? 0
  return {numFmt: decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0'}
}

/** A double keeps 15 digits. */
const isNumber = (text: string) =>
  /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= 15

/** In characters of a digit's width; Han characters take two. */
function widthOf(texts: readonly string[]): number {
  const widths = texts.map((text) => text.length + (text.match(/[\u2E80-\uFFEF]/g)?.length ?? 0))
  return Math.min(40, Math.max(8, ...widths) + 2)
}
