import type {Entry} from './entry.ts'

/** Faults of templates. */
export const theme = {
  'template-missing': {
    severity: 'error',
    zh: {
      reason: ({name}) => `没有模板 ${name}`,
      note: () => '请检查文件名；partials 下的模板写作 partials/名称，不带 .liquid'
    },
    en: {
      reason: ({name}) => `There is no template ${name}`,
      note: () => 'Check the name; a partial is written partials/name, without .liquid'
    }
  },
  'template-variable': {
    severity: 'error',
    zh: {
      reason: ({name}) => `模板用了没有的变量 ${name}`,
      note: () => '各模板可用的变量见 docs/templates.md；不一定存在的，请先用 {% if %} 判断'
    },
    en: {
      reason: ({name}) => `The template uses ${name}, which does not exist`,
      note: () => 'docs/templates.md lists what each template gets; test with {% if %} what may be absent'
    }
  },
  'template-filter': {
    severity: 'error',
    zh: {reason: ({name}) => `模板用了没有的过滤器 ${name}`, note: () => '可用的过滤器见 docs/templates.md'},
    en: {
      reason: ({name}) => `The template uses the filter ${name}, which does not exist`,
      note: () => 'docs/templates.md lists the filters'
    }
  },
  'template-tag': {
    severity: 'error',
    zh: {
      reason: ({name}) => `模板用了没有的标签 ${name}`,
      note: () => '标签按 Liquid 语法书写，如 {% if %}、{% for %}、{% render %}'
    },
    en: {
      reason: ({name}) => `The template uses the tag ${name}, which does not exist`,
      note: () => 'Tags are those of Liquid: {% if %}, {% for %}, {% render %} …'
    }
  },
  'template-unclosed': {
    severity: 'error',
    zh: {reason: ({name}) => `模板里的 ${name} 没有结束`, note: () => '请补上结束标签或括号'},
    en: {
      reason: ({name}) => `${name} in the template is not closed`,
      note: () => 'Add its end tag or bracket'
    }
  },
  'template-slot': {
    severity: 'error',
    zh: {
      reason: ({name}) => `模板 layout.liquid 应恰好输出一次 ${name}`,
      note: () => '请写作 {{ head | raw }} 和 {{ main | raw }}，head 在前'
    },
    en: {
      reason: ({name}) => `The template layout.liquid should print ${name} exactly once`,
      note: () => 'Write {{ head | raw }} and {{ main | raw }}, head first'
    }
  },
  'template-broken': {
    severity: 'error',
    zh: {reason: ({detail}) => `模板有错误：${detail}`, note: () => '请按 Liquid 语法修改'},
    en: {
      reason: ({detail}) => `The template is broken: ${detail}`,
      note: () => 'Mend it by the syntax of Liquid'
    }
  }
} satisfies Record<string, Entry>
