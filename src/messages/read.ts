import type {Entry} from './entry.ts'

export const read = {
  'file-binary': {
    severity: 'error',
    zh: {
      reason: ({kind}) => `这不是文本文件，而是 ${kind}；应为 .txt 或 .md 文本`,
      note: () => '用原来的软件打开，另存为纯文本（UTF-8）'
    },
    en: {
      reason: ({kind}) => `Found a ${kind} file, expected text (.txt or .md)`,
      note: () => 'Open it in its own program and save it as plain text (UTF-8)'
    }
  },
  'file-empty': {
    severity: 'error',
    zh: {reason: () => '文件没有正文', note: () => '写上正文，或者删除这个文件'},
    en: {
      reason: () => 'Found no text in this file, expected a report',
      note: () => 'Write the text, or delete the file'
    }
  },
  'file-large': {
    severity: 'error',
    zh: {reason: ({limit}) => `文件超过 ${limit} MiB，没有读取`, note: () => '按章节分成几个文件'},
    en: {
      reason: ({limit}) => `File larger than ${limit} MiB; it is not read`,
      note: () => 'Split it by chapter'
    }
  },
  'encoding-converted': {
    severity: 'info',
    zh: {reason: ({encoding}) => `文件不是 UTF-8，已按 ${encoding} 读取`},
    en: {reason: ({encoding}) => `Not UTF-8: read as ${encoding}`}
  },
  'encoding-doubtful': {
    severity: 'warning',
    zh: {
      reason: ({encoding}) => `看不准文件的编码，暂按 ${encoding} 读取，文字可能不对`,
      note: () => '核对文字，把文件另存为 UTF-8'
    },
    en: {
      reason: ({encoding}) => `Encoding uncertain: read as ${encoding}, the text may be wrong`,
      note: () => 'Look the text over and save the file as UTF-8'
    }
  },
  'encoding-broken': {
    severity: 'error',
    zh: {
      reason: ({encoding, offset}) =>
        `第 ${offset} 字节（从 0 数起）不合 ${encoding} 编码，读不出的字用 \ufffd 代替`,
      note: () => '补上丢失的字，把文件另存为 UTF-8'
    },
    en: {
      reason: ({encoding, offset}) =>
        `Byte ${offset} (counted from 0) is not valid ${encoding}; \ufffd stands for what cannot be read`,
      note: () => 'Restore what was lost and save the file as UTF-8'
    }
  },
  'encoding-unknown': {
    severity: 'error',
    zh: {
      reason: ({offset}) =>
        `读不出文字：从第 ${offset} 字节（从 0 数起）起不合 UTF-8，也不是 GB18030 或 UTF-16`,
      note: () => '确认这是文本文件，把它另存为 UTF-8'
    },
    en: {
      reason: ({offset}) =>
        `Not readable: byte ${offset} (counted from 0) is not UTF-8, and the file is not GB18030 or UTF-16 either`,
      note: () => 'Make sure that this is a text file and save it as UTF-8'
    }
  },
  'control-character': {
    severity: 'warning',
    zh: {
      reason: ({code, count}) => `有 ${count} 个网页不允许的控制字符（第一个是 U+${code}），已换成 \ufffd`,
      note: () => '删除这些字符'
    },
    en: {
      reason: ({code, count}) =>
        `Found ${count} control characters that pages must not hold (the first is U+${code}), replaced by \ufffd`,
      note: () => 'Delete these characters'
    }
  },
  'front-matter-language': {
    severity: 'error',
    zh: {
      reason: ({language}) => `文件头的 --- 后面写着“${language}”，应为单独一行 ---；文件头没有采用`,
      note: () => '去掉这个词，文件头用 YAML 写'
    },
    en: {
      reason: ({language}) =>
        `Found “${language}” after the opening ---, expected --- alone; the front matter is not used`,
      note: () => 'Remove the word and write the front matter in YAML'
    }
  },
  'front-matter-unclosed': {
    severity: 'error',
    zh: {
      reason: () => '文件头没有结束，应在正文前有单独一行 ---；文件头没有采用',
      note: () => '在文件头最后一项的下一行加上 ---'
    },
    en: {
      reason: () =>
        'Front matter does not end, expected a line of --- before the text; the front matter is not used',
      note: () => 'Add a line of --- after the last field'
    }
  },
  'front-matter-rule': {
    severity: 'info',
    zh: {reason: () => '开头的 --- 当作分隔线，不是文件头'},
    en: {reason: () => 'The opening --- is taken as a rule, not as front matter'}
  }
} satisfies Record<string, Entry>
