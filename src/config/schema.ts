import * as z from 'zod'
import {isoDate} from '../util/iso-date.ts'

/* The second argument of each schema is its error, which names what was expected: a key of `expectations` in messages/config.ts. */

/** Digits alone are a number to YAML and still the text that the author meant. */
const text = z.union([z.string(), z.number()], 'text').transform(String)
const flag = z
  .union([z.boolean(), z.enum(['on', 'off', 'yes', 'no', '是', '否'])], 'flag')
  .transform((value) => ['on', 'yes', '是', true].includes(value))
const list = z
  .union([z.array(text), text], 'list')
  .transform((value) => (typeof value === 'string' ? value.split(/[,，、;；]\s*/u) : value))
const year = z.int('year').min(1900, 'year').max(2200, 'year')
/** `YYYY-MM-DD` or 2025年1月5日; YAML 1.2 keeps it a string. */
const date = z
  .string('date')
  .transform((text) => (/^[\d\s年月日./-]+$/.test(text.normalize('NFKC')) ? (isoDate(text) ?? text) : text))
  .pipe(z.iso.date('date'))
const hex = z.string('hex').regex(/^#[0-9a-fA-F]{6}$/, 'hex')
const address = z.string('url').regex(/^https?:\/\/[^\s/?#]+/u, 'url')

/** Of a page in the site. */
const path = z.string().regex(/^(?!.*(?:^|[\\/])\.\.?(?:[\\/]|$))[^\\/?#:][^\\?#:]*\.html?$/u, 'path')

/** How a source is read; `site.yaml` sets it for all, front matter for one. */
const reading = z.strictObject(
  {
    off: list
      .default([])
      .describe('不用的识读规则，如 page-number、vendor-mark｜Reading rules switched off, by name')
  },
  'mapping'
)

/** Front matter of a report. */
export const frontMatterSchema = z.strictObject({
  title: text.optional().describe('标题｜Title of the report'),
  subtitle: text.optional().describe('副标题｜Subtitle'),
  organization: text.optional().describe('单位：报告是谁的｜Whose report it is'),
  year: year.optional().describe('年度：总结的是哪一年｜The year reported on'),
  planYear: year.optional().describe('计划年度，一般是下一年｜The year planned for'),
  date: date.optional().describe('成文日期，YYYY-MM-DD｜Date of the report'),
  source: text.optional().describe('来源｜Where the text comes from'),
  author: text.optional().describe('作者｜Author'),
  keywords: list.optional().describe('关键词，列表或用顿号分开｜Keywords: a list, or divided by commas'),
  description: text.optional().describe('摘要｜Summary'),
  column: text.optional().describe('栏目名称｜Column that the page belongs to'),
  columnType: text.optional().describe('栏目类型｜Type of the column'),
  image: text.optional().describe('题图，public/ 里的路径｜Picture, a path in public/'),
  slug: text
    .pipe(z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'slug'))
    .optional()
    .describe('网址的最后一段，不带 .html｜Last part of the address, without .html'),
  draft: flag.optional().describe('是否草稿｜Whether this is a draft'),
  paragraphs: z
    .enum(['line', 'blank'], 'paragraphs')
    .optional()
    .describe(
      'line：一行一段；blank：空行分段（只管 Markdown）｜What divides paragraphs of a Markdown source'
    ),
  reading: reading.optional().describe('识读方式｜How this source is read'),
  statistics: z
    .record(z.string(), z.union([z.string(), z.number()], 'number'), 'mapping')
    .optional()
    .describe('待填项的值，按指标编号｜Values of placeholders, by statistic id')
})

/** Front matter after aliases and defaults; keys that were not given are absent. */
export type FrontMatter = z.output<typeof frontMatterSchema>

/** Names of the emitters, in the order in which they run. */
export const outputNames = ['html', 'json', 'feed', 'sitemap', 'search'] as const

/** `content/site.yaml`. */
export const configSchema = z.strictObject({
  title: text.default('工作报告').describe('网站名称｜Name of the site'),
  description: text.default('').describe('网站说明｜What the site is'),
  language: z.enum(['zh', 'en'], 'language').default('zh').describe('界面语言｜Language of the interface'),
  url: address
    .nullable()
    .default(null)
    .describe(
      '网站首页的完整网址，订阅和站点地图要用｜Address of the site, for feed, sitemap and canonical links'
    ),
  organization: text
    .nullable()
    .default(null)
    .describe('主办单位；报告没写单位时也用它｜Who publishes; also whose reports are that name nobody'),
  outputs: z
    .array(z.enum(outputNames, 'output'), 'outputs')
    .default([...outputNames])
    .describe('要生成哪些，默认全部｜What is made, all by default'),
  checks: flag.default(true).describe('是否检查报告｜Whether reports are checked'),
  drafts: flag.default(true).describe('是否发布草稿｜Whether drafts are published'),
  reading: reading.prefault({}).describe('识读方式｜How sources are read'),
  theme: z
    .strictObject(
      {
        accent: hex.optional().describe('主色，#rrggbb｜Accent colour'),
        accentDark: hex.optional().describe('深色模式的主色｜Accent colour of dark pages'),
        logo: text.optional().describe('标志，public/ 里的路径｜Logo, a path in public/')
      },
      'mapping'
    )
    .prefault({})
    .describe('外观｜Looks'),
  menu: z
    .array(z.strictObject({title: text, href: text}, 'link'), 'links')
    .default([])
    .describe('菜单：每项有标题和链接｜Menu: each item has a title and a link'),
  pages: z
    .strictObject(
      {
        statistics: flag.default(true).describe('指标页｜Statistics page'),
        tasks: flag.default(true).describe('问题与计划页｜Problems-and-plans page'),
        search: flag.default(true).describe('搜索页｜Search page'),
        booklets: flag.default(true).describe('年度和单位合订本｜Booklets of a year and of an organization'),
        source: flag.default(true).describe('报告原文下载，草稿除外｜Download of the sources, drafts aside')
      },
      'mapping'
    )
    .prefault({})
    .describe('要不要这些页面｜Pages on and off'),
  redirects: z
    .record(path, text, 'redirects')
    .default({})
    .describe('网页改名：原路径 → 现路径或网址｜Moved pages: old path → new path or address'),
  footer: z
    .strictObject(
      {
        organization: text.optional().describe('主办单位｜Who runs the site'),
        contact: text.optional().describe('联系方式｜How to reach them'),
        icp: text.optional().describe('ICP 备案号｜ICP filing number'),
        police: text.optional().describe('公安备案号｜Police filing number'),
        text: text.optional().describe('其他文字｜Any other text')
      },
      'mapping'
    )
    .prefault({})
    .describe('页脚｜Footer'),
  /** Page tags of 政府网站发展指引 (国办发〔2017〕47号), annex 2. */
  official: z
    .strictObject(
      {
        siteName: text.optional().describe('网站名称｜SiteName'),
        siteDomain: text.optional().describe('网站域名｜SiteDomain'),
        siteIdCode: text
          .pipe(z.string().regex(/^(?:bm\d{8}|\d{8}|\d{10})$/, 'siteIdCode'))
          .optional()
          .describe('网站标识码｜SiteIDCode'),
        columnName: text.optional().describe('栏目名称｜ColumnName'),
        columnType: text.optional().describe('栏目类型｜ColumnType'),
        columnDescription: text.optional().describe('栏目介绍｜ColumnDescription'),
        columnKeywords: text.optional().describe('栏目关键词｜ColumnKeywords')
      },
      'mapping'
    )
    .prefault({})
    .describe('政府网站页面标签｜Page tags of government sites')
})

/** `site.yaml` with every default filled in. */
export type Config = z.output<typeof configSchema>
/** What a `site.yaml` may say: every field is optional. */
export type UserConfig = z.input<typeof configSchema>

/** Other names of keys, Chinese ones above all; one counts wherever the object has the key that it stands for. */
export const aliases: Readonly<Record<string, string>> = {
  标题: 'title',
  副标题: 'subtitle',
  单位: 'organization',
  单位名称: 'organization',
  部门: 'organization',
  主办单位: 'organization',
  发布机构: 'organization',
  unit: 'organization',
  年度: 'year',
  年份: 'year',
  计划年度: 'planYear',
  日期: 'date',
  成文日期: 'date',
  发布日期: 'date',
  来源: 'source',
  作者: 'author',
  关键词: 'keywords',
  摘要: 'description',
  说明: 'description',
  栏目: 'column',
  栏目名称: 'columnName',
  栏目类型: 'columnType',
  栏目介绍: 'columnDescription',
  栏目关键词: 'columnKeywords',
  图片: 'image',
  网址名: 'slug',
  草稿: 'draft',
  分段: 'paragraphs',
  识读: 'reading',
  关闭: 'off',
  指标: 'statistics',
  语言: 'language',
  网址: 'url',
  输出: 'outputs',
  检查: 'checks',
  发布草稿: 'drafts',
  主题: 'theme',
  主色: 'accent',
  深色主色: 'accentDark',
  标志: 'logo',
  菜单: 'menu',
  链接: 'href',
  页面: 'pages',
  任务: 'tasks',
  合订本: 'booklets',
  转址: 'redirects',
  搜索: 'search',
  页脚: 'footer',
  联系方式: 'contact',
  备案号: 'icp',
  公安备案号: 'police',
  文字: 'text',
  页面标签: 'official',
  网站名称: 'siteName',
  网站域名: 'siteDomain',
  网站标识码: 'siteIdCode'
}
