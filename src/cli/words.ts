import type {Locale} from '../types.ts'

/** Words of the command line that belong to no single command. */
export const words = {
  program: {
    zh: '汇报：把工作总结、工作报告发布成网站',
    en: 'Huibao publishes Chinese work reports as a website'
  },
  usage: {zh: '<命令> [选项]', en: '<command> [options]'},
  version: {zh: '显示版本', en: 'print the version'},
  help: {zh: '显示帮助', en: 'print help'},
  lang: {zh: '提示所用的语言', en: 'language of messages'},
  choices: {zh: (list: string) => `可选 ${list}`, en: (list: string) => `one of ${list}`},
  fallback: {zh: (value: string) => `默认 ${value}`, en: (value: string) => `by default ${value}`},
  exitCodes: {
    zh: '退出码：0 正常；1 内容有错误；2 用法不对；70 程序缺陷',
    en: 'Exit codes: 0 well; 1 something in the content is wrong; 2 wrong usage; 70 a bug in Huibao'
  },
  titles: {
    zh: {'Usage:': '用法：', 'Options:': '选项：', 'Commands:': '命令：', 'Arguments:': '参数：'},
    en: {}
  } as Record<Locale, Record<string, string>>,
  bug: {
    zh: (stack: string) => `汇报出了意外的错误，这是程序缺陷，请反馈：\n${stack}`,
    en: (stack: string) => `Huibao failed unexpectedly; this is a bug, please report it:\n${stack}`
  }
} as const
