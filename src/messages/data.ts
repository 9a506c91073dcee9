import type {Entry} from './entry.ts'

const parts: Readonly<Record<string, {zh: string; en: string}>> = {
  cells: {zh: '个单元格', en: 'cells'},
  columns: {zh: '列', en: 'columns'},
  entries: {zh: '项', en: 'entries'},
  KiB: {zh: 'KiB', en: 'KiB'},
  MiB: {zh: 'MiB', en: 'MiB'}
}

export const data = {
  'sheet-exists': {
    severity: 'error',
    zh: {
      reason: () => '文件已存在，里面可能有填好的数值，没有覆盖',
      note: () => '请用 -o 另取文件名，或加 --force 覆盖'
    },
    en: {
      reason: () => 'This file exists and may hold values; it was not written over',
      note: () => 'Give another name with -o, or write over it with --force'
    }
  },
  'sheet-is-data': {
    severity: 'error',
    zh: {
      reason: () => '这是报告旁的数据表的文件名，不能用作填报表',
      note: () => '请用 -o 另取文件名，如 填报表.xlsx'
    },
    en: {
      reason: () => 'This is the name of a data sheet beside a report, not of a fill-in sheet',
      note: () => 'Give another name with -o, such as values.xlsx'
    }
  },
  'sheet-none-open': {
    severity: 'info',
    zh: {reason: () => '没有待填项，不必填报', note: () => '要导出全部指标，请去掉 --open'},
    en: {reason: () => 'No placeholder is open', note: () => 'Leave out --open to export all statistics'}
  },
  'sheet-no-statistics': {
    severity: 'info',
    zh: {reason: () => '报告中没有读出指标，无可导出'},
    en: {reason: () => 'No statistic was found in the reports; there is nothing to export'}
  },
  'data-unreadable': {
    severity: 'error',
    zh: {
      reason: ({where, cause}) => `数据表 ${where} 读不出来：${cause}`,
      note: () => '请用 Excel、WPS 或文本编辑器打开检查，另存后再试'
    },
    en: {
      reason: ({where, cause}) => `The data sheet ${where} cannot be read: ${cause}`,
      note: () => 'Open it in a spreadsheet or text editor, save it anew and try again'
    }
  },
  'data-encoding': {
    severity: 'error',
    zh: {
      reason: ({where}) => `数据表 ${where} 的编码无法识别，应为 UTF-8、UTF-16 或 GB18030`,
      note: () => '请另存为“CSV UTF-8（逗号分隔）”'
    },
    en: {
      reason: ({where}) => `The encoding of the data sheet ${where} is none of UTF-8, UTF-16 and GB18030`,
      note: () => 'Save it as “CSV UTF-8”'
    }
  },
  'data-password': {
    severity: 'error',
    zh: {reason: ({where}) => `数据表 ${where} 设有密码，读不出来`, note: () => '请另存一份不加密的'},
    en: {
      reason: ({where}) => `The data sheet ${where} is protected by a password and cannot be read`,
      note: () => 'Save a copy without password'
    }
  },
  'data-shape': {
    severity: 'error',
    zh: {
      reason: ({where}) => `数据表 ${where} 应为“编号: 数值”的对照表，或由这样的行组成的列表`
    },
    en: {
      reason: ({where}) => `The data sheet ${where} should be a mapping of id to value, or a list of rows`
    }
  },
  'data-format': {
    severity: 'error',
    zh: {
      reason: ({where}) => `${where} 不是数据表，应为 .csv、.xlsx、.yaml 或 .json`
    },
    en: {
      reason: ({where}) => `${where} is no data sheet; .csv, .xlsx, .yaml and .json are`
    }
  },
  'data-limit': {
    severity: 'error',
    zh: {
      reason: ({where, what, limit}) => `数据表 ${where} 过大：超过 ${limit} ${parts[what ?? '']?.zh ?? ''}`,
      note: () => '请删去无关的行、列和空白区域，或分成几个文件'
    },
    en: {
      reason: ({where, what, limit}) =>
        `The data sheet ${where} is too large: more than ${limit} ${parts[what ?? '']?.en ?? ''}`,
      note: () => 'Delete rows, columns and blank areas that do not belong to it, or split it'
    }
  },
  'data-columns': {
    severity: 'error',
    zh: {
      reason: ({where}) => `数据表 ${where} 的前 20 行中没有表头，应有“数值”列和“编号”或“指标”列`,
      note: () => '可用 huibao sheet export 导出一份现成的表'
    },
    en: {
      reason: ({where}) =>
        `No head row in the first 20 rows of the data sheet ${where}; it needs the column Value and ID or Statistic`,
      note: () => '`huibao sheet export` writes a sheet with all columns'
    }
  },
  'data-quote': {
    severity: 'warning',
    zh: {
      reason: ({where}) => `${where} 处的引号没有配对，其后内容都读进了同一格`,
      note: () => '补上引号，格内的引号要写成两个'
    },
    en: {
      reason: ({where}) => `The quote at ${where} is never closed; all that follows was read into one cell`,
      note: () => 'Close it; write a quote within a cell twice'
    }
  },
  'data-merged': {
    severity: 'info',
    zh: {
      reason: ({where}) => `${where} 是合并的数值格，只用于第一行`,
      note: () => '请取消合并，逐行填写'
    },
    en: {
      reason: ({where}) => `${where} is a merged value cell; it counts for its first row only`,
      note: () => 'Unmerge it and fill in each row'
    }
  },
  'data-not-number': {
    severity: 'warning',
    zh: {
      reason: ({where, label, value}) => `${where} “${label}”填的“${value}”不是数字，未填入`,
      note: () => '请写成 12、12.50、1,234、1.2万 或 98.8% 的样子'
    },
    en: {
      reason: ({where, label, value}) => `${where}: “${value}” for “${label}” is no number; not filled in`,
      note: () => 'Write it like 12, 12.50, 1,234, 1.2万 or 98.8%'
    }
  },
  'data-date': {
    severity: 'warning',
    zh: {
      reason: ({where, label, value}) => `${where} “${label}”填的是日期（${value}），应为数字，未填入`,
      note: () => 'Excel 会把 1-2、3/4 当作日期，请把单元格格式改为“文本”后重填'
    },
    en: {
      reason: ({where, label, value}) =>
        `${where}: a date (${value}) for “${label}” where a number is expected; not filled in`,
      note: () => 'Excel takes 1-2 and 3/4 for dates; set the cell format to Text and enter it anew'
    }
  },
  'data-formula': {
    severity: 'warning',
    zh: {
      reason: ({where, label, value}) => `${where} “${label}”的公式没有可用的结果（${value}），未填入`,
      note: () => '请在 Excel 中打开、重新计算并保存，或改填数字'
    },
    en: {
      reason: ({where, label, value}) =>
        `${where}: the formula for “${label}” has no usable result (${value}); not filled in`,
      note: () => 'Open, recalculate and save the workbook in Excel, or enter the number'
    }
  },
  'data-no-match': {
    severity: 'warning',
    zh: {
      reason: ({where, label, unit, value}) =>
        `${where} “${label}”${value}${unit} 在报告中没有对应的待填项，未填入`,
      note: () => '请核对编号、指标和单位；报告改动后可重新导出数据表'
    },
    en: {
      reason: ({where, label, unit, value}) =>
        `${where}: no placeholder in a report answers to “${label}” ${value}${unit}; not filled in`,
      note: () => 'Check id, statistic and unit; export the sheet anew when the report has changed'
    }
  },
  'data-many-matches': {
    severity: 'warning',
    zh: {
      reason: ({where, label, unit, value, places}) =>
        `${where} “${label}”${value}${unit} 对应多个待填项（${places}），未填入`,
      note: () => '请在数据表中写明编号'
    },
    en: {
      reason: ({where, label, unit, value, places}) =>
        `${where}: several placeholders answer to “${label}” ${value}${unit} (${places}); not filled in`,
      note: () => 'Give the id in the data sheet'
    }
  },
  'data-twice': {
    severity: 'warning',
    zh: {
      reason: ({where, label, value, other, otherValue}) =>
        `“${label}”有两个值：${where} 为 ${value}，${other} 为 ${otherValue}，均未填入`,
      note: () => '请留下正确的一个'
    },
    en: {
      reason: ({where, label, value, other, otherValue}) =>
        `“${label}” has two values: ${value} at ${where}, ${otherValue} at ${other}; neither is filled in`,
      note: () => 'Keep the right one'
    }
  },
  'data-unit': {
    severity: 'warning',
    zh: {
      reason: ({where, label, given, unit, place}) =>
        `${where} “${label}”的单位是“${given}”，${place} 处是“${unit}”，未填入`,
      note: () => '请换算后按报告中的单位填写'
    },
    en: {
      reason: ({where, label, given, unit, place}) =>
        `${where}: “${label}” is given in “${given}”, but ${place} has “${unit}”; not filled in`,
      note: () => 'Convert it to the unit of the report'
    }
  },
  'data-written': {
    severity: 'warning',
    zh: {
      reason: ({where, label, value, raw, place}) =>
        `${where} “${label}”为 ${value}，而 ${place} 处正文已写明“${raw}”，以正文为准`,
      note: () => '请改正其中一处'
    },
    en: {
      reason: ({where, label, value, raw, place}) =>
        `${where}: ${value} for “${label}”, but the text says “${raw}” at ${place}; the text stands`,
      note: () => 'Correct one of the two'
    }
  },
  'data-moved': {
    severity: 'info',
    zh: {
      reason: ({where, id, label, place}) =>
        `${where} 的编号“${id}”已不在报告中，按指标和单位填入 ${place} 处的“${label}”`,
      note: () => '报告改动后可重新导出数据表，使编号一致'
    },
    en: {
      reason: ({where, id, label, place}) =>
        `${where}: the id “${id}” is no longer in the report; filled into “${label}” at ${place} by statistic and unit`,
      note: () => 'Export the sheet anew so that the ids agree'
    }
  }
} satisfies Record<string, Entry>
