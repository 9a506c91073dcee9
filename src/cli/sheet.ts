import {exit, type Command} from './command.ts'
import {printMessages} from './print-messages.ts'

const site = {
  flags: '--site <folder>',
  help: {zh: '站点文件夹，默认为当前文件夹', en: 'the site folder, by default the working folder'}
}

const exportCommand: Command = {
  name: 'export',
  arguments: '[reports...]',
  help: {
    zh: '导出填报表：每个指标一行；不写报告则导出整个站点',
    en: 'write a fill-in sheet, a row a statistic; of the whole site where no report is named'
  },
  options: [
    site,
    {flags: '--open', help: {zh: '只要待填项', en: 'open placeholders only'}},
    {
      flags: '-o, --out <file>',
      help: {zh: '填报表的文件名，.xlsx 或 .csv', en: 'name of the sheet, .xlsx or .csv'},
      fallback: '填报表.xlsx'
    },
    {flags: '--force', help: {zh: '文件已存在时覆盖', en: 'write over a file that is there'}}
  ],
  async run({arguments: reports, options, terminal}) {
    const {exportSheets} = await import('../build/sheets.ts')
    const {
      site = '.',
      out,
      open,
      force
    } = options as {
      site?: string
      out: string
      open?: boolean
      force?: boolean
    }
    if (!/\.(?:xlsx|csv)$/i.test(out)) {
      terminal.note(
        {zh: `填报表应为 .xlsx 或 .csv：${out}`, en: `A sheet is .xlsx or .csv: ${out}`}[terminal.locale]
      )
      return exit.usage
    }
    const result = await exportSheets({
      site,
      reports,
      open: open === true,
      out,
      force: force === true,
      locale: terminal.locale
    })
    await printMessages(result.messages, terminal)
    if (!result.written) {
      terminal.note({zh: `没有写出 ${out}`, en: `${out} was not written`}[terminal.locale])
      return exit.content
    }
    const {count, reports: read} = result
    terminal.note(
      {
        zh: `${out}：${read} 篇报告，${count} 个指标。填好“数值”一列后：huibao sheet import ${out}`,
        en: `${out}: ${count} statistics of ${read} reports. Fill the column “Value”, then: huibao sheet import ${out}`
      }[terminal.locale]
    )
    return result.messages.size > 0 ? exit.content : exit.well
  }
}

const importCommand: Command = {
  name: 'import',
  arguments: '<file>',
  help: {
    zh: '把填好的数值收进各篇报告旁的数据表，不动正文',
    en: 'put the values of a filled sheet into the data sheets beside the reports, never into their text'
  },
  options: [site],
  async run({arguments: [path = ''], options, terminal}) {
    const {importSheets} = await import('../build/sheets.ts')
    const folder = typeof options['site'] === 'string' ? options['site'] : '.'
    const {count, leftovers, written, messages} = await importSheets({
      site: folder,
      path,
      locale: terminal.locale
    })
    await printMessages(messages, terminal)
    terminal.note(
      {
        zh: [`收入 ${count} 个数值，${leftovers} 行未用`, ...written.map((file) => `已写入 ${file}`)],
        en: [`${count} values taken, ${leftovers} rows left over`, ...written.map((file) => `wrote ${file}`)]
      }[terminal.locale].join('\n')
    )
    return count === 0 || leftovers > 0 ? exit.content : exit.well
  }
}

export const sheet: Command = {
  name: 'sheet',
  help: {zh: '填报表：导出待填项，收回数值', en: 'fill-in sheets: export blanks, import values'},
  options: [],
  commands: [exportCommand, importCommand]
}
