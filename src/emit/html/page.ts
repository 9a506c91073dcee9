import {interfaceText, type InterfaceText} from '../../messages/interface.ts'
import {toMessage} from '../../messages/say.ts'
import type {Output, Site} from '../../types.ts'
import {hash} from '../../util/hash.ts'
import {relative, rootOf} from '../../util/relative.ts'
import {headData, type HeadData, type Meta} from './head.ts'
import {navigation, type PageKind} from './navigation.ts'

/** A page as its kind describes it. */
export interface Page {
  readonly path: string
  readonly kind: PageKind
  /** Everything beside templates and configuration that the page shows. */
  readonly reads: readonly string[]
  /** The organization whose records the page asks for; absent where it asks for others too. */
  readonly near?: string
  /** Asked for only when the page is made. */
  readonly content: () => PageContent
}

export interface PageContent {
  /** What the main template gets beside `t`, `site`, `root`. */
  readonly data: object
  readonly meta: Meta
}

/** What every template gets. */
interface Frame {
  readonly t: InterfaceText
  readonly site: SiteData
  /** The way from the page to the root of the site: `''`, `'../'`, … */
  readonly root: string
}

interface SiteData {
  readonly title: string
  readonly description: string
  readonly language: string
  /** Path of the logo below the root. */
  readonly logo: string | null
  /** The site's own icon, else that of the theme. */
  readonly icon: {readonly href: string; readonly type: string}
  readonly accent: boolean
  readonly search: boolean
  readonly feeds: ReadonlyArray<{href: string; type: string}>
  readonly sitemap: boolean
  readonly menu: ReadonlyArray<{title: string; href: string}>
  readonly footer: {
    readonly publisher: string | null
    readonly contact: string | null
    readonly siteCode: string | null
    readonly icp: string | null
    readonly police: string | null
    /** Where that number can be looked up; null where it has no digits. */
    readonly policeHref: string | null
    readonly text: string | null
  }
}

/**
 * Turns pages into outputs. What surrounds the text is the same for all pages of a kind and
 * folder depth, so `layout.liquid` is rendered once for these and knows nothing of a page.
 */
export function createPages(site: Site): (page: Page) => Output {
  const {theme, config} = site
  const t = interfaceText[config.language]
  const data = siteData(site)
  const base = hash(theme.key, JSON.stringify({...config, icon: data.icon, reading: null, checks: null}))
  const layouts = new Map<string, Layout>()

  function layoutOf(kind: PageKind, root: string): Layout {
    const name = `${kind} ${root}`
    const layout =
      layouts.get(name) ?? renderLayout({t, site: data, root, kind, ...navigation(config, t, kind, root)})
    layouts.set(name, layout)
    return layout
  }

  function renderLayout(frame: object): Layout {
    const html = theme.render('layout', {...frame, head: slot('head'), main: slot('main')})
    const [start, rest] = cut(html, 'head')
    const [middle, end] = cut(rest, 'main')
    return {start, middle, end}
  }

  return ({path, kind, reads, near, content}) => ({
    path,
    // not hashed: a preview compares thousands of keys at every save
    key: [base, path, kind, ...reads].join('\0'),
    ...(near !== undefined && {near}),
    value() {
      const root = kind === 'missing' ? hostRoot(config.url) : rootOf(path.split('/').length - 1)
      const {start, middle, end} = layoutOf(kind, root)
      const made = content()
      const frame: Frame = {t, site: data, root}
      const head: HeadData = headData(made.meta, path, kind, config)
      return `${start}${theme.render('head', head)}${middle}${theme.render(kind, {...frame, ...made.data})}${end}`
    }
  })
}

interface Layout {
  readonly start: string
  readonly middle: string
  readonly end: string
}

const slot = (name: string) => `\0${name}\0`

function cut(html: string, name: string): [before: string, after: string] {
  const [before, after, ...more] = html.split(slot(name))
  if (before !== undefined && after !== undefined && more.length === 0) return [before, after]
  const message = toMessage({ruleId: 'template-slot', values: {name}, place: null}, 'zh')
  message.file = 'templates/layout.liquid'
  message.name = message.file
  throw message
}

/** A page that is served for any address can only count from the host. */
function hostRoot(url: string | null): string {
  return url ? new URL(url.endsWith('/') ? url : `${url}/`).pathname : '/'
}

/** Names in `public/`, the best first. */
const icons = [
  {href: 'favicon.svg', type: 'image/svg+xml'},
  {href: 'favicon.png', type: 'image/png'},
  {href: 'favicon.ico', type: 'image/x-icon'}
] as const

const icon = {href: 'assets/icon.svg', type: 'image/svg+xml'} as const

/** 京公网安备11010102000000号 → its page at 全国互联网安全管理服务平台. */
function policeHref(police: string): string | null {
  const code = /\d{8,}/.exec(police)?.[0]
  return code ? `https://beian.mps.gov.cn/#/query/webSearch?code=${code}` : null
}

function siteData({config, files}: Site): SiteData {
  const {footer, official, organization, theme, outputs} = config
  return {
    title: config.title,
    description: config.description,
    language: config.language,
    logo: theme.logo ? relative('', theme.logo) : null,
    icon: icons.find(({href}) => files.has(href)) ?? icon,
    accent: Boolean(theme.accent ?? theme.accentDark),
    search: config.pages.search && outputs.includes('search'),
    feeds: outputs.includes('feed')
      ? [
          {href: 'feed.xml', type: 'application/atom+xml'},
          {href: 'feed.json', type: 'application/feed+json'}
        ]
      : [],
    sitemap: outputs.includes('sitemap') && config.url !== null,
    menu: config.menu,
    footer: {
      publisher: footer.organization ?? organization,
      contact: footer.contact ?? null,
      siteCode: official.siteIdCode ?? null,
      icp: footer.icp ?? null,
      police: footer.police ?? null,
      policeHref: policeHref(footer.police ?? ''),
      text: footer.text ?? null
    }
  }
}
