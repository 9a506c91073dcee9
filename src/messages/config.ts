import type {Entry} from './entry.ts'

export const config = {
  'yaml-broken': {
    severity: 'error',
    zh: {
      reason: ({code, detail}) => `${flaws[code ?? ''] ?? `不合 YAML 格式（${detail}）`}；整段没有采用`,
      note: () => '每项一行，写成“名称: 值”；值里有冒号、引号等符号时，用英文引号把值括起来'
    },
    en: {
      reason: ({detail}) => `Not valid YAML: ${detail}; none of it is used`,
      note: () => 'Write one “name: value” a line; put quotes round values that hold colons or other signs'
    }
  },
  'yaml-colon': {
    severity: 'error',
    zh: {
      reason: ({field}) => `“${field}”后面应为英文冒号加空格；整段没有采用`,
      note: ({field}) => `写成“${field}: 值”`
    },
    en: {
      reason: ({field}) => `Expected a half-width colon and a space after “${field}”; none of it is used`,
      note: ({field}) => `Write “${field}: value”`
    }
  },
  'yaml-mapping': {
    severity: 'error',
    zh: {
      reason: () => '这里应为“名称: 值”，每项一行；整段没有采用',
      note: () => '例如“title: 年度工作总结”'
    },
    en: {
      reason: () => 'Expected “name: value”, one a line; none of it is used',
      note: () => 'For example “title: Annual report”'
    }
  },
  'yaml-alias': {
    severity: 'error',
    zh: {
      reason: ({found}) => `“${found}”以 * 开头，YAML 把它当作引用，这里不支持；整段没有采用`,
      note: () => '用英文引号把值括起来'
    },
    en: {
      reason: ({found}) =>
        `“${found}” begins with *, a YAML alias, which is not supported; none of it is used`,
      note: () => 'Put quotes round the value'
    }
  },
  'yaml-large': {
    severity: 'error',
    zh: {
      reason: ({limit}) => `文件头或配置超过 ${limit} 个字符；整段没有采用`,
      note: () => '把正文移到文件头之后'
    },
    en: {
      reason: ({limit}) =>
        `Front matter or configuration longer than ${limit} characters; none of it is used`,
      note: () => 'Move the text below the front matter'
    }
  },
  'yaml-deep': {
    severity: 'error',
    zh: {reason: () => '嵌套太深；整段没有采用', note: () => '减少缩进或括号的层数'},
    en: {
      reason: () => 'Nested too deeply; none of it is used',
      note: () => 'Use fewer levels of indent or brackets'
    }
  },
  'field-unknown': {
    severity: 'warning',
    zh: {
      reason: ({field}) => `没有“${field}”这一项，没有采用`,
      note: ({nearest}) => (nearest ? `是不是“${nearest}”？` : '改正名称，或者删除这一行')
    },
    en: {
      reason: ({field}) => `There is no field “${field}”; it is not used`,
      note: ({nearest}) => (nearest ? `Did you mean “${nearest}”?` : 'Correct the name, or delete the line')
    }
  },
  'field-repeated': {
    severity: 'warning',
    zh: {
      reason: ({field}) => `“${field}”这一项前面已经写过，后写的没有采用`,
      note: () => '只留一处'
    },
    en: {
      reason: ({field}) => `“${field}” was given before; this one is not used`,
      note: () => 'Keep only one'
    }
  },
  'field-invalid': {
    severity: 'error',
    publishes: true,
    zh: {
      reason: ({field, found, expected, choices}) =>
        `${found === '' ? `缺少“${field}”` : `“${field}”是“${found}”`}，应为${expectation(expected, choices).zh}；这一项没有采用`
    },
    en: {
      reason: ({field, found, expected, choices}) =>
        `“${field}” is ${found === '' ? 'missing' : `“${found}”`}, expected ${expectation(expected, choices).en}; it is not used`
    }
  }
} satisfies Record<string, Entry>

interface Wording {
  zh: string
  en: string
}

/** What a field expects; the schema names these. */
export const expectations: Readonly<Record<string, Wording>> = {
  text: {zh: '文字', en: 'text'},
  flag: {zh: ' true 或 false', en: 'true or false'},
  list: {zh: '列表，或用顿号分开的文字', en: 'a list, or text divided by commas'},
  year: {zh: '四位数的年份，如 2025', en: 'a year of four digits, such as 2025'},
  date: {zh: '日期，如 2025-01-05 或 2025年1月5日', en: 'a date YYYY-MM-DD, such as 2025-01-05'},
  hex: {
    zh: '颜色 #rrggbb，外加英文引号，如 "#b3261e"',
    en: 'a colour #rrggbb in quotes, such as "#b3261e"'
  },
  url: {zh: '完整的网址，如 https://example.org/', en: 'a full address, such as https://example.org/'},
  slug: {
    zh: '字母、汉字或数字开头，后面可有 . _ -，没有空格',
    en: 'letters or digits, then also . _ -, without spaces'
  },
  number: {zh: '数字或文字', en: 'a number or text'},
  mapping: {zh: '下一级的“名称: 值”', en: 'an indented “name: value”'},
  link: {zh: '有标题（title）和链接（href）的一项', en: 'an item with title and href'},
  links: {zh: '列表，每项有标题（title）和链接（href）', en: 'a list of items with title and href'},
  outputs: {zh: '列表，如 [html, json]', en: 'a list, such as [html, json]'},
  redirects: {
    zh: '“原路径: 现路径”，原路径是站内的网页，如 2024/annual.html',
    en: '“old path: new path”; an old path is a page of the site, like 2024/annual.html'
  },
  siteIdCode: {
    zh: '网站标识码：10 位或 8 位数字，或 bm 加 8 位数字',
    en: '10 or 8 digits, or bm and 8 digits'
  }
}

/** `choices` are the words allowed, where the field takes one of a few. */
function expectation(expected: string | number | undefined, choices: string | number | undefined): Wording {
  if (choices) return {zh: `其中之一：${choices}`, en: `one of ${choices}`}
  return expectations[expected ?? ''] ?? {zh: String(expected), en: String(expected)}
}

/** Chinese wording of the frequent error codes of the `yaml` package. */
const flaws: Readonly<Record<string, string>> = {
  BAD_INDENT: '缩进或括号不对',
  BAD_SCALAR_START: '值不能以这个符号开头',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个“冒号加空格”',
  MISSING_CHAR: '缺少冒号或引号',
  MULTILINE_IMPLICIT_KEY: '缺少冒号',
  MULTIPLE_DOCS: '出现了第二段 YAML',
  RESOURCE_EXHAUSTION: '嵌套太深',
  TAB_AS_INDENT: '缩进用了制表符，应为空格',
  TAG_RESOLVE_FAILED: '值不能以 ! 开头',
  UNEXPECTED_TOKEN: '出现了不该有的符号'
}
