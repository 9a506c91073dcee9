import type {Locale} from '../types.ts'

/** A row of a data sheet, all as text, `''` where there is none. */
export interface SheetRow {
  /** Path of the report's source. */
  report: string
  section: string
  label: string
  unit: string
  /** The sentence that the statistic stands in, its own blank shown as `【＿＿】`. */
  sentence: string
  value: string
  note: string
  /** Id of the statistic. */
  id: string
}

/** A row that was read. */
export interface SheetEntry extends SheetRow {
  /** Where its value stands: `annual.data.csv:4`, `annual.data.xlsx 填报!F7`. */
  readonly source: string
  /** What the value's cell holds; only text can be a value. */
  readonly holds: 'text' | 'date' | 'formula' | 'error'
}

export interface SheetColumn {
  readonly key: keyof SheetRow
  readonly head: Readonly<Record<Locale, string>>
  /** In characters of the body font. */
  readonly width: number
  /** Other heads under which the column is recognised, in the form of {@link headKey}. */
  readonly aliases: readonly string[]
}

/** In the order of the fill-in sheet. */
export const columns: readonly SheetColumn[] = [
  {
    key: 'report',
    head: {zh: '报告', en: 'Report'},
    width: 24,
    aliases: ['文件', '源文件', '报告文件', '来源', 'file', 'source']
  },
  {
    key: 'section',
    head: {zh: '部分', en: 'Section'},
    width: 30,
    aliases: ['章节', '所在部分', '标题', 'part', 'heading']
  },
  {
    key: 'label',
    head: {zh: '指标', en: 'Statistic'},
    width: 20,
    aliases: ['指标名', '指标名称', '名称', '项目', '事项', 'label', 'name', 'indicator', 'item']
  },
  {key: 'unit', head: {zh: '单位', en: 'Unit'}, width: 8, aliases: ['计量单位', '量词', 'units']},
  {
    key: 'sentence',
    head: {zh: '原句', en: 'Sentence'},
    width: 60,
    aliases: ['句子', '原文', '所在句', '上下文', 'context', 'text']
  },
  {
    key: 'value',
    head: {zh: '数值', en: 'Value'},
    width: 14,
    aliases: ['值', '数字', '数量', '数据', '填报值', '填写', '填报', '金额', 'number', 'amount', 'figure']
  },
  {
    key: 'note',
    head: {zh: '备注', en: 'Note'},
    width: 24,
    aliases: ['说明', '注', '附注', 'notes', 'remark', 'remarks', 'comment']
  },
  {key: 'id', head: {zh: '编号', en: 'ID'}, width: 18, aliases: ['标识', '代码', '编码', 'key', 'code']}
]

const keys = new Map(
  columns.flatMap(({key, head, aliases}) =>
    [key, head.zh, head.en, ...aliases].map((name) => [headKey(name), key] as const)
  )
)

/** The column that a head names. */
export function columnOf(head: string): keyof SheetRow | undefined {
  return keys.get(headKey(head))
}

/** `数值（必填）`, ` ＩＤ *` → `数值`, `id`. */
function headKey(head: string): string {
  return head
    .normalize('NFKC')
    .replace(/\([^()]*\)/g, '')
    .replace(/[\s*:]/g, '')
    .toLowerCase()
}

/** A row with nothing in it. */
export const emptyRow: Readonly<SheetRow> = {
  report: '',
  section: '',
  label: '',
  unit: '',
  sentence: '',
  value: '',
  note: '',
  id: ''
}
