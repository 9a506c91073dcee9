import * as z from 'zod'

/** `YYYY-MM-DD`; YAML 1.2 keeps it a string. */
const date = z.iso.date()
const hex = z.string().regex(/^#[0-9a-fA-F]{6}$/)
const list = z.union([z.array(z.string()), z.string().transform((text) => text.split(/[,，、;；]\s*/u))])

/** How a source is read; `site.yaml` sets it for all, front matter for one. */
const reading = z.strictObject({
  /** Reading rules switched off, by name: `page-number`, `vendor-mark`, … */
  off: z.array(z.string()).default([])
})

/** Front matter of a report. */
export const frontMatterSchema = z.strictObject({
  title: z.string().optional(),
  subtitle: z.string().optional(),
  organization: z.string().optional(),
  year: z.int().min(1900).max(2200).optional(),
  planYear: z.int().min(1900).max(2200).optional(),
  date: date.optional(),
  source: z.string().optional(),
  author: z.string().optional(),
  keywords: list.optional(),
  description: z.string().optional(),
  column: z.string().optional(),
  columnType: z.string().optional(),
  image: z.string().optional(),
  /** Last part of the page's address, without `.html`. */
  slug: z
    .string()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u)
    .optional(),
  draft: z.boolean().optional(),
  /** Whether each line of a Markdown source is a paragraph (`line`) or only blank lines divide (`blank`). */
  paragraphs: z.enum(['line', 'blank']).optional(),
  reading: reading.optional(),
  /** Values of placeholders by statistic id. */
  statistics: z.record(z.string(), z.union([z.string(), z.number()])).optional()
})

export type FrontMatter = z.output<typeof frontMatterSchema>

/** Names of the emitters, in the order in which they run. */
export const outputNames = ['html', 'json', 'feed', 'sitemap', 'search', 'assets'] as const

/** `content/site.yaml`. */
export const configSchema = z.strictObject({
  title: z.string().default('工作报告'),
  description: z.string().default(''),
  language: z.enum(['zh', 'en']).default('zh'),
  /** Address of the site's root, for feed, sitemap and canonical links. */
  url: z.url().nullable().default(null),
  /** Who publishes; also the organization of reports that name none. */
  organization: z.string().nullable().default(null),
  outputs: z.array(z.enum(outputNames)).default([...outputNames]),
  checks: z
    .union([z.boolean(), z.enum(['on', 'off'])])
    .default(true)
    .transform((value) => value === true || value === 'on'),
  /** Whether drafts are published. */
  drafts: z.boolean().default(true),
  reading: reading.prefault({}),
  theme: z
    .strictObject({
      /** Accent colours for light and dark pages, `#rrggbb`. */
      accent: hex.optional(),
      accentDark: hex.optional(),
      /** Path in `public/`. */
      logo: z.string().optional()
    })
    .prefault({}),
  menu: z.array(z.strictObject({title: z.string(), href: z.string()})).default([]),
  pages: z
    .strictObject({
      statistics: z.boolean().default(true),
      tasks: z.boolean().default(true),
      search: z.boolean().default(true)
    })
    .prefault({}),
  footer: z
    .strictObject({
      organization: z.string().optional(),
      contact: z.string().optional(),
      icp: z.string().optional(),
      police: z.string().optional(),
      text: z.string().optional()
    })
    .prefault({}),
  /** Page tags of 政府网站发展指引 (国办发〔2017〕47号), annex 2. */
  official: z
    .strictObject({
      siteName: z.string().optional(),
      siteDomain: z.string().optional(),
      siteIdCode: z
        .string()
        .regex(/^(?:bm\d{8}|\d{8}|\d{10})$/)
        .optional(),
      columnName: z.string().optional(),
      columnType: z.string().optional(),
      columnDescription: z.string().optional(),
      columnKeywords: z.string().optional()
    })
    .prefault({})
})

export type Config = z.output<typeof configSchema>
/** What a `site.yaml` may say: every field is optional. */
export type UserConfig = z.input<typeof configSchema>

/** Chinese names of keys, front matter and site.yaml alike. */
export const aliases: Readonly<Record<string, string>> = {
  标题: 'title',
  副标题: 'subtitle',
  单位: 'organization',
  年度: 'year',
  计划年度: 'planYear',
  日期: 'date',
  来源: 'source',
  作者: 'author',
  关键词: 'keywords',
  摘要: 'description',
  栏目: 'column',
  栏目类型: 'columnType',
  图片: 'image',
  网址名: 'slug',
  草稿: 'draft',
  分段: 'paragraphs',
  识读: 'reading',
  关闭: 'off',
  指标: 'statistics',
  说明: 'description',
  语言: 'language',
  网址: 'url',
  输出: 'outputs',
  检查: 'checks',
  发布草稿: 'drafts',
  主题: 'theme',
  菜单: 'menu',
  页脚: 'footer',
  页面: 'pages'
}
