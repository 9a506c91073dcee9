import {interfaceText} from '../../messages/interface.ts'
import type {Config} from '../../types.ts'
import {absolute} from '../../util/absolute.ts'
import type {PageKind} from './navigation.ts'

/** What a page says of itself to machines. */
export interface Meta {
  /** Null on the home page, which bears the site's title. */
  readonly title: string | null
  readonly description: string
  readonly article?: ArticleMeta
}

interface ArticleMeta {
  readonly organization: string
  readonly year: number | null
  /** ISO date. */
  readonly date: string | null
  readonly source: string | null
  readonly author: string | null
  readonly keywords: readonly string[]
  /** Path or address as in the front matter. */
  readonly image: string | null
  readonly column: string | null
  readonly columnType: string | null
}

export interface HeadData {
  readonly title: string
  readonly description: string
  readonly canonical: string | null
  readonly robots: string | null
  /** `name` and `content` of meta elements. */
  readonly names: readonly Tag[]
  /** `property` and `content` of meta elements (Open Graph). */
  readonly properties: readonly Tag[]
  /** JSON-LD, safe inside a script element. */
  readonly linkedData: string | null
}

type Tag = readonly [name: string, content: string]

export function headData(meta: Meta, path: string, kind: PageKind, config: Config): HeadData {
  const url = kind === 'missing' ? null : absolute(path, config.url)
  const title = meta.title ?? config.title
  const description = meta.description.slice(0, 160)
  return {
    title: meta.title ? `${meta.title} - ${config.title}` : config.title,
    description,
    canonical: url,
    // what a booklet holds is found on the pages of the reports
    robots: kind === 'missing' || kind === 'booklet' ? 'noindex' : null,
    names: filled([...siteTags(config, url), ...columnTags(meta, config), ...articleTags(meta, url, config)]),
    properties: filled([
      ['og:type', meta.article ? 'article' : 'website'],
      ['og:title', title],
      ['og:description', description],
      ['og:site_name', config.title],
      ['og:locale', config.language === 'zh' ? 'zh_CN' : 'en'],
      ['og:url', url],
      ['og:image', absolute(meta.article?.image ?? null, config.url)],
      ['article:published_time', meta.article?.date]
    ]),
    linkedData: meta.article || kind === 'home' ? inScript(linkedData(meta, url, config)) : null
  }
}

/* Page tags of 政府网站发展指引 (国办发〔2017〕47号), annex 2 ---------------------------------------- */

type MaybeTag = readonly [name: string, content: string | null | undefined]

function siteTags({official, title, url}: Config, page: string | null): MaybeTag[] {
  if (!official.siteName && !official.siteIdCode) return []
  return [
    ['SiteName', official.siteName ?? title],
    ['SiteDomain', official.siteDomain ?? (page && url ? new URL(url).host : null)],
    ['SiteIDCode', official.siteIdCode]
  ]
}

function columnTags({article}: Meta, {official}: Config): MaybeTag[] {
  return [
    ['ColumnName', article?.column ?? official.columnName],
    ['ColumnType', article?.columnType ?? official.columnType],
    ['ColumnDescription', article ? null : official.columnDescription],
    ['ColumnKeywords', article ? null : official.columnKeywords]
  ]
}

function articleTags({article, title, description}: Meta, url: string | null, config: Config): MaybeTag[] {
  if (!article) return []
  return [
    ['ArticleTitle', title],
    // the annex wants a time of day, which reports do not tell
    ['PubDate', article.date && `${article.date} 00:00`],
    ['ContentSource', article.source ?? article.organization],
    ['Keywords', article.keywords.join(',')],
    ['Author', article.author],
    ['Description', description],
    ['Image', absolute(article.image, config.url) ?? article.image],
    ['Url', url]
  ]
}

function filled(tags: readonly MaybeTag[]): Tag[] {
  return tags.flatMap(([name, content]) => (content ? [[name, content] as const] : []))
}

/* Linked data ----------------------------------------------------------------------------------- */

function linkedData(meta: Meta, url: string | null, config: Config): object {
  const site = {'@type': 'WebSite', name: config.title, ...(config.url ? {url: config.url} : {})}
  const {article} = meta
  if (!article) return {'@context': 'https://schema.org', ...site}
  const image = absolute(article.image, config.url)
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    headline: meta.title,
    inLanguage: interfaceText.zh.lang,
    ...(url ? {url} : {}),
    ...(meta.description ? {description: meta.description.slice(0, 160)} : {}),
    ...(article.date ? {datePublished: article.date} : {}),
    ...(article.year ? {temporalCoverage: String(article.year)} : {}),
    ...(article.keywords.length > 0 ? {keywords: article.keywords} : {}),
    ...(image ? {image} : {}),
    ...(article.organization
      ? {
          author: {'@type': 'Organization', name: article.author ?? article.organization},
          sourceOrganization: {'@type': 'Organization', name: article.organization}
        }
      : {}),
    isPartOf: site
  }
}

/** No text can end the script element. */
function inScript(data: object): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`)
}
