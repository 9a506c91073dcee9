import type {Entry, Values} from './entry.ts'

export const check = {
  'privacy-number': {
    severity: 'error',
    zh: {
      reason: ({kind, masked}) => `出现${numbers[kind ?? '']?.zh}（${masked}），不能公开`,
      note: () => '删除，或者只留头尾几位'
    },
    en: {
      reason: ({kind, masked}) => `Found ${numbers[kind ?? '']?.en} (${masked}), which must not be published`,
      note: () => 'Delete it, or keep only its first and last digits'
    }
  },
  'mark-leftover': {
    severity: 'warning',
    zh: {reason: ({found}) => `残留“${found}”，应在发布前处理`, note: () => '补上内容，或者删除这个记号'},
    en: {
      reason: ({found}) => `Found “${found}”, a mark to be settled before publication`,
      note: () => 'Supply what it stands for, or delete it'
    }
  },
  'metadata-missing': {
    severity: 'warning',
    zh: {
      reason: ({field}) => `看不出报告的${metadata[field ?? '']?.zh}，文件头也没有写`,
      note: ({field}) => `在文件头写上“${metadata[field ?? '']?.zh}: …”`
    },
    en: {
      reason: ({field}) => `No ${field} found in the text or in the front matter`,
      note: ({field}) => `Write “${field}: …” in the front matter`
    }
  },
  'section-missing': {
    severity: 'warning',
    zh: {
      reason: ({kind}) => `没有找到${kind === 'plan' ? '下一步计划' : '存在的问题'}，总结一般要写`,
      note: ({kind}) => `写上这一部分；已经写了的，标题里点明“${kind === 'plan' ? '计划' : '问题'}”`
    },
    en: {
      reason: ({kind}) => `Found no ${kind}s, expected some in a summary`,
      note: ({kind}) =>
        `Write them; if they are there, let a heading say ${kind === 'plan' ? '计划' : '问题'}`
    }
  },
  'year-mismatch': {
    severity: 'warning',
    zh: {
      reason: ({found, year}) => `这是 ${year} 年的报告，这里写的是 ${found} 年`,
      note: () => '核对年份，是不是沿用了旧稿'
    },
    en: {
      reason: ({found, year}) => `Found the year ${found} in a report on ${year}`,
      note: () => 'See whether the year was left over from an older text'
    }
  },
  'word-missing': {
    severity: 'warning',
    zh: {
      reason: ({found, context}) => `“${context}”里的“${found}”像是漏了字词`,
      note: () => '补上字词，或者删去多余的标点'
    },
    en: {
      reason: ({found, context}) => `“${found}” in “${context}”: a word seems to be missing`,
      note: () => 'Supply the word, or delete the mark that is too many'
    }
  },
  'total-parts': {
    severity: 'warning',
    zh: {
      reason: ({total, parts, sum, place}) =>
        `总数“${total}”小于分项之和（至 ${place}）：${parts}，计 ${sum}`,
      note: () => '核对总数和分项'
    },
    en: {
      reason: ({total, parts, sum, place}) =>
        `The parts (up to ${place}) exceed the total “${total}”: ${parts} make ${sum}`,
      note: () => 'Check the total and its parts'
    }
  },
  'figure-twice': {
    severity: 'warning',
    zh: {
      reason: ({label, value, other, place}) => `“${label}”此处为“${value}”，${place} 处为“${other}”`,
      note: () => '核对两处；若口径或时段不同，请写明'
    },
    en: {
      reason: ({label, value, other, place}) => `“${label}” is “${value}” here but “${other}” at ${place}`,
      note: () => 'Check both; where scope or time differ, say so'
    }
  },
  'sentence-repeated': {
    severity: 'warning',
    zh: {
      reason: ({line, sentence}) => `与第 ${line} 行的句子重复：“${sentence}”`,
      note: () => '删去一处，或者改写'
    },
    en: {
      reason: ({line, sentence}) => `This sentence stands on line ${line} already: “${sentence}”`,
      note: () => 'Delete one of the two, or reword it'
    }
  },
  'heading-jump': {
    severity: 'warning',
    zh: {
      reason: ({marker, title, above}) =>
        above
          ? `“${above}”下面直接用了“${marker}”（${title}），中间缺一级`
          : `“${marker}”（${title}）前面没有上一级标题`,
      note: () => '改用下一级的序号，或者补上中间的标题'
    },
    en: {
      reason: ({marker, title, above}) =>
        above
          ? `Found “${marker}” (${title}) right under “${above}”: a rank is missing between them`
          : `Found “${marker}” (${title}) with no heading of the rank above before it`,
      note: () => 'Use the number mark of the next rank, or add the heading between'
    }
  },
  'heading-stop': {
    severity: 'warning',
    zh: {
      reason: ({title, stops, kind}) =>
        kind === 'none'
          ? `接排标题“${title}”后面没有标点，应为一个句号`
          : `接排标题“${title}”后面是“${stops}”，应为一个句号`,
      note: () => '标题末尾只用一个句号'
    },
    en: {
      reason: ({title, stops, kind}) =>
        kind === 'none'
          ? `No stop after the run-in heading “${title}”, expected one`
          : `Found “${stops}” after the run-in heading “${title}”, expected one stop`,
      note: () => 'End the heading with a single 。'
    }
  },
  'punctuation-halfwidth': {
    severity: 'warning',
    zh: {
      reason: ({mark, count}) =>
        `中文里出现半角“${mark}”${Number(count) > 1 ? `，这一段共 ${count} 处半角标点` : ''}，应为全角“${wide(mark)}”`,
      note: () => '改用全角标点；huibao tidy 可以一并改'
    },
    en: {
      reason: ({mark, count}) => `Found half-width “${mark}” in Chinese text (${count} in this paragraph)`,
      note: ({mark}) => `Use “${wide(mark)}”; huibao tidy mends them all`
    }
  },
  'placeholder-open': {
    severity: 'info',
    zh: {reason: ({raw, sentence}) => `“${raw}”待填：${sentence}`},
    en: {reason: ({raw, sentence}) => `“${raw}” is still blank: ${sentence}`}
  }
} satisfies Record<string, Entry>

const numbers: Readonly<Record<string, {zh: string; en: string}>> = {
  identity: {zh: '身份证号码', en: 'an identity card number'},
  mobile: {zh: '手机号码', en: 'a mobile telephone number'},
  card: {zh: '银行卡号', en: 'a bank card number'}
}

const metadata: Readonly<Record<string, {zh: string}>> = {
  title: {zh: '标题'},
  organization: {zh: '单位'},
  year: {zh: '年度'}
}

/** The full-width form of a half-width mark. */
function wide(mark: Values[string] | undefined): string {
  return String(mark).replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
}
