import type {Entry} from './entry.ts'

export const parse = {
  'number-gap': {
    severity: 'warning',
    zh: {
      reason: ({marker, after}) => `序号“${marker}”前面是“${after}”，中间缺号`,
      note: () => '补上缺的部分，或者改序号'
    },
    en: {
      reason: ({marker, after}) => `Found ${marker} after ${after}, expected the number between them`,
      note: () => 'Add the missing part, or mend the number'
    }
  },
  'number-repeated': {
    severity: 'warning',
    zh: {
      reason: ({marker, line}) => `序号“${marker}”重复，第 ${line} 行已用过`,
      note: () => '改成下一个序号'
    },
    en: {
      reason: ({marker, line}) => `Found ${marker} again (first in line ${line}), expected the next number`,
      note: () => 'Mend the number'
    }
  },
  'number-start': {
    severity: 'warning',
    zh: {
      reason: ({marker}) => `这一组序号从“${marker}”开始，应从一开始`,
      note: () => '看看前面是否缺了内容，或者改序号'
    },
    en: {
      reason: ({marker}) => `This series begins with ${marker}, expected the first number`,
      note: () => 'See whether something is missing before it, or mend the number'
    }
  },
  'heading-undivided': {
    severity: 'info',
    zh: {
      reason: ({marker}) => `“${marker}”后面分不出标题：标题和正文之间应有句号`,
      note: () => '在标题末尾加上句号，或者另起一行写正文'
    },
    en: {
      reason: ({marker}) =>
        `No heading can be told behind ${marker}: expected a full stop between heading and text`,
      note: () => 'Put a full stop behind the heading, or begin the text on a new line'
    }
  },
  'paragraph-flattened': {
    severity: 'warning',
    zh: {
      reason: ({count}) => `多个部分连在一个段落里，已按序号在 ${count} 处分开显示`,
      note: () => '在每个序号前换行'
    },
    en: {
      reason: ({count}) => `Found several parts in one paragraph; it is shown divided at ${count} places`,
      note: () => 'Begin a new line before each number mark'
    }
  },
  'paragraph-lines': {
    severity: 'info',
    zh: {
      reason: ({count}) => `段落之间没有空行，已按一行一段读取（${count} 处）`,
      note: () => '段落之间加空行，或者在文件头写“分段: line”或“分段: blank”'
    },
    en: {
      reason: ({count}) => `No blank lines between paragraphs: each line is read as one (${count} places)`,
      note: () => 'Divide paragraphs by blank lines, or set "paragraphs: line" or "blank" in the front matter'
    }
  },
  'markdown-too-deep': {
    severity: 'warning',
    zh: {
      reason: () => 'Markdown 嵌套太深，整篇已按纯文本读取',
      note: () => '减少列表、引用和括号的嵌套'
    },
    en: {
      reason: () => 'Markdown nested too deeply: the whole file is read as plain text',
      note: () => 'Nest lists, quotations and brackets less deeply'
    }
  },
  'reading-rule-unknown': {
    severity: 'warning',
    zh: {
      reason: ({name}) => `没有“${name}”这条识读规则，无从关闭`,
      note: ({near}) => (near ? `是不是“${near}”？` : '规则名见 docs/reading.md')
    },
    en: {
      reason: ({name}) => `There is no reading rule “${name}” to be switched off`,
      note: ({near}) => (near ? `Is it “${near}”?` : 'docs/reading.md names the rules')
    }
  },
  'documents-several': {
    severity: 'warning',
    zh: {
      reason: ({title, number}) => `第 ${number} 篇文稿像是从这里开始：“${title}”`,
      note: ({number}) =>
        `一个文件放一篇报告，把后面的另存；只看这一篇：huibao inspect 文件名 --document ${number}`
    },
    en: {
      reason: ({title, number}) => `Document ${number} seems to begin here: ${title}`,
      note: ({number}) =>
        `Keep one report a file; move the rest to files of its own. huibao inspect FILE --document ${number} shows this one`
    }
  }
} satisfies Record<string, Entry>
