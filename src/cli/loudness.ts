import type {CommandOption} from './command.ts'

/** Options of all commands that may take long. */
export const loudness: readonly CommandOption[] = [
  {flags: '--quiet', help: {zh: '只报告错误', en: 'report errors only'}, without: 'verbose'},
  {
    flags: '--verbose',
    help: {
      zh: '逐步报告：各步用时、读了哪些文件、写了哪些文件',
      en: 'report every step: its time, the files read and written'
    }
  }
]
