import type {Entry} from './entry.ts'

/** What the preview refuses, and why. */
export const serve = {
  'fill-denied': {
    severity: 'error',
    zh: {
      reason: ({path}) => `没有写入权限，数值未保存：${path} 旁的数据表`,
      note: () => '请检查文件夹是否只读，或换一个有权限的用户运行'
    },
    en: {
      reason: ({path}) => `No permission to write the data sheet beside ${path}; the value is not saved`,
      note: () => 'Check whether the folder is read-only, or run as a user who may write there'
    }
  },
  'fill-locked': {
    severity: 'error',
    zh: {
      reason: ({path}) => `${path} 旁的数据表被其他程序占用，数值未保存`,
      note: () => '请在 Excel 或 WPS 中关闭该表后再试'
    },
    en: {
      reason: ({path}) => `Another program holds the data sheet beside ${path}; the value is not saved`,
      note: () => 'Close it in the spreadsheet program and try again'
    }
  },
  'fill-full': {
    severity: 'error',
    zh: {reason: () => '磁盘已满，数值未保存', note: () => '请腾出空间后再试'},
    en: {
      reason: () => 'The disk is full; the value is not saved',
      note: () => 'Free some space and try again'
    }
  },
  'fill-nothing': {
    severity: 'error',
    zh: {
      reason: ({value}) => `“${value}”没有填入：应为一个数字`,
      note: () => '请写成 12、12.50 或 1.2万 的样子'
    },
    en: {
      reason: ({value}) => `“${value}” is not filled in: a number is expected`,
      note: () => 'Write it like 12, 12.50 or 1.2万'
    }
  },
  'fill-unit': {
    severity: 'error',
    zh: {
      reason: ({unit, given}) => `这里的单位是“${unit}”，填的是“${given}”，没有填入`,
      note: () => '请换算后只写数字'
    },
    en: {
      reason: ({unit, given}) => `The unit here is “${unit}”, not “${given}”; the value is not filled in`,
      note: () => 'Convert it and write the number alone'
    }
  },
  'fill-none-there': {
    severity: 'error',
    zh: {
      reason: () => '数据表里没有这一项的数值',
      note: () => '请写成 12、12.50 或 1.2万 的样子；写在报告文件头里的数值，请在那里改'
    },
    en: {
      reason: () => 'No data sheet has a value for this placeholder',
      note: () => 'Write it like 12, 12.50 or 1.2万; a value in the front matter is changed there'
    }
  },
  'fill-unknown': {
    severity: 'error',
    zh: {reason: () => '没有这篇报告或这个待填项，数值未保存', note: () => '页面可能已经过时，请刷新后再试'},
    en: {
      reason: () => 'There is no such report or placeholder; the value is not saved',
      note: () => 'The page may be out of date; reload it and try again'
    }
  },
  'fill-malformed': {
    severity: 'error',
    zh: {reason: () => '请求的内容不合格式：应为报告、编号和数值'},
    en: {reason: () => 'The request is malformed: report, id and value are expected'}
  },
  'serve-host': {
    severity: 'error',
    zh: {
      reason: ({host}) => `不接受主机名 ${host}`,
      note: () => '预览只应答 localhost 和本机地址；其他地址须用 --host 指定'
    },
    en: {
      reason: ({host}) => `The host name ${host} is not accepted`,
      note: () => 'The preview answers to localhost and loopback addresses; name any other with --host'
    }
  },
  'serve-foreign': {
    severity: 'error',
    zh: {reason: () => '不接受其他网站发来的请求'},
    en: {reason: () => 'Requests from other sites are not accepted'}
  },
  'serve-token': {
    severity: 'error',
    zh: {reason: () => '口令不符：预览可能已重新启动', note: () => '请刷新页面'},
    en: {
      reason: () => 'The token is wrong: the preview may have been started anew',
      note: () => 'Reload the page'
    }
  },
  'serve-address': {
    severity: 'error',
    zh: {reason: () => '网址不合格式'},
    en: {reason: () => 'The address is malformed'}
  },
  'serve-long': {
    severity: 'error',
    zh: {reason: () => '网址过长'},
    en: {reason: () => 'The address is too long'}
  },
  'serve-method': {
    severity: 'error',
    zh: {reason: ({method}) => `不支持 ${method} 方法`},
    en: {reason: ({method}) => `The method ${method} is not supported`}
  },
  'serve-body': {
    severity: 'error',
    zh: {reason: () => '请求的内容过大'},
    en: {reason: () => 'The request is too large'}
  },
  'serve-missing': {
    severity: 'error',
    zh: {reason: () => '没有这个文件'},
    en: {reason: () => 'There is no such file'}
  },
  'serve-broken': {
    severity: 'error',
    zh: {reason: () => '网页未能生成'},
    en: {reason: () => 'The page could not be made'}
  },
  'serve-nothing': {
    severity: 'error',
    zh: {reason: ({folder}) => `${folder} 中没有网页`, note: () => '请先运行 huibao build'},
    en: {reason: ({folder}) => `There are no pages in ${folder}`, note: () => 'Run huibao build first'}
  },
  'serve-failed': {
    severity: 'error',
    zh: {reason: ({message}) => `程序出错：${message}`, note: () => '这是汇报的缺陷，请反馈'},
    en: {
      reason: ({message}) => `Huibao failed: ${message}`,
      note: () => 'This is a bug in Huibao; please report it'
    }
  }
} satisfies Record<string, Entry>
